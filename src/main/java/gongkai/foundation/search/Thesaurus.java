package gongkai.foundation.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Groups of words that mean the same: whoever types one finds what says another. Never changed once made.
public final class Thesaurus {
    /// Without a word.
    public static final Thesaurus NONE = new Thesaurus(List.of());

    private final Map<String, List<String>> alike = new HashMap<>();
    private final int longest;

    private Thesaurus(Collection<List<String>> groups) {
        for (List<String> group : groups) {
            var even = group.stream().map(Thesaurus::even).toList();
            for (int at = 0; at < even.size(); at++) {
                var others = new ArrayList<>(group);
                others.remove(at);
                alike.put(even.get(at), List.copyOf(others));
            }
        }
        this.longest = alike.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// The groups; a word stands in one group only.
    public static Thesaurus of(Collection<List<String>> groups) {
        return groups.isEmpty() ? NONE : new Thesaurus(groups);
    }

    /// A word as it is compared: in the plain width, small, without blanks.
    public static String even(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /// The words that mean the same, without the word itself.
    List<String> alike(String word) {
        return alike.getOrDefault(word, List.of());
    }

    /// The longest word of a group that begins there.
    Optional<String> wordAt(String text, int from) {
        for (int length = Math.min(longest, text.length() - from); length > 0; length--) {
            String word = text.substring(from, from + length);
            if (alike.containsKey(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    Collection<String> words() {
        return alike.keySet();
    }
}
