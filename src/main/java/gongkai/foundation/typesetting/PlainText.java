package gongkai.foundation.typesetting;

/// Text as it may stand in an official document: what cannot be seen is not in it. Control characters, marks that turn
/// the direction of reading, variation selectors and halves of characters are taken out; line breaks become blanks.
final class PlainText {
    private PlainText() {}

    static String line(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isWhitespace(character) && character != 0x3000) {
                plain.append(' ');
            } else if (isVisible(character)) {
                plain.appendCodePoint(character);
            }
        });
        return plain.toString().strip();
    }

    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && !(character >= 0xFE00 && character <= 0xFE0F)
                && !(character >= 0xE0100 && character <= 0xE01EF);
    }
}
