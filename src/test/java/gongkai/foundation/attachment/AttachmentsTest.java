package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import gongkai.house.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class AttachmentsTest {
    private final Attachments attachments;

    @Autowired
    AttachmentsTest(Attachments attachments) {
        this.attachments = attachments;
    }

    @Test
    void aFileComesBackAsItWasGiven() throws IOException {
        byte[] content = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

        var kept = attachments.store("通知.pdf", new ByteArrayInputStream(content));

        assertThat(attachments.find(kept.id())).contains(kept);
        assertThat(kept.type()).isEqualTo(FileType.PDF);
        assertThat(kept.size()).isEqualTo(content.length);
        try (var open = attachments.open(kept.id())) {
            assertThat(open.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void whatOfficesWriteIsToldApartByContent() {
        assertThat(store("a.bin", zip("[Content_Types].xml", "word/document.xml"))
                        .type())
                .isEqualTo(FileType.DOCX);
        assertThat(store("a.bin", zip("[Content_Types].xml", "xl/workbook.xml")).type())
                .isEqualTo(FileType.XLSX);
        assertThat(store("公文.ofd", zip("OFD.xml", "Doc_0/Document.xml")).type()).isEqualTo(FileType.OFD);
        assertThat(store("资料.zip", zip("说明.txt")).type()).isEqualTo(FileType.ZIP);
        assertThat(store("表.csv", "单位,金额\n教育局,12".getBytes(StandardCharsets.UTF_8))
                        .type())
                .isEqualTo(FileType.CSV);
        assertThat(store("说明.txt", "关于开展检查的通知，请各单位认真落实。".getBytes(Charset.forName("GB18030")))
                        .type())
                .isEqualTo(FileType.TXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<html><body>x</body></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "#!/bin/sh\nrm -rf x",
                "MZ\u0090\u0000\u0003\u0000\u0000\u0000"
            })
    void whatABrowserOrAMachineWouldRunIsRefusedWhateverItIsCalled(String content) {
        assertRefused("通知.pdf", content.getBytes(StandardCharsets.ISO_8859_1), AttachmentRefusal.ATTACHMENT_TYPE);
    }

    @Test
    void aPageIsTakenOnlyUnderItsOwnNameAndOnlyWhenNothingInItRuns() {
        String plain = "<!DOCTYPE html><html><body><h1>办事指南</h1><table><tr><td>材料</td></tr></table></body></html>";
        assertThat(store("指南.html", plain.getBytes(StandardCharsets.UTF_8)).type())
                .isEqualTo(FileType.HTML);
        assertRefused("指南.txt", plain.getBytes(StandardCharsets.UTF_8), AttachmentRefusal.ATTACHMENT_TYPE);
        for (String running : java.util.List.of(
                "<script>alert(1)</script>",
                "<svg><script>alert(1)</script></svg>",
                "<img src=x ONERROR=alert(1)>",
                "<a href=' java\tscript:alert(1)'>打开</a>",
                "<iframe srcdoc='x'></iframe>",
                "<meta http-equiv='Refresh' content='0;url=http://example.cn'>",
                "<form action='http://example.cn'><input name=a></form>",
                "<object data='data:text/html,x'></object>")) {
            String page = "<!DOCTYPE html><html><body>" + running.replace("\\t", "\t") + "</body></html>";
            assertRefused("指南.htm", page.getBytes(StandardCharsets.UTF_8), AttachmentRefusal.ATTACHMENT_SCRIPT);
        }
        assertRefused(
                "指南.html",
                ("<!DOCTYPE html><html>" + "一".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8),
                AttachmentRefusal.ATTACHMENT_PAGE_TOO_LARGE);
    }

    @Test
    void archivesThatRunAndDocumentsWithMacrosAreRefused() {
        assertRefused("a.zip", zip("META-INF/MANIFEST.MF", "A.class"), AttachmentRefusal.ATTACHMENT_PROGRAM);
        assertRefused(
                "a.docx",
                zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                AttachmentRefusal.ATTACHMENT_MACRO);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("空.pdf", new byte[0], AttachmentRefusal.ATTACHMENT_EMPTY);
    }

    @Test
    void aFileBeyondFiftyMegabytesIsRefused() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                return length;
            }
        };
        assertThatThrownBy(() -> attachments.store("大.txt", endless))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AttachmentRefusal.ATTACHMENT_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\\\私人\\\\通知.pdf, 通知.pdf",
        "通知.html, 通知.html.pdf",
        "'', 附件.pdf",
        "..., 附件.pdf",
        ".pdf, pdf.pdf",
        "'a\"b<c>.pdf', abc.pdf"
    })
    void aNameIsOnlyAName(String given, String kept) {
        assertThat(FileNames.clean(given, FileType.PDF)).isEqualTo(kept);
    }

    @Test
    void aNameWithControlCharactersOrWithoutEndIsCut() {
        String name = FileNames.clean("a\r\nSet-Cookie: x\u202e" + "长".repeat(500) + ".pdf", FileType.PDF);

        assertThat(name).hasSize(120).endsWith(".pdf").doesNotContain("\r", "\n", "\u202e");
    }

    private Attachment store(String name, byte[] content) {
        return attachments.store(name, new ByteArrayInputStream(content));
    }

    private void assertRefused(String name, byte[] content, AttachmentRefusal reason) {
        assertThatThrownBy(() -> store(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
