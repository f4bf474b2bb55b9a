package gongkai.answer.screening;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How alike two texts are, between 0 and 1: the pairs of neighbouring characters they share, of all they have.
/// Blanks, punctuation, widths of characters and words of courtesy do not count.
public final class Likeness {
    /// From here on two wishes are shown as near-equal.
    public static final double NEAR = 0.6;

    /// From here on they are taken for the same.
    public static final double SAME = 0.9;

    private Likeness() {}

    /// A text made ready once to be compared with many.
    public record Pairs(Map<String, Integer> counts, int total) {
        public Pairs {
            counts = Map.copyOf(counts);
        }
    }

    public static Pairs pairs(String text) {
        String plain = plain(text);
        var counts = new HashMap<String, Integer>();
        for (int at = 0; at + 2 <= plain.length(); at++) {
            counts.merge(plain.substring(at, at + 2), 1, Integer::sum);
        }
        if (plain.length() == 1) {
            counts.put(plain, 1);
        }
        return new Pairs(
                counts, counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    public static double of(Pairs one, Pairs other) {
        if (one.total == 0 || other.total == 0) {
            return 0;
        }
        int shared = 0;
        for (var each : one.counts.entrySet()) {
            shared += Math.min(each.getValue(), other.counts.getOrDefault(each.getKey(), 0));
        }
        return 2.0 * shared / (one.total + other.total);
    }

    public static double of(String one, String other) {
        return of(pairs(one), pairs(other));
    }

    /// How much of the first is in the second: a short title within a long text.
    static double within(String one, String other) {
        Set<String> wanted = new HashSet<>(pairs(one).counts.keySet());
        int all = wanted.size();
        wanted.retainAll(pairs(other).counts.keySet());
        return all == 0 ? 0 : (double) wanted.size() / all;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{P}\\p{S}\\p{Z}\\p{Cntrl}]", "")
                .replaceAll("^(我|本人|我单位|现|特)*(想要|想|申请|要求|请求|请)?(依法)?(公开|提供|获取|了解|查询)?", "");
    }
}
