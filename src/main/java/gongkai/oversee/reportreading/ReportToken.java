package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.Cell;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a report is made of once its layout is taken away: words, figures, and marks between them.
sealed interface ReportToken {
    /// Words of one cell or one line.
    record Text(String text) implements ReportToken {}

    /// A figure, an empty cell, or a cell that should hold a figure but cannot be read (then `cell` is MISSING).
    ///
    /// @param follows three digits one blank behind the figure before: they may be that number going on
    record Figure(Cell cell, String printed, boolean follows) implements ReportToken {
        Figure(Cell cell, String printed) {
            this(cell, printed, false);
        }

        boolean isBlank() {
            return cell.status() == Cell.Status.BLANK && printed.isEmpty();
        }

        boolean isUnreadable() {
            return cell.status() == Cell.Status.MISSING;
        }

        /// Something is printed, and it is no number.
        boolean isGarbled() {
            return isUnreadable() && !printed.isEmpty() && figure(printed).isEmpty();
        }
    }

    /// Marks of the layout.
    enum Mark implements ReportToken {
        /// Several bare pipes: filler after the last cell of a row, never a cell.
        FILLER,
        /// The end of a row that stands on one line.
        ROW_END,
        /// A separator after a cell.
        CELL_END
    }

    Figure EMPTY = new Figure(Cell.BLANK, "");

    Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\uFEFF]");
    Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    Pattern NUMBER = Pattern.compile("[-−+]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.\\d+)?");
    Pattern FIGURE = Pattern.compile("(" + NUMBER.pattern() + ")(万元|亿元|元|件|个|份|项|条|次|宗|起|人)?");
    Pattern UNIT_APART = Pattern.compile("(?<=\\d)\\s+(?=(?:万元|亿元|元|件|个|份|项|条|次|宗|起)(?:\\s|$))");
    String UNITS = "(?:万元|亿元|元|件|个|份|项|条|次|宗|起|人)?";
    Pattern THOUSANDS_APART = Pattern.compile("[-−+]?[1-9][0-9]{0,2}(?:[ ,]+[0-9]{3})+(?:\\.[0-9]+)?" + UNITS);
    Pattern GROUP_BEFORE = Pattern.compile("[-−+]?[1-9][0-9]{0,2}");
    Pattern GROUP = Pattern.compile("[0-9]{3}(?:\\.[0-9]+)?" + UNITS);
    /// One blank between digits, the next of which are three.
    Pattern ONE_BLANK = Pattern.compile("(?<=[0-9０-９])[ \\u00A0\\u2007\\u2009\\u202F](?=[0-9０-９]{3}(?![0-9０-９]))");
    char JOINT = '\uE000';
    Pattern DIGITS_APART = Pattern.compile("[0-9](?: [0-9])+");
    Pattern DASHES = Pattern.compile("[-−–—―─﹣]+");

    /// Folds width and every kind of space, so that "１，２３４" and "1,234" are the same.
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\u3000' || c == '\u00A0') {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (c > ' ' && c < 0x7F) {
                folded.append(c);
            } else if (c >= '\uFF01' && c <= '\uFF5E') {
                folded.append((char) (c - 0xFEE0));
            } else if (isPlain(c)) {
                folded.append(CharacterRepair.repair(c));
            } else {
                return foldStrange(text);
            }
        }
        int end = folded.length();
        return folded.substring(0, end > 0 && folded.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /// Characters that normalization leaves as they are.
    private static boolean isPlain(char c) {
        return c >= '\u4E00' && c <= '\u9FA5'
                || c >= '\u3001' && c <= '\u3002'
                || c >= '\u3008' && c <= '\u3011'
                || c >= '\u2018' && c <= '\u201D'
                || c == '\u2014';
    }

    private static String foldStrange(String text) {
        String even = INVISIBLE
                .matcher(Normalizer.normalize(CharacterRepair.repair(text), Normalizer.Form.NFKC))
                .replaceAll("");
        return SPACES.matcher(even).replaceAll(" ").strip();
    }

    /// Reads a piece of text that holds no space as a figure.
    static Optional<Figure> figure(String piece) {
        if (DASHES.matcher(piece).matches()) {
            return Optional.of(new Figure(Cell.BLANK, piece));
        }
        if (piece.equals("/") || piece.equals("∕")) {
            return Optional.of(new Figure(Cell.NOT_APPLICABLE, piece));
        }
        Matcher matcher = FIGURE.matcher(piece);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(
                matcher.group(1).replace(",", "").replace("−", "-").replace("+", ""));
        Optional<String> unit = Optional.ofNullable(matcher.group(2)).filter(word -> word.endsWith("元"));
        return Optional.of(new Figure(Cell.read(value, unit), piece));
    }

    /// Each digit as a figure of its own.
    static List<Figure> digits(String digits) {
        return digits.chars()
                .mapToObj(c -> figure(Character.toString(c)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Takes the text of one cell apart, which holds no more than one figure: "2 833" is one number there. Single
    /// digits
    /// with blanks between may be a number or the figures of lost cells: what they are the relations must say.
    static List<ReportToken> parseCell(String raw) {
        String text = UNIT_APART.matcher(fold(raw)).replaceAll("");
        if (THOUSANDS_APART.matcher(text).matches()) {
            return parse(text.replace(" ", "").replace(",", ""));
        }
        if (DIGITS_APART.matcher(text).matches()) {
            return List.of(new Figure(Cell.MISSING, text.replace(" ", "")));
        }
        return parse(text);
    }

    /// Takes the text of one cell or line apart: trailing figures stand by themselves, whatever comes before is words.
    static List<ReportToken> parse(String raw) {
        String marked = ONE_BLANK.matcher(raw).replaceAll(Character.toString(JOINT));
        String text = UNIT_APART.matcher(fold(marked)).replaceAll("");
        List<ReportToken> tokens = new ArrayList<>();
        if (text.isEmpty()) {
            return tokens;
        }
        String[] pieces = text.replace(JOINT, ' ').split(" ");
        int first = pieces.length;
        while (first > 0 && figure(pieces[first - 1]).isPresent()) {
            first--;
        }
        if (first > 0) {
            tokens.add(new Text(String.join(" ", List.of(pieces).subList(0, first))));
        }
        int end = String.join(" ", List.of(pieces).subList(0, first)).length();
        for (int i = first; i < pieces.length; i++) {
            boolean joint = i > first && text.charAt(end) == JOINT;
            boolean follows = joint && goesOn(tokens, pieces[i]);
            figure(pieces[i])
                    .map(found -> new Figure(found.cell(), found.printed(), follows))
                    .ifPresent(tokens::add);
            end += pieces[i].length() + (i > 0 ? 1 : 0);
        }
        return tokens;
    }

    private static boolean goesOn(List<ReportToken> tokens, String piece) {
        return GROUP.matcher(piece).matches()
                && tokens.getLast() instanceof Figure(Cell _, String printed, boolean follows)
                && (GROUP_BEFORE.matcher(printed).matches() || follows && printed.matches("[0-9]{3}"));
    }
}
