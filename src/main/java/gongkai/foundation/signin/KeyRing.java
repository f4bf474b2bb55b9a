package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import java.util.List;

/// Keys a person signs in with beside the password, kept by a room of their own: passkeys.
public interface KeyRing {
    /// What the keys are called, for example 通行密钥.
    String label();

    /// The person's keys, oldest first.
    List<Key> listOf(Person person);

    /// Where one adds a key.
    String addPath(Audience audience);

    /// Takes all keys of a person away.
    void clear(Person person);

    /// One key.
    ///
    /// @param words when it was added and last used
    /// @param removal where a form that removes it is sent to
    record Key(String name, String words, String removal) {}
}
