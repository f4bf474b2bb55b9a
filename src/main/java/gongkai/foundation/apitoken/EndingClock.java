package gongkai.foundation.apitoken;

import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Looks every morning which tokens will end soon.
@Configuration(proxyBeanMethods = false)
class EndingClock {
    private static final String PASS = "gongkai.apitoken.ending-pass";

    @Bean
    static KnownSetting endingPassSetting() {
        return new KnownSetting(PASS);
    }

    @Bean
    @Profile("!command")
    static RegularWork endingWork(EndingPass pass) {
        return RegularWork.at("提醒即将到期的接口令牌", PASS, "0 30 8 * * *", pass::run);
    }
}
