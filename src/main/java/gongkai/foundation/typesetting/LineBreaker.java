package gongkai.foundation.typesetting;

import java.util.ArrayList;
import java.util.List;

/// Cuts a paragraph into lines. Chinese breaks anywhere, but no line begins with a closing mark or ends with an opening
/// one (避头尾); a foreign word or a number stays whole unless it is longer than a line.
final class LineBreaker {
    private static final String NOT_FIRST = "。，、；：？！”’）》〉】〕」』…—％%.,;:?!)]}·";
    private static final String NOT_LAST = "“‘（《〈【〔「『([{";
    private static final int FIRST_CHINESE = 0x2E80;

    private final FontShelf fonts;
    private final FontRole role;
    private final double size;
    private final double cell;

    /// @param points size of the type
    /// @param cell how wide one Chinese character stands, in millimetres
    LineBreaker(FontShelf fonts, FontRole role, double points, double cell) {
        this.fonts = fonts;
        this.role = role;
        this.size = points * Paper.POINT;
        this.cell = cell;
    }

    /// What is added behind every character so that Chinese stands in its cells.
    double tracking() {
        return cell - size;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    private double width(int character) {
        return fonts.width(role, character) * size + tracking();
    }

    /// The lines of a text.
    ///
    /// @param first how much room the first line has
    /// @param rest how much the others have
    List<String> lines(String text, double first, double rest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        double used = 0;
        for (String piece : pieces(fonts.spell(role, text))) {
            double room = (lines.isEmpty() ? first : rest) + 0.01;
            double wide = width(piece);
            if (used + wide - tracking() > room && !line.isEmpty()) {
                String carried = carried(line, piece);
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(carried);
                used = width(carried);
                room = rest + 0.01;
            }
            if (piece.equals(" ") && line.isEmpty() && !lines.isEmpty()) {
                continue;
            }
            for (int character : wide > room ? piece.codePoints().toArray() : new int[0]) {
                if (used + width(character) > room && !line.isEmpty()) {
                    lines.add(line.toString());
                    line = new StringBuilder();
                    used = 0;
                    room = rest + 0.01;
                }
                line.appendCodePoint(character);
                used += width(character);
            }
            if (wide <= room) {
                line.append(piece);
                used += wide;
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /// What goes down to the next line with a piece that may not begin it, or because it may not end this one.
    private static String carried(StringBuilder line, String piece) {
        int cut = line.length();
        int first = piece.codePointAt(0);
        if (NOT_FIRST.indexOf(first) >= 0) {
            cut = before(line, cut);
            while (cut > 0 && NOT_FIRST.indexOf(line.codePointAt(cut)) >= 0) {
                cut = before(line, cut);
            }
            // A word goes down as a whole.
            while (cut > 0
                    && cut < line.length()
                    && isOfWord(line.codePointAt(cut))
                    && isOfWord(line.codePointBefore(cut))) {
                cut = before(line, cut);
            }
        }
        while (cut > 0 && NOT_LAST.indexOf(line.codePointBefore(cut)) >= 0) {
            cut = before(line, cut);
        }
        if (cut == 0) {
            return "";
        }
        String carried = line.substring(cut);
        line.setLength(cut);
        return carried;
    }

    private static boolean isOfWord(int character) {
        return character < FIRST_CHINESE && character != ' ' && !isMark(character);
    }

    private static int before(StringBuilder line, int at) {
        return at - Character.charCount(line.codePointBefore(at));
    }

    /// Chinese characters one by one, the rest word by word.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var word = new StringBuilder();
        text.codePoints().forEach(character -> {
            boolean alone = !isOfWord(character);
            if (alone && !word.isEmpty()) {
                pieces.add(word.toString());
                word.setLength(0);
            }
            if (alone) {
                pieces.add(Character.toString(character));
            } else {
                word.appendCodePoint(character);
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }

    /// Marks of Chinese that stand among the signs of all scripts.
    private static boolean isMark(int character) {
        return "“”‘’…—·".indexOf(character) >= 0;
    }
}
