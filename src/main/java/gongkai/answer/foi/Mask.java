package gongkai.answer.foi;

/// Covers the middle of what identifies a person; never written back.
final class Mask {
    private static final int SHOWN = 3;

    private Mask() {}

    static String middle(String text) {
        if (text.length() <= 2 * SHOWN) {
            return "*".repeat(text.length());
        }
        return text.substring(0, SHOWN) + "*".repeat(text.length() - 2 * SHOWN) + text.substring(text.length() - SHOWN);
    }
}
