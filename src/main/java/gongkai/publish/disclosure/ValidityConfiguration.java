package gongkai.publish.disclosure;

import gongkai.foundation.operations.RegularWork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// The settings of validity and its regular pass.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ValiditySettings.class)
class ValidityConfiguration {
    @Bean
    @Profile("!command")
    static RegularWork documentExpiry(ExpiryPass pass, ValiditySettings settings) {
        return RegularWork.every("标明到期失效的文件", settings.passEvery(), pass::run);
    }
}
