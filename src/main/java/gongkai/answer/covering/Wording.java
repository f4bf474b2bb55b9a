package gongkai.answer.covering;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// How words are compared: without blanks and line ends, and with one form for each character. Some programs write
/// 月 and 日 as the radicals ⽉ and ⽇, or digits in full width.
final class Wording {
    private Wording() {}

    static String normal(String text) {
        var normal = new StringBuilder();
        text.codePoints().forEach(each -> normal.append(normal(each)));
        return normal.toString();
    }

    private static String normal(int codePoint) {
        String form = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        var kept = new StringBuilder();
        form.codePoints().filter(Wording::counts).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean counts(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && !Character.isISOControl(codePoint);
    }

    /// Where the words stand in a text: pairs of the first character and behind the last.
    static List<int[]> find(String text, String words) {
        String sought = normal(words);
        var found = new ArrayList<int[]>();
        if (sought.isEmpty()) {
            return found;
        }
        var normal = new StringBuilder();
        var from = new ArrayList<Integer>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String one = normal(text.codePointAt(at));
            normal.append(one);
            for (int each = 0; each < one.length(); each++) {
                from.add(at);
            }
        }
        for (int at = normal.indexOf(sought); at >= 0; at = normal.indexOf(sought, at + sought.length())) {
            int last = from.get(at + sought.length() - 1);
            found.add(new int[] {from.get(at), last + Character.charCount(text.codePointAt(last))});
        }
        return found;
    }
}
