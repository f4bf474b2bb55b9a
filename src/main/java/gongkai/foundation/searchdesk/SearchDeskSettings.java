package gongkai.foundation.searchdesk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How what is looked for is counted.
///
/// @param writeEvery how often the counts are written down; zero: never by itself
/// @param keep how long they are kept
@ConfigurationProperties("gongkai.searchdesk")
record SearchDeskSettings(
        @DefaultValue("5s") Duration writeEvery,
        @DefaultValue("400d") Duration keep) {}
