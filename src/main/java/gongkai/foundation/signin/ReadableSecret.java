package gongkai.foundation.signin;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random words a person can read off a sheet and type: groups of four, without letters and figures that look alike.
final class ReadableSecret {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableSecret() {}

    /// A new one; every group is worth almost twenty bits. It has letters and figures, as our own rule for passwords
    /// wants.
    static String make(int groups) {
        return Stream.generate(() -> draw(groups))
                .filter(drawn -> drawn.matches(".*[a-z].*") && drawn.matches(".*[0-9].*"))
                .findFirst()
                .orElseThrow();
    }

    private static String draw(int groups) {
        return IntStream.range(0, groups).mapToObj(group -> word()).collect(Collectors.joining("-"));
    }

    /// As it was made, however it was typed: with or without dashes and blanks, in large or small letters.
    static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static String word() {
        return RANDOM.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                .collect(Collectors.joining());
    }
}
