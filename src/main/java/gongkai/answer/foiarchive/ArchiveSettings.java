package gongkai.answer.foiarchive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// By when closed requests are archived. 条例第四十五条 wants them archived and names no time: that is ours.
///
/// @param within days after the last day on which somebody could contest the reply
/// @param lookEvery how often it is looked what is to be archived; zero: never by itself
@ConfigurationProperties("gongkai.foi-archive")
record ArchiveSettings(
        @DefaultValue("30") int within, @DefaultValue("1h") Duration lookEvery) {
    private static final int MOST = 3650;

    ArchiveSettings {
        if (within < 0 || within > MOST) {
            throw new IllegalArgumentException("gongkai.foi-archive.within 应当在 0 至 3650 天之间。");
        }
    }
}
