package gongkai.foundation.worklist;

import gongkai.foundation.operations.KnownSetting;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorklistSettings.class)
class WorklistConfiguration {
    @Bean
    static KnownSetting escalationPass() {
        return new KnownSetting("gongkai.worklist.escalation-pass");
    }
}
