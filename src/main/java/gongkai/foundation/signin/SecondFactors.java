package gongkai.foundation.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gongkai.foundation.identity.Person;
import gongkai.foundation.operations.OperationsSettings;
import gongkai.foundation.personaldata.PersonalData;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/// One-time passwords of an authenticator (RFC 6238: six figures, thirty seconds), and the recovery codes for the day
/// it is lost.
@Component
class SecondFactors {
    private static final int SECRET_BYTES = 20;
    private static final int CODES = 10;
    private static final int GROUPS = 4;

    /// Clocks differ: the step before and the step after are taken too.
    private static final int TOLERANCE = 1;

    private final SecondFactorStore store;
    private final PersonalData seals;
    private final Passwords passwords;
    private final SigninSettings settings;
    private final OperationsSettings operations;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            SecondFactorStore store,
            PersonalData seals,
            Passwords passwords,
            SigninSettings settings,
            OperationsSettings operations,
            Clock clock) {
        this.store = store;
        this.seals = seals;
        this.passwords = passwords;
        this.settings = settings;
        this.operations = operations;
        this.clock = clock;
    }

    boolean has(Person person) {
        return store.findSecret(person.key()).isPresent();
    }

    /// Whether the person is asked for a code after the password.
    boolean isAsked(Person person) {
        boolean off = person instanceof Person.Staff
                && settings.secondFactor() == SigninSettings.SecondFactorRule.OFF
                && !isRequired(person);
        return !off && has(person);
    }

    /// Whether the person must have one: staff where the city says so, and always the three separated administrators,
    /// who hold the keys of the house. Accounts entered by the program, for demonstrations and tests, are exempt.
    boolean isRequired(Person person) {
        return person instanceof Person.Staff staff
                && !operations.demo()
                && (settings.secondFactor() == SigninSettings.SecondFactorRule.REQUIRED
                        || staff.grants().stream()
                                .anyMatch(grant -> grant.role().isSeparated()))
                && passwords.isIssued(staff);
    }

    /// Whether the person must set one up before anything else.
    boolean mustEnrol(Person person) {
        return isRequired(person) && !has(person);
    }

    /// A new secret, as authenticators take it typed.
    String propose() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base32.toBase32String(secret);
    }

    /// Takes the secret when the code shows that the authenticator has it; answers with the recovery codes, which are
    /// shown once.
    Optional<List<String>> enrol(Person person, String secret, String code) {
        var step = matching(secret, ReadableSecret.plain(code));
        if (step.isEmpty()) {
            return Optional.empty();
        }
        String key = person.key();
        var codes =
                Stream.generate(() -> ReadableSecret.make(GROUPS)).limit(CODES).toList();
        store.put(key, seals.seal(SecondFactorStore.SECRET, secret), clock.instant(), step.getAsLong());
        store.putCodes(key, codes.stream().map(each -> digest(key, each)).toList());
        return Optional.of(codes);
    }

    /// How somebody answered the question for a code.
    enum Answer {
        CODE,
        RECOVERY_CODE
    }

    /// Looks at a one-time password or a recovery code; either serves once.
    Optional<Answer> check(Person person, String typed) {
        String key = person.key();
        String plain = ReadableSecret.plain(typed);
        var secret = store.findSecret(key).map(kept -> seals.open(SecondFactorStore.SECRET, kept));
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        var step = matching(secret.get(), plain);
        if (step.isPresent()) {
            return store.use(key, step.getAsLong()) ? Optional.of(Answer.CODE) : Optional.empty();
        }
        return store.useCode(key, digest(key, plain), clock.instant())
                ? Optional.of(Answer.RECOVERY_CODE)
                : Optional.empty();
    }

    int codesLeft(Person person) {
        return store.countCodes(person.key());
    }

    void remove(Person person) {
        store.delete(person.key());
    }

    private OptionalLong matching(String secret, String code) {
        long length = generator.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / length;
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
                .filter(step -> MessageDigest.isEqual(
                        codeAt(secret, Instant.ofEpochSecond(step * length)).getBytes(StandardCharsets.UTF_8), given))
                .max();
    }

    private String codeAt(String secret, Instant instant) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
            return generator.generateOneTimePasswordString(key, instant, java.util.Locale.ROOT);
        } catch (InvalidKeyException broken) {
            throw new IllegalStateException("the secret of a second factor cannot be used", broken);
        }
    }

    /// Recovery codes carry almost eighty random bits: a plain digest keeps them.
    private static String digest(String key, String code) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((key + ":" + ReadableSecret.plain(code)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
