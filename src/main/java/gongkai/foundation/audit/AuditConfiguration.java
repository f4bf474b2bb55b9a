package gongkai.foundation.audit;

import gongkai.foundation.operations.HouseGauge;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {
    @Bean
    static HouseGauge unsealed(AuditStore entries) {
        return new HouseGauge("gongkai.record.unsealed", "尚未封存的审计记录条数", entries::countUnsealed);
    }
}
