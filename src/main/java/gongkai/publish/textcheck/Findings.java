package gongkai.publish.textcheck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Collects findings. What covers the same words as an earlier finding of the same sort is taken once.
final class Findings {
    private static final int AROUND = 16;
    private static final int KEY_BYTES = 12;

    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /// The field a text stands in.
    record Spot(TextField field, String enclosure) {}

    List<Finding> list() {
        return all;
    }

    /// Takes what is found in this text.
    Sieve.Catch in(Passage text, Spot spot) {
        return (kind, severity, from, to, sentence) -> {
            if (!isTaken(kind, spot, from, to)) {
                String before = text.slice(from - AROUND, from);
                String after = text.slice(to, to + AROUND);
                var place = new Finding.Place(spot.field(), spot.enclosure(), from, before, after);
                add(kind, severity, place, text.slice(from, to), sentence);
            }
        };
    }

    /// Takes a finding that stands in no running text.
    void add(FindingKind kind, Severity severity, Finding.Place place, String passage, String sentence) {
        all.add(new Finding(kind, severity, place, passage, sentence, key(kind, place, passage, sentence)));
    }

    /// Takes a finding about something that bears a mark: an answer to it does not hold for what bears another.
    void add(FindingKind kind, Severity severity, Finding.Place place, Marked about) {
        all.add(new Finding(kind, severity, place, "", about.sentence(), key(kind, place, "", about.mark())));
    }

    /// What is said of what bears this mark.
    record Marked(String mark, String sentence) {}

    private boolean isTaken(FindingKind kind, Spot spot, int from, int to) {
        for (int which = all.size() - 1; which >= 0; which--) {
            var other = all.get(which);
            int first = other.place().offset();
            if (other.kind() == kind
                    && other.place().field() == spot.field()
                    && other.place().enclosure().equals(spot.enclosure())
                    && first < to
                    && from < first + other.passage().length()) {
                if (first <= from && to <= first + other.passage().length()) {
                    return true;
                }
                if (from <= first && first + other.passage().length() <= to) {
                    all.remove(which);
                }
            }
        }
        return false;
    }

    /// The passage between the words around it: the answer holds wherever in the text they move. Where nothing is
    /// found in the text, the sentence says what it is about.
    private String key(FindingKind kind, Finding.Place place, String passage, String sentence) {
        String words = String.join(
                "\u0000",
                kind.name(),
                place.field().name(),
                place.enclosure(),
                place.before().strip(),
                passage,
                place.after().strip(),
                passage.isEmpty() ? sentence : "");
        int times = seen.merge(words, 1, Integer::sum);
        return digest(times == 1 ? words : words + '\u0000' + times);
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
