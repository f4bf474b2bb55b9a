package gongkai.foundation.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long a sign-in lasts.
///
/// @param idle how long without a visit until one has to sign in again
/// @param longest how long at most, however busy
@ConfigurationProperties("gongkai.session")
record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
