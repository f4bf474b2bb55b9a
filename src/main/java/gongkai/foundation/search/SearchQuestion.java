package gongkai.foundation.search;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody looks for, made harmless: at most 100 characters, no control characters, a page that can exist.
///
/// @param words what was typed
/// @param organ the organ's name in addresses; empty for all
/// @param kind the kind in words; empty for all
/// @param year the year it became public
public record SearchQuestion(
        String words, Optional<String> organ, Optional<String> kind, Optional<Integer> year, Order order, int page) {
    private static final int LONGEST = 100;
    private static final int LAST_PAGE = 500;
    private static final Pattern BLANK_OR_UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Z}]+");

    /// What stands first.
    public enum Order {
        RELEVANCE,
        NEWEST
    }

    public SearchQuestion {
        words = plain(words);
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /// A question without narrowing, first page, most relevant first.
    public static SearchQuestion of(String words) {
        return new SearchQuestion(words, Optional.empty(), Optional.empty(), Optional.empty(), Order.RELEVANCE, 1);
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
