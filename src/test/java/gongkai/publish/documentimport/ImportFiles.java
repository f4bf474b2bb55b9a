package gongkai.publish.documentimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Files to import: texts, the real reports, a Word document, archives.
final class ImportFiles {
    private ImportFiles() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] report(String name) throws IOException {
        try (InputStream in = ImportFiles.class.getResourceAsStream("/gongkai/oversee/statutoryreport/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createStyles();
            paragraph(document, "关于做好防汛工作的通知", "");
            paragraph(document, "各县区人民政府：", "");
            paragraph(document, "一、加强值守", "2");
            paragraph(document, "领导带班，有事报告。", "");
            var table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("河段");
            table.getRow(0).getCell(1).setText("责任人");
            paragraph(document, "2025年6月1日", "");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void paragraph(XWPFDocument document, String text, String level) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(text);
        if (!level.isEmpty()) {
            var style = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.addNewName().setVal("heading " + level);
            document.getStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
            paragraph.setStyle("Heading" + level);
        }
    }

    static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
