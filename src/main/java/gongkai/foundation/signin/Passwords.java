package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2 hashes.
@Component
class Passwords {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final PasswordStore store;
    private final PasswordEncoder encoder;
    private final String nobody;

    Passwords(PasswordStore store, PasswordEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
        this.nobody = encoder.encode("nobody");
    }

    /// Notes what is wrong with a new password.
    void check(String password, Problems problems) {
        problems.when(password.length() < SHORTEST, "password", "密码至少 8 位。")
                .when(password.length() > LONGEST, "password", "密码不超过 128 位。");
    }

    void set(Person person, String password) {
        store.put(person.key(), encoder.encode(password));
    }

    /// Whether it is the person's password. For nobody it takes as long to say no.
    boolean fits(Optional<? extends Person> person, String password) {
        var hash = person.flatMap(known -> store.find(known.key()));
        boolean right = encoder.matches(password, hash.orElse(nobody));
        return right && hash.isPresent();
    }
}
