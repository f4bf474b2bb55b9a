package gongkai.foundation.notice;

import java.util.Optional;

/// One who is to be told: somebody with an account, or an address. With the subscription they asked by, if they did.
sealed interface Recipient {
    Optional<Long> subscription();

    /// @param key as `Person.key()`
    record Account(String key, Optional<Long> subscription) implements Recipient {}

    record Address(String value, Optional<Long> subscription) implements Recipient {}
}
