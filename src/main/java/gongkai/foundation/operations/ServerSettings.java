package gongkai.foundation.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Several servers on one database.
///
/// @param lookEvery how often a server asks what the others have changed; zero for never
/// @param resumeAfter after how long work that a server began and did not finish is done by another
@ConfigurationProperties("gongkai.servers")
record ServerSettings(
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("2m") Duration resumeAfter) {}
