package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final byte[] WORDS = "说明".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatUnpacksToFarTooMuchIsABomb() throws IOException {
        refused(Office.bomb(64), AttachmentRefusal.ATTACHMENT_BOMB);
        refused(Office.zip(Map.of("里面.zip", Office.bomb(64))), AttachmentRefusal.ATTACHMENT_BOMB);
    }

    @Test
    void anArchiveInAnArchiveInAnArchiveWithoutEndIsABomb() throws IOException {
        byte[] inside = Office.zip(Map.of("说明.txt", WORDS));
        for (int depth = 0; depth < 5; depth++) {
            inside = Office.zip(Map.of("里面.zip", inside));
        }
        refused(inside, AttachmentRefusal.ATTACHMENT_BOMB);
    }

    @Test
    void tenThousandFilesAreTooMany() throws IOException {
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= 10_000; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        refused(Office.zip(many), AttachmentRefusal.ATTACHMENT_BOMB);
    }

    @Test
    void anOrdinaryArchiveWithDocumentsInItIsTaken() throws IOException {
        byte[] archive = Office.zip(Map.of("通知.docx", Office.docx("通知"), "名单.xlsx", Office.xlsx("名单")));

        assertThat(FileTypes.detect(put(archive), "资料.zip")).isEqualTo(FileType.ZIP);
    }

    @Test
    void programsAndMacrosInsideAnArchiveAreFound() throws IOException {
        refused(Office.zip(Map.of("安装.EXE", WORDS)), AttachmentRefusal.ATTACHMENT_PROGRAM);
        refused(
                Office.zip(Map.of("里面.zip", Office.zip(Map.of("a/b/打开我.lnk", WORDS)))),
                AttachmentRefusal.ATTACHMENT_PROGRAM);
        refused(
                Office.zip(Map.of("表.xlsx", Office.zip(Map.of("xl/vbaProject.bin", WORDS)))),
                AttachmentRefusal.ATTACHMENT_MACRO);
    }

    @Test
    void aMacroInAnOlderDocumentIsFound() throws IOException {
        refused(Office.docWithMacro(), AttachmentRefusal.ATTACHMENT_MACRO);
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
        refused(Office.zip(Map.of("../../etc/cron.txt", WORDS)), AttachmentRefusal.ATTACHMENT_BROKEN);
        refused(Office.zip(Map.of("..\\..\\a.txt", WORDS)), AttachmentRefusal.ATTACHMENT_BROKEN);
    }

    @Test
    void aBrokenContainerIsSaidToBeBroken() throws IOException {
        byte[] whole = Office.docx("通知");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        refused(half, AttachmentRefusal.ATTACHMENT_BROKEN);
    }

    @Test
    void whatStandsInOneOfTheTwoListsOfAContainerIsFound() throws IOException {
        byte[] whole = Office.zip(new LinkedHashMap<>(Map.of("说明.txt", WORDS)));
        assertThat(FileTypes.detect(put(whole), "资料.zip")).isEqualTo(FileType.ZIP);

        refused(Hostile.listedOnly("说明.txt", "安装.exe"), AttachmentRefusal.ATTACHMENT_BROKEN);
        refused(Hostile.unlisted("说明.txt", "另一份.txt"), AttachmentRefusal.ATTACHMENT_BROKEN);
        refused(
                Office.zip(Map.of("里面.zip", Hostile.listedOnly("说明.txt", "安装.exe"))),
                AttachmentRefusal.ATTACHMENT_BROKEN);
    }

    @Test
    void aMacroIsFoundWhateverItsPartIsCalled() throws IOException {
        refused(Hostile.declared("application/vnd.ms-office.vbaProject"), AttachmentRefusal.ATTACHMENT_MACRO);
        refused(Hostile.declared("application/vnd.ms-excel.macrosheet+xml"), AttachmentRefusal.ATTACHMENT_MACRO);
        refused(
                Office.zip(
                        Map.of("内/表.dat", Hostile.declared("application/vnd.ms-word.document.macroEnabled.main+xml"))),
                AttachmentRefusal.ATTACHMENT_MACRO);
        refused(Office.zip(Map.of("word/VbaProject2.BIN", WORDS)), AttachmentRefusal.ATTACHMENT_MACRO);
    }

    @Test
    void macrosOfOlderWorkbooksAndShowsAreFound() throws IOException {
        refused(Hostile.xlsWithMacroSheet(), AttachmentRefusal.ATTACHMENT_MACRO);
        refused(Hostile.ppt(true), AttachmentRefusal.ATTACHMENT_MACRO);
        refused(Hostile.docWithObjectThatHasMacros(), AttachmentRefusal.ATTACHMENT_MACRO);
        refused(Office.zip(Map.of("旧表.et", Hostile.xlsWithMacroSheet())), AttachmentRefusal.ATTACHMENT_MACRO);

        assertThat(FileTypes.detect(put(Office.xls("名单")), "名单.xls")).isEqualTo(FileType.XLS);
        assertThat(FileTypes.detect(put(Hostile.ppt(false)), "汇报.ppt")).isEqualTo(FileType.PPT);
        assertThat(FileTypes.detect(put(Office.zip(Map.of("旧表.xls", Office.xls("名单")))), "资料.zip"))
                .isEqualTo(FileType.ZIP);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPdfThatActsByItselfIsRefused(boolean packed) throws IOException {
        refused(Hostile.pdf(new PDActionJavaScript("app.alert(1)"), packed), AttachmentRefusal.ATTACHMENT_PDF_ACTS);
        refused(Hostile.pdf(new PDActionLaunch(), packed), AttachmentRefusal.ATTACHMENT_PDF_ACTS);
        refused(
                Office.zip(Map.of("表.pdf", Hostile.pdf(new PDActionLaunch(), packed))),
                AttachmentRefusal.ATTACHMENT_PDF_ACTS);

        var link = new PDActionURI();
        link.setURI("https://www.example.cn/docs/JavaScript/Launch");
        assertThat(FileTypes.detect(put(Hostile.pdf(link, packed)), "说明.pdf")).isEqualTo(FileType.PDF);
        assertThat(FileTypes.detect(put(Office.pdf("notice")), "通知.pdf")).isEqualTo(FileType.PDF);
    }

    @Test
    void aNameWrittenInNumbersHidesNothing() throws IOException {
        byte[] plain = Hostile.pdf(new PDActionJavaScript("app.alert(1)"), false);
        String text = new String(plain, StandardCharsets.ISO_8859_1).replace("/JavaScript", "/J#61vaScr#69pt");

        refused(text.getBytes(StandardCharsets.ISO_8859_1), AttachmentRefusal.ATTACHMENT_PDF_ACTS);
    }

    @Test
    void aPdfWithAPasswordCannotBeLookedAt() throws IOException {
        refused(Hostile.lockedPdf(), AttachmentRefusal.ATTACHMENT_BROKEN);
    }

    @Test
    void aPdfWhoseObjectsUnpackWithoutEndIsABomb() throws IOException {
        refused(Hostile.pdfBomb(300), AttachmentRefusal.ATTACHMENT_BOMB);
    }

    private Path put(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), content);
    }

    private void refused(byte[] content, AttachmentRefusal reason) throws IOException {
        var file = put(content);
        assertThatThrownBy(() -> FileTypes.detect(file, "资料"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }
}
