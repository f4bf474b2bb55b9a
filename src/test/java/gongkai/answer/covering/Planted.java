package gongkai.answer.covering;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/// Files with words planted where nobody looks.
public final class Planted {
    public static final String NAME = "Zhang Sanfeng";
    public static final String HIDDEN = "PLANTED-MARKER";

    private Planted() {}

    /// Two pages; the name stands on the first, an attachment, a note, a title, unseen text and an earlier version
    /// hold the marker.
    public static byte[] pdf() throws IOException {
        return pdf(true);
    }

    /// The same without the script, which no form would take.
    public static byte[] pdfWithoutScript() throws IOException {
        return pdf(false);
    }

    private static byte[] pdf(boolean script) throws IOException {
        byte[] first;
        try (var document = new PDDocument()) {
            page(document, "Paid to " + NAME + " on Monday", HIDDEN + "-UNSEEN");
            page(document, "The rest is public", HIDDEN + "-BELOW");
            document.getDocumentInformation().setTitle(HIDDEN + "-TITLE");
            document.getDocumentInformation().setModificationDate(Calendar.getInstance());
            attach(document);
            var note = new PDAnnotationText();
            note.setContents(HIDDEN + "-NOTE");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            document.getPage(0).getAnnotations().add(note);
            if (script) {
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + HIDDEN + "')"));
            }
            first = saved(document);
        }
        try (var again = Loader.loadPDF(first)) {
            again.getDocumentInformation().setTitle("Second version");
            again.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            again.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            var bytes = new ByteArrayOutputStream();
            again.saveIncremental(bytes);
            return bytes.toByteArray();
        }
    }

    private static void page(PDDocument document, String seen, String unseen) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 14);
            content.newLineAtOffset(72, 700);
            content.showText(seen);
            content.endText();
            content.beginText();
            content.setRenderingMode(RenderingMode.NEITHER);
            content.newLineAtOffset(72, 600);
            content.showText(unseen);
            content.endText();
            content.beginText();
            content.setRenderingMode(RenderingMode.FILL);
            content.setNonStrokingColor(Color.WHITE);
            content.newLineAtOffset(72, 500);
            content.showText(unseen + "-WHITE");
            content.endText();
        }
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(
                document, new ByteArrayInputStream((HIDDEN + "-ATTACHED").getBytes(StandardCharsets.UTF_8)));
        var described = new PDComplexFileSpecification();
        described.setFile("a.txt");
        described.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a.txt", described));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("PieceInfo"), HIDDEN + "-PIECE");
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /// The name stands in the text, in a cell and in the header, in pieces; a tracked change, hidden text, a comment
    /// and the properties hold the marker.
    public static byte[] docx() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.getProperties().getCoreProperties().setTitle(HIDDEN + "-TITLE");
            document.getProperties().getCustomProperties().addProperty("code", HIDDEN + "-CUSTOM");
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("付给");
            paragraph.createRun().setText("张三");
            paragraph.createRun().setText("丰的款项");
            var removed = paragraph.getCTP().addNewDel();
            removed.setAuthor(HIDDEN + "-AUTHOR");
            removed.addNewR().addNewDelText().setStringValue(HIDDEN + "-DELETED");
            var added = paragraph.getCTP().addNewIns();
            added.setAuthor(HIDDEN + "-AUTHOR");
            added.addNewR().addNewT().setStringValue("已经公示");
            var hidden = paragraph.createRun();
            hidden.setText(HIDDEN + "-VANISHED");
            CTRPr looks = hidden.getCTR().isSetRPr()
                    ? hidden.getCTR().getRPr()
                    : hidden.getCTR().addNewRPr();
            looks.addNewVanish();
            var comment = document.createComments().createComment(java.math.BigInteger.ONE);
            comment.setAuthor(HIDDEN + "-AUTHOR");
            comment.createParagraph().createRun().setText(HIDDEN + "-COMMENT");
            paragraph.getCTP().addNewCommentRangeStart().setId(java.math.BigInteger.ONE);
            document.createTable(1, 2).getRow(0).getCell(1).setText("经手人：张三丰");
            document.createParagraph().createRun().setText("其余内容照常公开");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("张三丰专卷");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// The name stands in a cell and in the result of a formula; a hidden sheet, a hidden row, a comment, a name and
    /// the properties hold the marker.
    public static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            book.getProperties().getCoreProperties().setTitle(HIDDEN + "-TITLE");
            var sheet = book.createSheet("名单");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("张三丰");
            row.createCell(1).setCellValue(1234.567);
            var form = book.createCellStyle();
            form.setDataFormat(book.createDataFormat().getFormat("#,##0.0"));
            row.getCell(1).setCellStyle(form);
            row.createCell(2).setCellFormula("A1&\"领取\"");
            row.createCell(3).setCellValue("可以公开");
            var hidden = sheet.createRow(1);
            hidden.createCell(0).setCellValue(HIDDEN + "-ROW");
            hidden.setZeroHeight(true);
            var drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(book.getCreationHelper().createClientAnchor());
            comment.setString(book.getCreationHelper().createRichTextString(HIDDEN + "-COMMENT"));
            row.getCell(0).setCellComment(comment);
            book.createSheet("底稿").createRow(0).createCell(0).setCellValue(HIDDEN + "-SHEET");
            book.setSheetHidden(1, true);
            var name = book.createName();
            name.setNameName("marker");
            name.setRefersToFormula("\"" + HIDDEN + "-NAME\"");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.getHeader().setCenter("张三丰名单");
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    /// A photograph with data of the camera that hold the marker, among them a small picture; held sideways.
    public static byte[] jpeg() {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, 400, 300);
        brush.setColor(Color.RED);
        brush.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        brush.drawString(NAME, 40, 100);
        brush.dispose();
        byte[] plain = Ink.jpeg(image);
        byte[] marker = (HIDDEN + "-CAMERA").getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + marker.length + plain.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put("MM".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(marker).put(plain);
        var whole = ByteBuffer.allocate(plain.length + exif.capacity() + 4);
        whole.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2));
        return whole.put(exif.array()).put(plain, 2, plain.length - 2).array();
    }

    public static boolean holds(byte[] content, String words) {
        byte[] form = words.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + form.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + form.length, form, 0, form.length)) {
                return true;
            }
        }
        return false;
    }
}
