package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Span;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// What real files say of themselves: their title, and the numbers Word counts.
class FileHeadingTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void theTitleOfAWordFileIsItsLargeLinesPastTheHeadOfThePaper() throws IOException {
        var file = word(document -> {
            line(document, "云州市人民政府文件", 36, true);
            line(document, "云政发〔2026〕3号", 16, true);
            line(document, "云州市人民政府关于做好", 22, true);
            line(document, "2026年防汛工作的通知", 22, true);
            line(document, "各县区人民政府，市直各部门：", 16, false);
            line(document, "现将有关事项通知如下，请认真贯彻执行，并于五月底前报送落实情况。", 16, false);
        });

        assertThat(FileHeading.read(file, FileType.DOCX)).isEqualTo("云州市人民政府关于做好2026年防汛工作的通知");
    }

    @Test
    void whereNothingStandsOutTheFileIsTakenAtItsWord() throws IOException {
        var said = word(document -> {
            document.getProperties().getCoreProperties().setTitle("关于开展清理工作的通知.docx");
            line(document, "各部门：", 16, false);
            line(document, "请于月底前完成。", 16, false);
        });
        var silent = word(document -> line(document, "请于月底前完成。", 16, false));

        assertThat(FileHeading.read(said, FileType.DOCX)).isEqualTo("关于开展清理工作的通知");
        assertThat(FileHeading.read(silent, FileType.DOCX)).isEmpty();
    }

    @Test
    void theTitleOfAPrintedFileIsItsFirstLargeLine() throws IOException {
        var pdf = folder.resolve("a.pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                print(content, 22, 740, "Notice on Flood Control 2026");
                for (int row = 0; row < 5; row++) {
                    print(content, 12, 700 - 20 * row, "All departments shall report before the end of May.");
                }
            }
            document.save(pdf.toFile());
        }
        var ofd = folder.resolve("a.ofd");
        try (var document = new OFDDoc(ofd)) {
            document.add(new Paragraph().add(new Span("关于做好防汛工作的通知").setFontSize(8.0)));
            for (int row = 0; row < 4; row++) {
                document.add(new Paragraph().add(new Span("各县区要加强值守，落实责任，及时报告险情。").setFontSize(5.0)));
            }
        }

        assertThat(FileHeading.read(pdf, FileType.PDF)).isEqualTo("Notice on Flood Control 2026");
        assertThat(FileHeading.read(ofd, FileType.OFD)).isEqualTo("关于做好防汛工作的通知");
    }

    @Test
    void whatWordNumbersByItselfIsWrittenOut() throws IOException {
        var file = word(document -> {
            var list = document.createNumbering().addNum(document.getNumbering().addAbstractNum(pattern()));
            for (var each : List.of("0总则", "1范围", "1原则", "2公开", "2便民", "3依法", "0职责", "1分工", "2牵头")) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.valueOf(each.charAt(0) - '0'));
                paragraph.createRun().setText(each.substring(1));
            }
            line(document, "没有编号的一段。", 16, false);
        });

        assertThat(FileBody.read(file, FileType.DOCX, 100_000))
                .isEqualTo("<p>一、总则</p><p>（一）范围</p><p>（二）原则</p><p>1.公开</p><p>2.便民</p><p>（1）依法</p>"
                        + "<p>二、职责</p><p>（一）分工</p><p>1.牵头</p><p>没有编号的一段。</p>");
    }

    /// 结构层次序数 of GB/T 9704, as Word has them.
    private static XWPFAbstractNum pattern() {
        var made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(BigInteger.ZERO);
        var texts = List.of("%1、", "（%2）", "%3.", "（%4）");
        for (int depth = 0; depth < texts.size(); depth++) {
            var level = made.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(depth < 2 ? STNumberFormat.CHINESE_COUNTING_THOUSAND : STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal(texts.get(depth));
        }
        return new XWPFAbstractNum(made);
    }

    private interface Writing {
        void on(XWPFDocument document);
    }

    private Path word(Writing writing) throws IOException {
        var file = Files.createTempFile(folder, "a", ".docx");
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            writing.on(document);
            document.write(out);
        }
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(in.read()).isEqualTo('P');
        }
        return file;
    }

    private static void line(XWPFDocument document, String text, int size, boolean middle) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(middle ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        var run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(text);
    }

    private static void print(PDPageContentStream content, int size, int height, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        content.newLineAtOffset(72, height);
        content.showText(text);
        content.endText();
    }
}
