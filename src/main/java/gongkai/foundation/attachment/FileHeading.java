package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.dom4j.DocumentException;
import org.jsoup.Jsoup;
import org.ofdrw.reader.OFDReader;

/// The title a file bears itself: the first large lines of its first page, past the head of the paper and the number;
/// where nothing stands out, what the file says of itself. Runs in the reading process only.
final class FileHeading {
    private static final int LONGEST = 200;
    private static final int FEWEST = 4;
    private static final int HEAD_LINES = 14;
    /// What is so much larger than the body stands out.
    private static final double LARGER = 1.15;
    private static final Pattern PAPER_HEAD = Pattern.compile("[\\p{IsHan}（）()\\s]{2,30}(文件|公报|专报|简报)");
    private static final Pattern NUMBER =
            Pattern.compile(".{0,20}[〔\\[（(](19|20)\\d{2}[〕\\]）)]\\s*第?\\s*\\d{1,5}\\s*号.{0,12}");
    private static final Pattern FILE_NAME =
            Pattern.compile("(?i)^(Microsoft Word|WPS)? ?-? ?|\\.(docx?|wps|pdf|ofd|odt)$");

    private FileHeading() {}

    /// A line as it stands on the page.
    ///
    /// @param size how large its letters are, in whatever unit the file has
    /// @param named whether the file calls it a title
    private record Line(String text, double size, boolean named) {}

    /// The title, or empty where none is made out.
    static String read(Path file, FileType type) throws IOException {
        return switch (type) {
            case DOCX -> word(file);
            case PDF -> pdf(file);
            case OFD -> ofd(file);
            case HTML -> cut(Jsoup.parse(file.toFile()).title());
            case XLSX, PPTX, XLS, ODT, ODS, TXT, CSV, DOC, PPT, PNG, JPEG, GIF, BMP, TIFF, WEBP, MP4, WEBM, ZIP -> "";
        };
    }

    private static String word(Path file) throws IOException {
        try (var content = Files.newInputStream(file);
                var document = new XWPFDocument(content)) {
            var lines = new ArrayList<Line>();
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                String text = paragraph.getText().strip();
                if (!text.isEmpty()) {
                    boolean named = FileBody.level(document, paragraph)
                            .filter(level -> level == 1)
                            .isPresent();
                    boolean middle = paragraph.getAlignment() == ParagraphAlignment.CENTER;
                    lines.add(new Line(text, size(paragraph) * (middle ? LARGER : 1), named));
                }
            }
            String core = String.valueOf(Optional.ofNullable(
                            document.getProperties().getCoreProperties().getTitle())
                    .orElse(""));
            return standingOut(lines).orElseGet(() -> said(core));
        }
    }

    private static double size(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream()
                .map(XWPFRun::getFontSizeAsDouble)
                .filter(size -> size != null && size > 0)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(10.5);
    }

    private static String pdf(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var lines = new ArrayList<Line>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    double size = letters.stream()
                            .mapToDouble(TextPosition::getFontSizeInPt)
                            .max()
                            .orElse(0);
                    lines.add(new Line(text.strip(), size, false));
                }
            };
            stripper.setStartPage(1);
            stripper.setEndPage(1);
            stripper.setSortByPosition(true);
            stripper.writeText(document, Writer.nullWriter());
            String title = String.valueOf(
                    Optional.ofNullable(document.getDocumentInformation().getTitle())
                            .orElse(""));
            return standingOut(lines).orElseGet(() -> said(title));
        }
    }

    private static String ofd(Path file) throws IOException {
        try (var reader = new OFDReader(file)) {
            var all = reader.getNumberOfPages() == 0
                    ? List.<Line>of()
                    : OfdLines.of(reader, 1).stream()
                            .map(line -> new Line(line.text(), line.size(), false))
                            .toList();
            var title = standingOut(all);
            return title.isPresent() ? title.get() : said(ofdTitle(reader));
        }
    }

    private static String ofdTitle(OFDReader reader) throws IOException {
        try {
            return Optional.ofNullable(reader.getOFDDir()
                            .getOfd()
                            .getDocBody()
                            .getDocInfo()
                            .getTile())
                    .orElse("");
        } catch (DocumentException broken) {
            throw new IOException(broken);
        }
    }

    /// The first lines that stand out, those that follow and are as large with them.
    private static Optional<String> standingOut(List<Line> lines) {
        var plain = lines.stream().filter(line -> !line.text().isBlank()).toList();
        double body = bodySize(plain);
        var title = new StringBuilder();
        double size = 0;
        for (Line line : plain.subList(0, Math.min(plain.size(), HEAD_LINES))) {
            boolean large = line.named() || line.size() >= body * LARGER - 0.01;
            boolean head = isHead(line.text()) && title.isEmpty();
            if (!title.isEmpty() && (!large || Math.abs(line.size() - size) > 0.6)) {
                break;
            }
            if (large && !head) {
                title.append(line.text());
                size = line.size();
            }
        }
        return Optional.of(cut(title.toString())).filter(text -> text.length() >= FEWEST);
    }

    private static boolean isHead(String line) {
        return PAPER_HEAD.matcher(line).matches() || NUMBER.matcher(line).matches() || line.matches("附件?\\s*\\d*[：:]?");
    }

    /// The size in which most of the letters are set.
    private static double bodySize(List<Line> lines) {
        var letters = new HashMap<Double, Integer>();
        lines.forEach(line ->
                letters.merge(Math.rint(line.size() * 2) / 2, line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0.0);
    }

    /// What a file says of itself is often the name it once had.
    private static String said(String title) {
        String plain = FILE_NAME.matcher(title.strip()).replaceAll("").strip();
        return plain.codePoints().filter(Character::isIdeographic).count() >= FEWEST ? cut(plain) : "";
    }

    private static String cut(String text) {
        String even = text.replaceAll("\\s+", " ").strip();
        return even.length() > LONGEST ? even.substring(0, LONGEST) : even;
    }
}
