package gongkai.foundation.operations;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationsSettings.class)
class OperationsConfiguration {
    @Bean
    ReplayClock clock(ObjectProvider<WallClock> walls) {
        return new ReplayClock(walls.getIfAvailable(() -> Clock.systemUTC()::instant));
    }
}
