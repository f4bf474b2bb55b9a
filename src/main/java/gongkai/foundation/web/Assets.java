package gongkai.foundation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Addresses of static files. The content's check sum stands in the address, so a browser may keep them for a year.
@Component
public final class Assets {
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /// The address of a file below `static/`, for example `app.css`.
    public String path(String name) {
        return addresses.computeIfAbsent(name, Assets::withVersion);
    }

    private static String withVersion(String name) {
        try (var content = new ClassPathResource("static/" + name).getInputStream()) {
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
