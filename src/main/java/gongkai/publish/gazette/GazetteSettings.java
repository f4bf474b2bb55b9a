package gongkai.publish.gazette;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often the gazette appears. 国办发〔2018〕22号 asks for a regular one; monthly is what cities do.
///
/// @param months an issue is due so many months after the one before; 0: nobody is reminded
/// @param remindBefore so many days before that day whoever compiles it is told
/// @param lookEvery how often it is looked; zero: never by itself
@ConfigurationProperties("gongkai.gazette")
record GazetteSettings(
        @DefaultValue("1") int months,
        @DefaultValue("10") int remindBefore,
        @DefaultValue("1h") Duration lookEvery) {
    GazetteSettings {
        if (months < 0 || remindBefore < 0) {
            throw new IllegalArgumentException("gongkai.gazette.months 和 remind-before 不能是负数。");
        }
    }
}
