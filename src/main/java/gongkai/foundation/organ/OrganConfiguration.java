package gongkai.foundation.organ;

import gongkai.foundation.operations.KnownSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Lets reforms take effect on their day: looked for at the start and every few minutes.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OrganConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(OrganConfiguration.class);

    private final OrganReform reform;

    OrganConfiguration(OrganReform reform) {
        this.reform = reform;
    }

    @Bean
    static KnownSetting reformPass() {
        return new KnownSetting("gongkai.organ.reform-pass");
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        run();
    }

    @Scheduled(cron = "${gongkai.organ.reform-pass:30 0/5 * * * *}", zone = "Asia/Shanghai")
    void run() {
        int done = reform.runDue();
        if (done > 0) {
            LOG.info("{}项机构变更今天生效。", done);
        }
    }
}
