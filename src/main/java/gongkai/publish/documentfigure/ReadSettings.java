package gongkai.publish.documentfigure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How reads of documents are counted.
///
/// @param on whether they are counted
/// @param writeEvery how often the counts are written down; zero: never by themselves
/// @param shown whether everyone is told how often a document was read
@ConfigurationProperties("gongkai.reads")
record ReadSettings(
        @DefaultValue("true") boolean on,
        @DefaultValue("10s") Duration writeEvery,
        @DefaultValue("false") boolean shown) {}
