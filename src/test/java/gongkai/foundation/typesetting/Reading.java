package gongkai.foundation.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/// Reads back what was written, with the reader of each format, without blanks and page numbers.
public final class Reading {
    private Reading() {}

    /// What any reader finds in a file.
    public static String of(OutputFormat format, byte[] file) throws IOException {
        return bare(
                switch (format) {
                    case PDF -> pdf(file);
                    case DOCX -> docx(file);
                    case OFD -> ofd(file);
                });
    }

    static String bare(String text) {
        return text.replaceAll("—\\s*\\d+\\s*—", "").replaceAll("[\\s\\u3000]+", "");
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String docx(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getBodyElements().stream().map(Reading::text).collect(Collectors.joining());
        }
    }

    private static String text(IBodyElement element) {
        return switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getText();
            default -> "";
        };
    }

    private static String ofd(byte[] file) throws IOException {
        Path kept = Files.createTempFile("letter", ".ofd");
        Files.write(kept, file);
        try (var reader = new OFDReader(kept)) {
            return String.join("", new ContentExtractor(reader).extractAll());
        } finally {
            Files.delete(kept);
        }
    }
}
