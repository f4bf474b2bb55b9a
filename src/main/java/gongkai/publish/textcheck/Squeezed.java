package gongkai.publish.textcheck;

import java.util.Arrays;

/// A text without blanks and signs between its words, with the way back to the whole text. The ends of sentences and
/// lines remain: no word goes across them.
final class Squeezed {
    private final char[] text;
    private final int[] places;
    private final int length;

    private Squeezed(char[] text, int[] places, int length) {
        this.text = text;
        this.places = places;
        this.length = length;
    }

    static Squeezed of(Passage passage) {
        char[] text = new char[passage.length()];
        int[] places = new int[passage.length()];
        int length = 0;
        for (int place = 0; place < passage.length(); place++) {
            char character = passage.at(place);
            boolean end = isEnd(character);
            if (end || Han.is(character) || passage.isWordSign(place)) {
                text[length] = end ? '\n' : character;
                places[length] = place;
                length++;
            }
        }
        return new Squeezed(text, Arrays.copyOf(places, length), length);
    }

    private static boolean isEnd(char character) {
        return switch (character) {
            case '\n', '\t', '|', '。', ';' -> true;
            default -> false;
        };
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    /// Where a character stands in the whole text.
    int place(int squeezed) {
        return places[squeezed];
    }

    boolean isOneLine(int from, int to) {
        for (int place = from; place < to; place++) {
            if (text[place] == '\n') {
                return false;
            }
        }
        return true;
    }
}
