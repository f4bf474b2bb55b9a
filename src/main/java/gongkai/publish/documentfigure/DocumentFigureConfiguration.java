package gongkai.publish.documentfigure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.operations.RegularWork;
import gongkai.foundation.web.ConsoleDoor;
import java.time.Duration;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings and the door of the room, and where it counts.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReadSettings.class)
class DocumentFigureConfiguration {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    @Bean
    static ConsoleDoor figuresDoor() {
        return new ConsoleDoor(FigureDeskController.PATH, "公开统计", "公开", Act.SEE_DOCUMENTS.name(), 29);
    }

    @Bean
    @Profile("!command")
    static RegularWork readsWriting(ReadCounts counts, ReadSettings settings) {
        return RegularWork.every("记下浏览次数", settings.writeEvery(), counts::write).finishingWithin(LAST_WORDS);
    }

    /// Before the kept pages: those are put in when the connector is initialised, this when it starts.
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> readsSeenFirst(ReadCounts counts) {
        return server -> server.addConnectorCustomizers(connector -> putBefore(connector, counts));
    }

    private static void putBefore(Connector connector, ReadCounts counts) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
                var protocol = connector.getProtocolHandler();
                protocol.setAdapter(new ReadAdapter(protocol.getAdapter(), counts));
            }
        });
    }
}
