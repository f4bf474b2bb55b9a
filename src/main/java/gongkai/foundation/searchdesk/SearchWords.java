package gongkai.foundation.searchdesk;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was typed, as it may be counted: even, short, and without anything that may say who somebody is.
final class SearchWords {
    private static final int LONGEST = 40;
    /// Telephone, identity and account numbers, and 统一社会信用代码, which names a one-man firm.
    private static final Pattern MANY_DIGITS = Pattern.compile("(\\d[\\s\\-]?){6,}\\d|[0-9a-z]*(\\d[0-9a-z]*){8,}");

    private SearchWords() {}

    /// The words; empty when they must not be kept.
    static Optional<String> of(String typed) {
        String even = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String words = even.replaceAll("[^\\p{L}\\p{N}〔〕()]+", " ").strip();
        boolean personal = even.contains("@") || MANY_DIGITS.matcher(even).find();
        return words.isEmpty() || words.length() > LONGEST || personal ? Optional.empty() : Optional.of(words);
    }
}
