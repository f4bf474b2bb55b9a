package gongkai.foundation.operations;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    ReplayClock clock(ObjectProvider<WallClock> walls) {
        return new ReplayClock(walls.getIfAvailable(() -> Clock.systemUTC()::instant));
    }
}
