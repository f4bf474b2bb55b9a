package gongkai.foundation.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long sessions last.
///
/// @param idle how long without a visit until one has to sign in again, and a browser is forgotten
/// @param longest how long a sign-in lasts at most, however busy
@ConfigurationProperties("gongkai.session")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
