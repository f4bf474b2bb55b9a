package gongkai.foundation.calendar;

import gongkai.foundation.operations.KnownSetting;
import gongkai.foundation.operations.RegularWork;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/// Follows each correction of the calendar once, when all servers have seen it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeriodSettings.class)
class CalendarConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarConfiguration.class);
    private static final Duration SEEN_BY_ALL = Duration.ofSeconds(30);

    private static final String PASS = "gongkai.calendar.follow-up-pass";

    private final CalendarCorrecting correcting;
    private final Clock clock;

    CalendarConfiguration(CalendarCorrecting correcting, Clock clock) {
        this.correcting = correcting;
        this.clock = clock;
    }

    @Bean
    static KnownSetting followUpPass() {
        return new KnownSetting(PASS);
    }

    @Bean
    @Profile("!command")
    RegularWork followUpWork() {
        return RegularWork.at("补算日历更正前后的期限", PASS, "15 * * * * *", this::run);
    }

    private void run() {
        long moved = correcting.followUp(clock.instant().minus(SEEN_BY_ALL));
        if (moved > 0) {
            LOG.info("日历更正后补算了{}件在办事项的期限。", moved);
        }
    }
}
