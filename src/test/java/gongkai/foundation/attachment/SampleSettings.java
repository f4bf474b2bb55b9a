package gongkai.foundation.attachment;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Settings of attachments, as the server binds them.
final class SampleSettings {
    private SampleSettings() {}

    /// The defaults but for those given without `gongkai.attachment.`
    static AttachmentSettings with(Map<String, String> given) {
        var named = new HashMap<String, String>();
        given.forEach((name, value) -> named.put("gongkai.attachment." + name, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("gongkai.attachment", AttachmentSettings.class);
    }
}
