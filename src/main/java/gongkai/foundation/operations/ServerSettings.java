package gongkai.foundation.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Several servers on one database.
///
/// @param name what this server is called in the log; empty for the machine's own name
/// @param drain how long a server that is told to stop goes on answering after it has said so to the load balancer
/// @param lookEvery how often a server asks what the others have changed, besides being told at once; zero for never
/// @param resumeAfter after how long work that a server began and did not finish is done by another
@ConfigurationProperties("gongkai.servers")
record ServerSettings(
        @DefaultValue("") String name,
        @DefaultValue("0s") Duration drain,
        @DefaultValue("1s") Duration lookEvery,
        @DefaultValue("2m") Duration resumeAfter) {}
