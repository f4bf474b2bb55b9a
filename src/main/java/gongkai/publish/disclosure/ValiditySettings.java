package gongkai.publish.disclosure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the end of documents is written down and counted.
///
/// @param passEvery how often it is looked which documents' period is over; zero: never by itself
/// @param invalidCountsAsAbolished whether 宣布失效, an express act, is counted among 本年废止件数; no rule known
///     to us settles it
/// @param expiredCountsAsAbolished whether what merely expired is; usually it is not
@ConfigurationProperties("gongkai.validity")
record ValiditySettings(
        @DefaultValue("1m") Duration passEvery,
        @DefaultValue("true") boolean invalidCountsAsAbolished,
        @DefaultValue("false") boolean expiredCountsAsAbolished) {}
