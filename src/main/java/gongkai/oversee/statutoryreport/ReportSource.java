package gongkai.oversee.statutoryreport;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A copy of a report taken apart into tokens and lines of prose, whatever layout it came in: tabs, pipes at the end
/// of lines, pipes alone on lines, Markdown tables, HTML tables, or plain lines.
final class ReportSource {
    private static final Pattern HTML = Pattern.compile("(?i)<(html|body|table|td)[\\s>]");
    private static final Pattern HTML_PAGE = Pattern.compile("(?i)<(html|body|p|div)[\\s>]");
    private static final Pattern MARKDOWN_RULE = Pattern.compile("\\|?(\\s*:?-{2,}:?\\s*\\|)+(\\s*:?-{2,}:?)?\\s*");
    private static final Pattern FENCE = Pattern.compile("[#>*\\s]*");

    private final List<ReportToken> tokens = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean pending;

    private ReportSource() {}

    List<ReportToken> tokens() {
        return tokens;
    }

    /// The text, line by line, for titles and prose.
    List<String> lines() {
        return lines;
    }

    /// Decodes a file; empty when it is not text.
    static Optional<String> decode(byte[] bytes) {
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
        ReportSource source = new ReportSource();
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        if (HTML.matcher(text).find()) {
            var document = Jsoup.parse(text);
            boolean page = HTML_PAGE.matcher(text).find();
            String title = document.title();
            if (!title.isBlank()) {
                source.line(title);
            }
            source.walk(document.body(), page, new StringBuilder());
        } else {
            text.lines().forEach(source::line);
            source.doubtLastCell(text);
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
        }
        boolean inside = Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (!tokens.isEmpty() && tokens.getLast() == ReportToken.EMPTY) {
            tokens.removeLast();
        } else if (inside
                && !tokens.isEmpty()
                && tokens.getLast() instanceof ReportToken.Figure(Cell cell, String printed)
                && cell.status() == Cell.Status.READ) {
            tokens.set(tokens.size() - 1, new ReportToken.Figure(Cell.MISSING, printed));
        }
    }

    private void line(String raw) {
        String line = raw.strip();
        String folded = ReportToken.fold(line);
        if (!folded.isEmpty()) {
            lines.add(folded);
        }
        if (raw.indexOf('\t') >= 0 && !folded.isEmpty()) {
            cells(Arrays.asList(raw.split("\t", -1)));
        } else if (line.indexOf('|') >= 0 || line.indexOf('｜') >= 0) {
            piped(line.replace('｜', '|'));
        } else if (!folded.isEmpty()) {
            tokens.addAll(ReportToken.parse(heading(line)));
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
                tokens.addAll(ReportToken.parse(inner));
                tokens.add(ReportToken.Mark.CELL_END);
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
            tokens.add(ReportToken.Mark.FILLER);
        } else {
            tokens.add(pending ? ReportToken.Mark.CELL_END : ReportToken.EMPTY);
        }
    }

    private void cells(List<String> cells) {
        cells.forEach(this::cell);
        tokens.add(ReportToken.Mark.ROW_END);
        pending = false;
    }

    private void cell(String text) {
        List<ReportToken> parsed = FENCE.matcher(text).matches() ? List.of() : ReportToken.parse(heading(text.strip()));
        if (parsed.isEmpty()) {
            tokens.add(ReportToken.EMPTY);
        } else {
            tokens.addAll(parsed);
        }
    }

    private void walk(Node node, boolean page, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(page ? words.text() : words.getWholeText());
            } else if (child instanceof Element element) {
                walkElement(element, page, text);
            }
        }
        if (!(node instanceof Element element) || element.isBlock()) {
            flush(text);
        }
    }

    private void walkElement(Element element, boolean page, StringBuilder text) {
        String tag = element.normalName();
        if (tag.equals("script") || tag.equals("style") || tag.equals("template")) {
            return;
        }
        if (element.isBlock() || tag.equals("br")) {
            flush(text);
        }
        if (tag.equals("table") && element.select("table").size() == 1) {
            table(element);
        } else {
            walk(element, page, text);
        }
    }

    private void flush(StringBuilder text) {
        text.toString().lines().forEach(this::line);
        text.setLength(0);
    }

    private void table(Element table) {
        for (Element tr : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element td : tr.children()) {
                String text = td.text();
                int span = ReportToken.fold(text).isEmpty() ? columns(td) : 1;
                for (int i = 0; i < span; i++) {
                    cells.add(text);
                }
            }
            lines.add(ReportToken.fold(String.join(" ", cells)));
            cells(cells);
        }
    }

    private static int columns(Element td) {
        String span = td.attr("colspan");
        return span.matches("[1-9]|1[0-9]") ? Integer.parseInt(span) : 1;
    }
}
