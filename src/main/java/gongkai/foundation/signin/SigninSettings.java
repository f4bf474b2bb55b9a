package gongkai.foundation.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How strictly people prove who they are.
///
/// @param secondFactor whether staff need a one-time password beside their own
/// @param passwordLasts after how long a member of staff must change the password; zero: never
@ConfigurationProperties("gongkai.signin")
public record SigninSettings(
        @DefaultValue("optional") SecondFactorRule secondFactor,
        @DefaultValue("0d") Duration passwordLasts,
        @DefaultValue Lockout lockout) {

    /// Whether staff use a one-time password. The three separated administrators always do, except in a demonstration.
    public enum SecondFactorRule {
        OFF,
        OPTIONAL,
        REQUIRED
    }

    /// When failed attempts are slowed down and stopped.
    ///
    /// @param slowFrom the failure from which one has to wait
    /// @param slowBy the first wait; every further one is six times as long
    /// @param after the failure that locks an account
    /// @param perAddress the failure that locks an address, behind which a whole office may sit
    /// @param within how long failures are added up
    /// @param lasts how long a lock lasts
    public record Lockout(
            @DefaultValue("3") int slowFrom,
            @DefaultValue("5s") Duration slowBy,
            @DefaultValue("5") int after,
            @DefaultValue("60") int perAddress,
            @DefaultValue("15m") Duration within,
            @DefaultValue("15m") Duration lasts) {}
}
