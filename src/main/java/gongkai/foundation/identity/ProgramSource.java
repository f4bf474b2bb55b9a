package gongkai.foundation.identity;

import java.util.Optional;

/// Knows programs by the tokens they show. Implemented by the room that issues tokens.
public interface ProgramSource {
    /// The program a token was issued for; empty when the token opens nothing, or not from this address.
    Optional<Person.Program> find(String token, String address);
}
