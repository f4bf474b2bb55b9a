package gongkai.publish.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The editor's libraries as one script of our own address, so that the page needs neither a build chain nor
/// anything the content policy forbids: the modules of the jars are set one behind the other, each in a function
/// of its own.
@Component
class EditorScript implements WebMvcConfigurer {
    private static final String NAME = "prosemirror.js";
    private static final List<String> MODULES = List.of(
            "orderedmap",
            "rope-sequence",
            "w3c-keyname",
            "prosemirror-model",
            "prosemirror-transform",
            "prosemirror-state",
            "prosemirror-view",
            "prosemirror-keymap",
            "prosemirror-history",
            "prosemirror-commands",
            "prosemirror-schema-list",
            "prosemirror-tables");

    private final SingletonSupplier<Script> script = SingletonSupplier.of(EditorScript::join);

    private record Script(Joined content, String version) {}

    /// Where the page finds it; the content's check sum stands in the address.
    String path() {
        return "/assets/editor/" + NAME + "?v=" + script.obtain().version();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/editor/*")
                .addResourceLocations("classpath:/static/editor/")
                .setUseLastModified(false)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource location) {
                        return path.equals(NAME) ? script.obtain().content() : null;
                    }
                });
    }

    /// Bytes that have a name, by which their type is told.
    private static final class Joined extends ByteArrayResource {
        Joined(byte[] content) {
            super(content);
        }

        @Override
        public String getFilename() {
            return NAME;
        }
    }

    private static Script join() {
        var all = new StringBuilder("(() => {\n\"use strict\";\nconst made = {}, parts = {};\n");
        for (String module : MODULES) {
            String folder = "META-INF/resources/webjars/%s/%s/".formatted(module, version(module));
            all.append("/*\n")
                    .append(read(folder + "LICENSE").orElse("").replace("*/", ""))
                    .append("\n*/\n");
            all.append("parts[\"%s\"] = (module, exports, require) => {\n".formatted(module));
            all.append(read(folder + "dist/index.cjs")
                    .or(() -> read(folder + "index.cjs"))
                    .orElseThrow(() -> new IllegalStateException("no module " + module)));
            all.append("\n};\n");
        }
        all.append("""
                const need = name => {
                  if (!made[name]) {
                    made[name] = { exports: {} };
                    parts[name](made[name], made[name].exports, need);
                  }
                  return made[name].exports;
                };
                window.ProseMirror = need;
                })();
                """);
        byte[] content = all.toString().getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(content);
        return new Script(new Joined(content), HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    private static String version(String module) {
        var properties = new Properties();
        String place = "META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(module);
        try (InputStream content = new ClassPathResource(place).getInputStream()) {
            properties.load(content);
            return properties.getProperty("version", "");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Optional<String> read(String place) {
        var resource = new ClassPathResource(place);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resource.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
