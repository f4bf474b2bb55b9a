package gongkai.foundation.search;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody looks for, made harmless: at most 100 characters, no control characters, a page that can exist.
///
/// @param words what was typed
/// @param narrowed the values by which results are narrowed; without one for all
/// @param within the part of what is public that is asked about; empty for all of it
public record SearchQuestion(
        String words, Map<Narrowing, String> narrowed, Order order, int page, Optional<Within> within) {
    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 500;
    private static final Pattern BLANK_OR_UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}]+");

    /// What stands first.
    public enum Order {
        RELEVANCE("最相关"),
        NEWEST("最新"),
        OLDEST("最早");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What one room asks about: only its own things, and of these only what stands in certain places.
    ///
    /// @param places as they stand in the entries; without any for all that the room has
    public record Within(String source, Optional<Set<String>> places) {
        public Within {
            places = places.map(Set::copyOf);
        }
    }

    public SearchQuestion(String words, Map<Narrowing, String> narrowed, Order order, int page) {
        this(words, narrowed, order, page, Optional.empty());
    }

    public SearchQuestion {
        words = plain(words);
        narrowed = Map.copyOf(narrowed);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /// A question without narrowing, first page, most relevant first.
    public static SearchQuestion of(String words) {
        return new SearchQuestion(words, Map.of(), Order.RELEVANCE, 1);
    }

    /// The same, narrowed to one value.
    public SearchQuestion with(Narrowing by, String value) {
        var more = new EnumMap<Narrowing, String>(Narrowing.class);
        more.putAll(narrowed);
        more.put(by, value);
        return new SearchQuestion(words, more, order, page, within);
    }

    /// The same, narrowed to places instead of a column.
    SearchQuestion placed(Within part) {
        var rest = new EnumMap<Narrowing, String>(Narrowing.class);
        rest.putAll(narrowed);
        rest.remove(Narrowing.COLUMN);
        return new SearchQuestion(words, rest, order, page, Optional.of(part));
    }

    /// The same about other words.
    SearchQuestion about(String other) {
        return new SearchQuestion(other, narrowed, order, page, within);
    }

    /// The same, newest first.
    public SearchQuestion newestFirst() {
        return new SearchQuestion(words, narrowed, Order.NEWEST, page, within);
    }

    /// The same, opened at another page.
    public SearchQuestion at(int other) {
        return new SearchQuestion(words, narrowed, order, other, within);
    }

    /// The same, asked only about a part.
    public SearchQuestion within(Within part) {
        return new SearchQuestion(words, narrowed, order, page, Optional.of(part));
    }

    Optional<String> value(Narrowing by) {
        return Optional.ofNullable(narrowed.get(by));
    }

    private static String plain(String typed) {
        String begin = typed.substring(0, Math.min(typed.length(), 4 * LONGEST));
        String plain = BLANK_OR_UNSEEN
                .matcher(Normalizer.normalize(begin, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        int[] characters = plain.codePoints().limit(LONGEST).toArray();
        return new String(characters, 0, characters.length).strip();
    }
}
