package gongkai.publish.textcheck;

/// The text of one field, with the same text folded: full-width signs as half-width ones, small letters, every kind of
/// blank as one. Both have the same length, so a place in one is a place in the other.
final class Passage {
    private static final char FIRST_WIDE = '\uff01';
    private static final char LAST_WIDE = '\uff5e';
    private static final int WIDE_TO_NARROW = 0xfee0;

    private final String text;
    private final char[] folded;

    private Passage(String text, char[] folded) {
        this.text = text;
        this.folded = folded;
    }

    static Passage of(String text) {
        char[] folded = text.toCharArray();
        for (int place = 0; place < folded.length; place++) {
            folded[place] = fold(folded[place]);
        }
        return new Passage(text, folded);
    }

    private static char fold(char character) {
        if (character >= 'A' && character <= 'Z') {
            return (char) (character + 32);
        }
        if (character < 0x80) {
            return character == '\r' ? '\n' : character;
        }
        if (character >= FIRST_WIDE && character <= LAST_WIDE) {
            return fold((char) (character - WIDE_TO_NARROW));
        }
        return switch (character) {
            case '\u3000', '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u2007' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            default -> character;
        };
    }

    String text() {
        return text;
    }

    int length() {
        return folded.length;
    }

    char at(int place) {
        return folded[place];
    }

    boolean isDigit(int place) {
        return place >= 0 && place < folded.length && folded[place] >= '0' && folded[place] <= '9';
    }

    /// A letter of the alphabet or a digit.
    boolean isWordSign(int place) {
        return isDigit(place) || place >= 0 && place < folded.length && folded[place] >= 'a' && folded[place] <= 'z';
    }

    String slice(int from, int to) {
        return text.substring(Math.max(0, from), Math.min(to, text.length()));
    }

    /// The folded text between two places, cut at the ends.
    String folded(int from, int to) {
        int first = Math.max(0, from);
        return new String(folded, first, Math.max(0, Math.min(to, folded.length) - first));
    }

    char[] folded() {
        return folded;
    }

    /// The folded text of the sentence around a place: between 。 ； and line ends.
    String sentence(int from, int to) {
        int first = from;
        while (first > 0 && !endsSentence(folded[first - 1])) {
            first--;
        }
        int last = to;
        while (last < folded.length && !endsSentence(folded[last])) {
            last++;
        }
        return folded(first, last);
    }

    private static boolean endsSentence(char character) {
        return character == '。' || character == '；' || character == ';' || character == '\n';
    }

    /// Whether one of these words stands in the few characters before a place, on the same line.
    boolean hasBefore(int place, int reach, String... words) {
        String before = folded(Math.max(0, place - reach), place);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        for (String word : words) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
