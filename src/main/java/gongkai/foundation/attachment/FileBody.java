package gongkai.foundation.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Reads a document as HTML: headings, paragraphs and tables, nothing of how it looked. Runs in the reading process
/// only: a file may be made to make its reader fail.
final class FileBody {
    private static final int DEEPEST_HEADING = 3;

    private FileBody() {}

    static String read(Path file, FileType type, int longest) throws IOException {
        return switch (type) {
            case DOCX -> word(file, longest);
            case HTML -> Jsoup.parse(file.toFile()).outerHtml();
            case PDF, OFD, TXT, CSV, ODT, ODS, XLSX, PPTX, XLS -> paragraphs(FileText.read(file, type, longest));
            case DOC, PPT, PNG, JPEG, GIF, BMP, TIFF, WEBP, MP4, WEBM, ZIP -> "";
        };
    }

    /// A line that ends before the margin ends its paragraph: pages printed are lines, not paragraphs.
    static String paragraphs(String text) {
        int widest = text.lines().mapToInt(String::length).max().orElse(0);
        var all = new StringBuilder();
        var paragraph = new StringBuilder();
        for (String line : text.lines().toList()) {
            paragraph.append(line.strip());
            boolean full = widest >= 24
                    && line.strip().length() >= widest - 6
                    && !line.strip().matches(".*[。：；!?！？:;]$");
            if (!full && !paragraph.isEmpty()) {
                all.append(new Element("p").text(paragraph.toString()).outerHtml());
                paragraph.setLength(0);
            }
        }
        if (!paragraph.isEmpty()) {
            all.append(new Element("p").text(paragraph.toString()).outerHtml());
        }
        return all.toString();
    }

    private static String word(Path file, int longest) throws IOException {
        var html = new StringBuilder();
        try (var content = Files.newInputStream(file);
                var document = new XWPFDocument(content)) {
            var numbering = new WordNumbering(document);
            for (IBodyElement element : document.getBodyElements()) {
                if (html.length() > longest) {
                    break;
                }
                if (element instanceof XWPFParagraph paragraph) {
                    html.append(paragraph(document, paragraph, numbering.mark(paragraph)));
                } else if (element instanceof XWPFTable table) {
                    html.append(table(table).outerHtml());
                }
            }
        }
        return html.toString();
    }

    private static String paragraph(XWPFDocument document, XWPFParagraph paragraph, String mark) {
        String text = mark + paragraph.getText().strip();
        if (text.length() == mark.length()) {
            return "";
        }
        var level = level(document, paragraph);
        return new Element(level.map(each -> "h" + (each + 1)).orElse("p"))
                .text(text)
                .outerHtml();
    }

    /// The level of a heading, by its style or its outline; the first is that of the title.
    static Optional<Integer> level(XWPFDocument document, XWPFParagraph paragraph) {
        var named = Optional.ofNullable(paragraph.getStyleID())
                .flatMap(id -> Optional.ofNullable(document.getStyles())
                        .flatMap(styles -> Optional.ofNullable(styles.getStyle(id))))
                .map(style -> String.valueOf(style.getName()).toLowerCase(Locale.ROOT));
        if (named.filter(name -> name.equals("title") || name.equals("标题")).isPresent()) {
            return Optional.of(1);
        }
        return named.filter(name -> name.matches("(heading|标题) ?[1-9]"))
                .map(name -> Math.min(DEEPEST_HEADING, name.charAt(name.length() - 1) - '0'));
    }

    private static Element table(XWPFTable table) {
        var made = new Element("table");
        for (XWPFTableRow row : table.getRows()) {
            var line = made.appendElement("tr");
            for (XWPFTableCell cell : row.getTableCells()) {
                var field = line.appendElement("td").text(cell.getText().strip());
                int span = span(cell);
                if (span > 1) {
                    field.attr("colspan", String.valueOf(span));
                }
            }
        }
        return made;
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }
}
