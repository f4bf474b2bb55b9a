package gongkai.foundation.attachment;

import gongkai.foundation.operations.OperationsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {
    @Bean
    ContentKeeper contentKeeper(AttachmentSettings settings, OperationsSettings operations) {
        return ContentKeeper.chosen(settings, operations);
    }
}
