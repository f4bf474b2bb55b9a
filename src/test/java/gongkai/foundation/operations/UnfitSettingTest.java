package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class UnfitSettingTest {
    @Test
    void aValueThatIsNoneOfItsKindIsNamedWithWhatWouldFit() {
        assertThat(sentence("gongkai.servers.drain", "soon", "gongkai.servers", ServerSettings.class))
                .isEqualTo("设置 gongkai.servers.drain 的值“soon”不对：应当写时长，例如 30s、15m、2h。");
        assertThat(sentence("gongkai.demo", "perhaps", "gongkai", OperationsSettings.class))
                .isEqualTo("设置 gongkai.demo 的值“perhaps”不对：应当写 true 或者 false。");
    }

    @Test
    void whatARoomSaysOfItsSettingIsPassedOn() {
        assertThat(sentence("gongkai.audit.seal-every", "2h", "gongkai.audit", AuditSettings.class))
                .contains("封存间隔 gongkai.audit.seal-every 在一秒和一小时之间");
    }

    @Test
    void settingsOfOthersAreLeftToOthers() {
        try {
            new Binder(new MapConfigurationPropertySource(Map.of("other.time", "soon")))
                    .bind("other.time", Duration.class);
        } catch (BindException failed) {
            assertThat(new UnfitSetting().analyze(failed, failed)).isNull();
        }
    }

    private static String sentence(String name, String value, String prefix, Class<?> type) {
        try {
            new Binder(new MapConfigurationPropertySource(Map.of(name, value))).bindOrCreate(prefix, type);
            return "";
        } catch (BindException failed) {
            FailureAnalysis analysis = new UnfitSetting().analyze(failed, failed);
            return analysis == null ? "" : String.valueOf(analysis.getDescription());
        }
    }
}
