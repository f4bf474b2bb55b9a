package gongkai.foundation.organ;

import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;

/// Lets reforms take effect on their day: looked for at the start and every few minutes.
@Configuration(proxyBeanMethods = false)
class OrganConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(OrganConfiguration.class);

    private static final String PASS = "gongkai.organ.reform-pass";

    private final OrganReform reform;

    OrganConfiguration(OrganReform reform) {
        this.reform = reform;
    }

    @Bean
    static KnownSetting reformPass() {
        return new KnownSetting(PASS);
    }

    @Bean
    @Profile("!command")
    RegularWork reformWork() {
        return RegularWork.at("让到期的机构变更生效", PASS, "30 0/5 * * * *", this::run);
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        run();
    }

    private void run() {
        int done = reform.runDue();
        if (done > 0) {
            LOG.info("{}项机构变更今天生效。", done);
        }
    }
}
