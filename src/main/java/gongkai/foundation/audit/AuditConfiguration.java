package gongkai.foundation.audit;

import gongkai.foundation.operations.HouseGauge;
import gongkai.foundation.operations.RegularWork;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Seals every few seconds as long as the server runs; what is being sealed when it stops is sealed to the end.
    @Bean
    @Profile("!command")
    static RegularWork sealingWork(Sealer sealer, AuditSettings settings) {
        return RegularWork.every("封存审计记录", settings.sealEvery(), sealer::sealNow)
                .finishingWithin(PATIENCE);
    }

    @Bean
    static HouseGauge unsealed(AuditStore entries) {
        return new HouseGauge("gongkai.record.unsealed", "尚未封存的审计记录条数", entries::countUnsealed);
    }
}
