package gongkai.foundation.apitoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// What a system shows. Thirty-two random bytes behind a prefix by which scanners of program code recognise it when it
/// lies where it should not. We keep only the digest: it cannot be guessed, so it needs no salt.
record Secret(String text) {
    private static final String FORM = "gk_[A-Za-z0-9_-]{43}";
    private static final int BYTES = 32;
    private static final int TAIL = 4;

    static Secret make(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret("gk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// Empty when it cannot be one of ours; then nothing is looked up.
    static Optional<Secret> parse(String text) {
        return text.matches(FORM) ? Optional.of(new Secret(text)) : Optional.empty();
    }

    /// By these an administrator tells one from another.
    String tail() {
        return text.substring(text.length() - TAIL);
    }

    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Never by accident in a log.
    @Override
    public String toString() {
        return "gk_…" + tail();
    }
}
