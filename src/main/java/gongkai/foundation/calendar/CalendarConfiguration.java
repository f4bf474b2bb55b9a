package gongkai.foundation.calendar;

import gongkai.foundation.operations.KnownSetting;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Follows each correction of the calendar once, when all servers have seen it.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(PeriodSettings.class)
class CalendarConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarConfiguration.class);
    private static final Duration SEEN_BY_ALL = Duration.ofSeconds(30);

    private final CalendarCorrecting correcting;
    private final Clock clock;

    CalendarConfiguration(CalendarCorrecting correcting, Clock clock) {
        this.correcting = correcting;
        this.clock = clock;
    }

    @Bean
    static KnownSetting followUpPass() {
        return new KnownSetting("gongkai.calendar.follow-up-pass");
    }

    @Scheduled(cron = "${gongkai.calendar.follow-up-pass:15 * * * * *}", zone = "Asia/Shanghai")
    void run() {
        long moved = correcting.followUp(clock.instant().minus(SEEN_BY_ALL));
        if (moved > 0) {
            LOG.info("日历更正后补算了{}件在办事项的期限。", moved);
        }
    }
}
