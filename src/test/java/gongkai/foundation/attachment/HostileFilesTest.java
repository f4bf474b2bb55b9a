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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
