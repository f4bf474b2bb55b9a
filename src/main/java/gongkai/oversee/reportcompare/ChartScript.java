package gongkai.oversee.reportcompare;

import gongkai.foundation.web.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// What draws charts: ECharts, of which only bars are needed, from its jar; and `charts.js`, which tells it what to
/// draw. Only pages with charts load them. The content's check sum stands in the address.
@Component
class ChartScript implements WebMvcConfigurer {
    private static final String NAME = "echarts.simple.min.js";
    private static final String FOLDER = "META-INF/resources/webjars/echarts/5.3.1/dist/";

    private final Assets assets;
    private final SingletonSupplier<String> version = SingletonSupplier.of(ChartScript::sum);

    ChartScript(Assets assets) {
        this.assets = assets;
    }

    /// The addresses of the scripts, in the order in which they are to run.
    List<String> paths() {
        return List.of("/assets/charts/" + NAME + "?v=" + version.obtain(), assets.path("charts.js"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/charts/*")
                .addResourceLocations("classpath:/" + FOLDER)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(false)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
                        return path.equals(NAME) ? super.getResource(path, location) : null;
                    }
                });
    }

    private static String sum() {
        try (var content = new ClassPathResource(FOLDER + NAME).getInputStream()) {
            var sum = new CRC32();
            sum.update(content.readAllBytes());
            return HexFormat.of().toHexDigits((int) sum.getValue());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
