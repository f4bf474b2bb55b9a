package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.house.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

@HouseTest
class ReadingTest {
    private static final String SENTENCE = "自二〇二六年起，城乡居民基本医疗保险的缴费标准予以调整。";

    private final Attachments attachments;
    private final ReadingPass pass;

    @TempDir
    Path folder = Path.of("");

    @Autowired
    ReadingTest(Attachments attachments, ReadingPass pass) {
        this.attachments = attachments;
        this.pass = pass;
    }

    @Test
    void theTextInEveryKindOfFileIsRead() {
        var kept = Map.of(
                FileType.DOCX, store("a.docx", Office.docx(SENTENCE)),
                FileType.XLSX, store("a.xlsx", Office.xlsx(SENTENCE)),
                FileType.XLS, store("a.xls", Office.xls(SENTENCE)),
                FileType.PPTX, store("a.pptx", Office.pptx(SENTENCE)),
                FileType.OFD, store("a.ofd", Office.ofd(SENTENCE)),
                FileType.ODT, store("a.odt", Office.odt(SENTENCE)),
                FileType.TXT, store("a.txt", SENTENCE.getBytes(Charset.forName("GB18030"))),
                FileType.HTML, store("a.html", Office.html(SENTENCE)),
                FileType.CSV, store("a.csv", SENTENCE.getBytes(StandardCharsets.UTF_8)));
        var pdf = store("a.pdf", Office.pdf("Notice No. 12 of 2026"));
        assertThat(attachments.findText(pdf.id())).isEmpty();

        int found = pass.run();

        kept.forEach((type, attachment) -> {
            assertThat(attachment.type()).isEqualTo(type);
            assertThat(attachments.findText(attachment.id()).orElse("").replaceAll("\\s", ""))
                    .as("%s", type)
                    .contains(SENTENCE);
        });
        assertThat(attachments.findText(pdf.id())).contains("Notice No. 12 of 2026");
        assertThat(found).isEqualTo(10);
        assertThat(pass.run()).isZero();
    }

    @Test
    void theSameContentIsReadOnce() {
        var first = store("一.docx", Office.docx("同一份内容"));
        pass.run();
        var second = store("二.docx", Office.docx("同一份内容"));

        // The maker of the file may stamp the moment into it; then it is another content and is read as well.
        int read = pass.run();

        assertThat(read).isEqualTo(first.sha256().equals(second.sha256()) ? 0 : 1);
        assertThat(attachments.findText(second.id())).contains("同一份内容");
    }

    @Test
    void aBrokenFileIsGivenUpAndTheNextIsRead() {
        var broken = store("坏.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII));
        var whole = store("好.txt", "可以读出".getBytes(StandardCharsets.UTF_8));

        assertThat(pass.run()).isEqualTo(1);

        assertThat(attachments.findText(broken.id())).isEmpty();
        assertThat(attachments.findText(whole.id())).contains("可以读出");
        assertThat(pass.run()).isZero();
    }

    @Test
    void aFileThatTakesTooLongEndsItsReader() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "一二三");
        try (var process = ReadingProcess.start(reading(Duration.ofMillis(1), 64))) {
            assertThatThrownBy(() -> process.read(file.toFile(), FileType.TXT)).hasMessage("读取内容用时过长");
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void aFileThatEatsMemoryEndsItsReader() throws IOException {
        var file = Files.writeString(folder.resolve("a.txt"), "长".repeat(60_000_000));
        try (var process = ReadingProcess.start(reading(Duration.ofMinutes(2), 32))) {
            assertThatThrownBy(() -> process.read(file.toFile(), FileType.TXT)).hasMessage("读取内容时占用内存过多或者出错");
            assertThat(process.isAlive()).isFalse();
        }
    }

    @Test
    void aLongTextIsCutAndOddCharactersAreLeftOut() throws IOException {
        var file =
                Files.writeString(folder.resolve("a.txt"), "甲\u0000乙\r\n\r\n  丙\u3000\u3000丁\uD83D\uDE00戊".repeat(3));

        assertThat(FileText.read(file, FileType.TXT, 7)).isEqualTo("甲乙\n丙 丁");
        assertThat(FileText.read(file, FileType.TXT, 1000)).startsWith("甲乙\n丙 丁\uD83D\uDE00戊甲乙\n");
    }

    private static AttachmentSettings.Reading reading(Duration patience, int megabytes) {
        return new AttachmentSettings.Reading(
                Duration.ZERO, patience, DataSize.ofMegabytes(megabytes), Integer.MAX_VALUE, DataSize.ofMegabytes(200));
    }

    private Attachment store(String name, byte[] content) {
        return attachments.store(name, new ByteArrayInputStream(content));
    }
}
