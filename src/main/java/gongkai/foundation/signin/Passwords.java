package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords, kept as Argon2 hashes.
@Component
class Passwords {
    private static final int REMEMBERED = 5;

    private final PasswordStore store;
    private final PasswordRules rules;
    private final PasswordEncoder encoder;
    private final SigninSettings settings;
    private final Clock clock;
    private final CompletableFuture<String> nobody;

    Passwords(PasswordStore store, PasswordRules rules, PasswordEncoder encoder, SigninSettings settings, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
        // It takes a while, as it should, and the start need not wait for it.
        this.nobody = CompletableFuture.supplyAsync(() -> encoder.encode("nobody"));
    }

    /// Notes what is wrong with the first password of an account.
    void check(Audience audience, String account, String password, Problems problems) {
        rules.check(audience, account, password, problems);
    }

    /// Notes what is wrong with a password that follows others of this person: it is none of the last five.
    void checkNext(Person person, String account, String password, Problems problems) {
        rules.check(Audience.of(person), account, password, problems);
        if (problems.on(PasswordRules.FIELD).isEmpty()) {
            String key = person.key();
            boolean known = Stream.concat(store.find(key).stream(), store.listFormer(key).stream())
                    .limit(REMEMBERED)
                    .anyMatch(hash -> encoder.matches(password, hash));
            problems.when(known, PasswordRules.FIELD, "新密码不能与最近 " + REMEMBERED + " 次用过的相同。");
        }
    }

    /// Sets a password the person has chosen.
    void set(Person person, String password) {
        boolean issued = store.findStanding(person.key())
                .map(PasswordStore.Standing::issued)
                .orElse(false);
        put(person, password, false, issued);
    }

    /// Sets a password that serves until the person has chosen one.
    void setInitial(Person person, String password) {
        put(person, password, true, true);
    }

    private void put(Person person, String password, boolean mustChange, boolean issued) {
        String key = person.key();
        store.find(key).ifPresent(former -> store.retire(key, former, REMEMBERED - 1));
        store.put(key, encoder.encode(password), new PasswordStore.Standing(mustChange, issued, clock.instant()));
    }

    /// Whether it is the person's password. For nobody it takes as long to say no.
    boolean fits(Optional<? extends Person> person, String password) {
        var hash = person.flatMap(known -> store.find(known.key()));
        boolean right = encoder.matches(password, hash.orElseGet(nobody::join));
        return right && hash.isPresent();
    }

    /// Whether the person must choose a new password before anything else: it was given out by somebody else, or it is
    /// older than a member of staff's may be.
    boolean mustChange(Person person) {
        return store.findStanding(person.key())
                .filter(standing -> standing.mustChange()
                        || person instanceof Person.Staff
                                && settings.passwordLasts().isPositive()
                                && !standing.setAt()
                                        .plus(settings.passwordLasts())
                                        .isAfter(clock.instant()))
                .isPresent();
    }

    /// Whether an administrator gave the person the first password.
    boolean isIssued(Person person) {
        return store.findStanding(person.key())
                .filter(PasswordStore.Standing::issued)
                .isPresent();
    }

    boolean has(Person person) {
        return store.find(person.key()).isPresent();
    }

    /// What a person signs in with.
    static String account(Person person) {
        return switch (person) {
            case Person.Guest guest -> throw new IllegalArgumentException("a guest has no account");
            case Person.Program program -> throw new IllegalArgumentException("a program has no account");
            case Person.Member member -> member.account();
            case Person.Staff staff -> staff.account();
        };
    }
}
