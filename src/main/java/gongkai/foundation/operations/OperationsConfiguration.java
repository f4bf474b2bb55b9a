package gongkai.foundation.operations;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OperationsSettings.class, ServerSettings.class, MetricsSettings.class})
class OperationsConfiguration {
    /// The port has a name of its own among the variables, see `application.yaml`.
    @Bean
    static KnownSetting port() {
        return new KnownSetting("gongkai.port");
    }

    /// How the log is written, see `application.yaml`.
    @Bean
    static KnownSetting logs() {
        return new KnownSetting("gongkai.logs");
    }

    @Bean
    static KnownSetting requestLogSetting() {
        return new KnownSetting("gongkai.request-log");
    }

    @Bean
    static KnownSetting regularWork() {
        return new KnownSetting(RegularWork.SWITCH);
    }

    @Bean
    static CarriedOn.Noted carriedOn() {
        return new CarriedOn.Noted();
    }

    @Bean
    ReplayClock clock(ObjectProvider<WallClock> walls) {
        return new ReplayClock(walls.getIfAvailable(() -> Clock.systemUTC()::instant));
    }
}
