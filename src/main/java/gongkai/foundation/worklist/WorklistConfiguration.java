package gongkai.foundation.worklist;

import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WorklistSettings.class)
class WorklistConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(WorklistConfiguration.class);
    private static final String PASS = "gongkai.worklist.escalation-pass";

    @Bean
    static KnownSetting escalationPass() {
        return new KnownSetting(PASS);
    }

    /// Looks every few minutes which matters have reached a step of the ladder.
    @Bean
    @Profile("!command")
    static RegularWork escalationWork(Escalation escalation) {
        return RegularWork.at("查看到了提醒日子的待办", PASS, "15 0/5 * * * *", () -> tell(escalation.run()));
    }

    private static void tell(int done) {
        if (done > 0) {
            LOG.info("{}件待办到了提醒的日子。", done);
        }
    }
}
