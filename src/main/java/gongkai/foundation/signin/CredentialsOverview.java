package gongkai.foundation.signin;

import java.time.Instant;
import java.util.Optional;

/// How a person's account stands, for those who secure accounts.
///
/// @param lockedUntil until when nobody can sign in with the password or the one-time password
/// @param mustChange whether the password serves for one sign-in only, or is too old
/// @param lastSignIn the last time somebody signed in
public record CredentialsOverview(
        Optional<Instant> lockedUntil,
        boolean hasPassword,
        boolean hasTotp,
        int passkeys,
        Optional<Instant> lastSignIn,
        boolean mustChange) {}
