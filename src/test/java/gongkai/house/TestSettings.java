package gongkai.house;

import gongkai.foundation.operations.KnownSetting;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// What the tests themselves are told by `-Dgongkai.…`.
@TestConfiguration(proxyBeanMethods = false)
class TestSettings {
    @Bean
    static KnownSetting write() {
        return new KnownSetting("gongkai.write");
    }

    @Bean
    static KnownSetting release() {
        return new KnownSetting("gongkai.release");
    }
}
