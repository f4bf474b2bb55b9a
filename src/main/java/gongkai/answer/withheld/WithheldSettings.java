package gongkai.answer.withheld;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often withheld information is looked at again. 条例第十八条 says 定期, and no more.
///
/// @param reviewAfter months after the decision or the last look
/// @param remindBefore so many days before that day it stands in the worklist
/// @param lookEvery how often it is looked what is due; zero: never by itself
@ConfigurationProperties("gongkai.withheld")
record WithheldSettings(
        @DefaultValue("12") int reviewAfter,
        @DefaultValue("30") int remindBefore,
        @DefaultValue("1h") Duration lookEvery) {
    private static final int MOST = 120;

    WithheldSettings {
        if (reviewAfter < 1 || reviewAfter > MOST || remindBefore < 0) {
            throw new IllegalArgumentException("gongkai.withheld.review-after 应当在 1 至 120 个月之间，remind-before 不能是负数。");
        }
    }
}
