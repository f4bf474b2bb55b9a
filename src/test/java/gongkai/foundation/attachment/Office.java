package gongkai.foundation.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;

/// Real files as offices make them, each with one sentence in it.
final class Office {
    private Office() {}

    static byte[] html(String sentence) {
        return "<!DOCTYPE html><html><head><style>p{}</style></head><body><p>%s</p></body></html>"
                .formatted(sentence)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] docx(String sentence) {
        return written(out -> {
            try (var document = new XWPFDocument()) {
                document.createParagraph().createRun().setText(sentence);
                document.write(out);
            }
        });
    }

    static byte[] xlsx(String sentence) {
        return workbook(new XSSFWorkbook(), sentence);
    }

    static byte[] xls(String sentence) {
        return workbook(new HSSFWorkbook(), sentence);
    }

    private static byte[] workbook(Workbook workbook, String sentence) {
        return written(out -> {
            try (workbook) {
                workbook.createSheet("表一").createRow(0).createCell(0).setCellValue(sentence);
                workbook.write(out);
            }
        });
    }

    static byte[] pptx(String sentence) {
        return written(out -> {
            try (var show = new XMLSlideShow()) {
                show.createSlide().createTextBox().setText(sentence);
                show.write(out);
            }
        });
    }

    /// Latin letters only: the fonts every reader has know no others.
    static byte[] pdf(String sentence) {
        return written(out -> {
            try (var document = new PDDocument()) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(sentence);
                    content.endText();
                }
                document.save(out);
            }
        });
    }

    static byte[] ofd(String sentence) {
        return written(out -> {
            try (var document = new OFDDoc(out)) {
                document.add(new Paragraph(sentence));
            }
        });
    }

    /// The media type stands first and unpacked, as the standard has it.
    static byte[] odt(String sentence) {
        byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
        var first = new ZipEntry("mimetype");
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        var check = new CRC32();
        check.update(type);
        first.setCrc(check.getValue());
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(first);
                zip.write(type);
                zip.putNextEntry(new ZipEntry("content.xml"));
                zip.write("""
                        <office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>
                        <text:p>%s</text:p></office:text></office:body></office:document-content>
                        """.formatted(sentence).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /// A text document of the older kind that carries a macro.
    static byte[] docWithMacro() {
        return written(out -> {
            try (var compound = new POIFSFileSystem()) {
                compound.createDocument(new java.io.ByteArrayInputStream(new byte[8192]), "WordDocument");
                compound.getRoot().createDirectory("Macros");
                compound.writeFilesystem(out);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> entries) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                }
            }
        });
    }

    /// An archive with one entry of so many blanks.
    static byte[] bomb(int megabytes) {
        return written(out -> {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry("空白.txt"));
                byte[] blanks = new byte[1024 * 1024];
                for (int i = 0; i < megabytes; i++) {
                    zip.write(blanks);
                }
            }
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
