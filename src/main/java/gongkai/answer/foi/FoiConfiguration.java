package gongkai.answer.foi;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoiSettings.class)
class FoiConfiguration {
    @Bean
    FoiDeadlines foiDeadlines(FoiSettings settings) {
        return new FoiDeadlines(settings);
    }
}
