package gongkai.foundation.operations;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OperationsSettings.class, ServerSettings.class})
class OperationsConfiguration {
    /// The port has a name of its own among the variables, see `application.yaml`.
    @Bean
    static KnownSetting port() {
        return new KnownSetting("gongkai.port");
    }

    @Bean
    ReplayClock clock(ObjectProvider<WallClock> walls) {
        return new ReplayClock(walls.getIfAvailable(() -> Clock.systemUTC()::instant));
    }
}
