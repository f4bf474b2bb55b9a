package gongkai.publish.textcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words attackers plant, by what they mean: kept in a file beside this class, one sort a line.
enum Injected {
    /// Never stands in an official text of its own accord.
    STRONG,
    /// Stands in official texts too, where they say what is fought: not alone a sign.
    WEAK,
    /// A match or a league people bet on.
    EVENT,
    /// Betting on it.
    BET,
    /// Showing it.
    SHOW;

    private static final String FILE = "injected.txt";

    private static Optional<Injected> parse(String name) {
        return switch (name) {
            case "strong" -> Optional.of(STRONG);
            case "weak" -> Optional.of(WEAK);
            case "event" -> Optional.of(EVENT);
            case "bet" -> Optional.of(BET);
            case "show" -> Optional.of(SHOW);
            default -> Optional.empty();
        };
    }

    /// The words of the file.
    static List<Phrases.Phrase<Injected>> list() {
        var phrases = new ArrayList<Phrases.Phrase<Injected>>();
        for (String line : file().lines().toList()) {
            String[] words = line.strip().split("\\s+");
            parse(words[0]).ifPresent(sort -> {
                for (int place = 1; place < words.length; place++) {
                    phrases.add(new Phrases.Phrase<>(words[place], sort));
                }
            });
        }
        return phrases;
    }

    private static String file() {
        try (InputStream in = Injected.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("missing " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
