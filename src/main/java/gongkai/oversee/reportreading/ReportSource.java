package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.Cell;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A copy of a report taken apart into tokens and lines of prose, whatever layout it came in: tabs, pipes at the end
/// of lines, pipes alone on lines, Markdown tables, rows of cells, or plain lines.
final class ReportSource {
    private static final Pattern MARKDOWN_RULE = Pattern.compile("\\|?(\\s*:?-{2,}:?\\s*\\|)+(\\s*:?-{2,}:?)?\\s*");
    private static final Pattern FENCE = Pattern.compile("[#>*\\s]*");

    private final List<ReportToken> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean pending;
    private boolean open;

    private ReportSource() {}

    List<ReportToken> tokens() {
        return tokens;
    }

    /// Whether the text may have been cut off inside its last row: only a text without a tag, whose last line has no
    /// end.
    boolean isOpen() {
        return open;
    }

    /// The line a token stands on, counted from 0.
    int place(int token) {
        return places.get(token);
    }

    private void put(ReportToken token) {
        tokens.add(token);
        places.add(Math.max(0, lines.size() - 1));
    }

    /// The text, line by line, for titles and prose.
    List<String> lines() {
        return lines;
    }

    /// Decodes a file; empty when it is not text.
    static Optional<String> decode(byte[] bytes) {
        boolean wide = bytes.length > 1
                && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                        || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        if (wide) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16))
                    .filter(text -> text.indexOf('\0') < 0 && damage(text) <= 3 + text.length() / 100);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        String text = damage(utf8) <= 3 + utf8.length() / 500 ? utf8 : new String(bytes, Charset.forName("GB18030"));
        long control = text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        boolean binary = control > 2 + text.length() / 200 || damage(text) > 3 + text.length() / 100;
        return binary ? Optional.empty() : Optional.of(text.replace("\uFEFF", ""));
    }

    private static long damage(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    /// Takes a text apart.
    static ReportSource of(String raw) {
        return switch (CopyFiles.text(raw)) {
            case ReportCopy.Plain plain -> of(plain);
            case ReportCopy.Laid laid -> of(laid);
            case ReportCopy.Unreadable _ -> new ReportSource();
        };
    }

    static ReportSource of(ReportCopy.Plain plain) {
        ReportSource source = new ReportSource();
        String text = plain.text().replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        text.lines().forEach(source::line);
        source.open = !text.endsWith("\n");
        source.doubtLastCell(text);
        return source;
    }

    static ReportSource of(ReportCopy.Laid laid) {
        ReportSource source = new ReportSource();
        for (ReportCopy.Line line : laid.lines()) {
            switch (line) {
                case ReportCopy.Words(String text) -> source.line(text);
                case ReportCopy.Cells(List<String> cells) -> {
                    source.lines.add(ReportToken.fold(String.join(" ", cells)));
                    source.cells(cells);
                }
            }
        }
        return source;
    }

    /// A file may be cut inside its last cell: an empty cell at the very end may never have been finished, and a
    /// figure may have lost digits, so it is read only if the relations agree.
    private void doubtLastCell(String text) {
        if (text.endsWith("\n") || tokens.isEmpty()) {
            return;
        }
        while (!tokens.isEmpty() && tokens.getLast() == ReportToken.Mark.ROW_END) {
            tokens.removeLast();
            places.removeLast();
        }
        boolean inside = Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (!tokens.isEmpty() && tokens.getLast() == ReportToken.EMPTY) {
            tokens.removeLast();
            places.removeLast();
        } else if (inside
                && !tokens.isEmpty()
                && tokens.getLast() instanceof ReportToken.Figure(Cell cell, String printed, boolean _)
                && cell.status() == Cell.Status.READ) {
            tokens.set(tokens.size() - 1, new ReportToken.Figure(Cell.MISSING, printed));
        }
    }

    private void line(String raw) {
        String line = raw.strip();
        String folded = ReportToken.fold(line);
        // Empty ones count: a finding says on which line of the file it stands.
        lines.add(folded);
        if (raw.indexOf('\t') >= 0 && !folded.isEmpty()) {
            cells(Arrays.asList(raw.split("\t", -1)));
        } else if (line.indexOf('|') >= 0 || line.indexOf('｜') >= 0) {
            piped(line.replace('｜', '|'));
        } else if (!folded.isEmpty()) {
            ReportToken.parse(heading(line)).forEach(this::put);
            pending = true;
        }
    }

    private static String heading(String line) {
        return line.replaceFirst("^[#>*]+\\s*", "").replaceFirst("\\*+$", "");
    }

    private void piped(String line) {
        String inner = line.replace("|", "").strip();
        long pipes = line.chars().filter(c -> c == '|').count();
        if (MARKDOWN_RULE.matcher(line).matches()) {
            return;
        }
        if (inner.isEmpty()) {
            barePipes(line, pipes);
        } else if (pipes == 1) {
            int at = line.indexOf('|');
            if (at > 0 && at < line.length() - 1) {
                cells(List.of(line.substring(0, at), line.substring(at + 1)));
            } else {
                ReportToken.parseCell(inner).forEach(this::put);
                put(ReportToken.Mark.CELL_END);
            }
        } else {
            String body = line.startsWith("|") ? line.substring(1) : line;
            cells(Arrays.asList((body.endsWith("|") ? body.substring(0, body.length() - 1) : body).split("\\|", -1)));
        }
        pending = false;
    }

    /// A pipe alone ends the cell on the lines before it, or, right after another pipe, is an empty cell;
    /// several pipes with nothing between are filler; with blanks between they are a Markdown row of empty cells.
    private void barePipes(String line, long pipes) {
        if (pipes > 2 && line.contains(" ")) {
            cells(Arrays.asList(line.substring(1, line.length() - 1).split("\\|", -1)));
        } else if (pipes > 1) {
            put(ReportToken.Mark.FILLER);
        } else {
            endCell();
        }
    }

    /// What stood on the line before the pipe was one cell: digits in groups are one number there.
    private void endCell() {
        int from = tokens.size() - 1;
        while (from > 0 && tokens.get(from) instanceof ReportToken.Figure figure && figure.follows()) {
            from--;
        }
        if (pending && from >= 0 && from < tokens.size() - 1) {
            StringBuilder whole = new StringBuilder();
            while (tokens.size() > from) {
                whole.insert(0, ((ReportToken.Figure) tokens.removeLast()).printed());
                places.removeLast();
            }
            ReportToken.figure(whole.toString()).ifPresent(this::put);
        }
        put(pending ? ReportToken.Mark.CELL_END : ReportToken.EMPTY);
    }

    private void cells(List<String> cells) {
        cells.forEach(this::cell);
        put(ReportToken.Mark.ROW_END);
        pending = false;
    }

    private void cell(String text) {
        List<ReportToken> parsed =
                FENCE.matcher(text).matches() ? List.of() : ReportToken.parseCell(heading(text.strip()));
        if (parsed.isEmpty()) {
            put(ReportToken.EMPTY);
        } else {
            parsed.forEach(this::put);
        }
    }
}
