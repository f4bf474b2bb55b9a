package gongkai.foundation.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The words of a question: at most eight, separated by spaces, none without a letter or digit.
///
/// @param whole the question as one official number, brackets made alike
record Terms(List<String> each, String whole) {
    private static final int MOST = 8;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」《》<>*?\\\\]+");

    static Terms of(String words) {
        var each = Arrays.stream(QUOTES.matcher(words).replaceAll(" ").split("\\s+"))
                .filter(word -> !SIGNS.matcher(word).matches())
                .distinct()
                .limit(MOST)
                .toList();
        return new Terms(each, IndexedEntry.numberKey(words));
    }

    boolean isEmpty() {
        return each.isEmpty();
    }
}
