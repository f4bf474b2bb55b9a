package gongkai.publish.cleanup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When documents are looked at again.
///
/// @param reviewAhead how long before its day a document to be looked at stands in the worklist
/// @param reviewPass how often it is looked which have come near; zero: never by itself
@ConfigurationProperties("gongkai.cleanup")
record CleanupSettings(
        @DefaultValue("30d") Duration reviewAhead,
        @DefaultValue("10m") Duration reviewPass) {}
