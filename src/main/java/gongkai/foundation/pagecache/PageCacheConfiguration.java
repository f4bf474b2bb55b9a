package gongkai.foundation.pagecache;

import gongkai.foundation.operations.HouseGauge;
import gongkai.foundation.ratelimit.ReadLimit;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageCacheSettings.class)
class PageCacheConfiguration implements WebMvcConfigurer {
    /// A page of middling weight goes out with one call of the system. Each connection holds so many bytes: 160 MB with
    /// as many as `server.tomcat.max-connections` lets in.
    private static final int WRITTEN_AT_ONCE = 40 * 1024;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SharedRoutes());
    }

    /// The web server makes its own adapter when it is initialised; ours is put before it then.
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> keptPagesFirst(
            KeptPages pages, ReadLimit limit) {
        return server -> server.addConnectorCustomizers(connector -> putBefore(connector, pages, limit));
    }

    @Bean
    static HouseGauge keptPagesGiven(KeptPages pages) {
        return new HouseGauge("gongkai.pages.kept.given", "从缓存给出的公开页面", pages::given);
    }

    private static void putBefore(Connector connector, KeptPages pages, ReadLimit limit) {
        if (!pages.isOn()) {
            return;
        }
        connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITTEN_AT_ONCE));
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                var protocol = connector.getProtocolHandler();
                protocol.setAdapter(new KeptPageAdapter(protocol.getAdapter(), pages, limit));
            }
        });
    }
}
