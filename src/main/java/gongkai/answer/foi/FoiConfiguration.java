package gongkai.answer.foi;

import gongkai.foundation.calendar.Periods;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FoiSettings.class)
class FoiConfiguration {
    @Bean
    FoiDeadlines foiDeadlines(Periods periods) {
        return new FoiDeadlines(periods);
    }
}
