package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.operations.OperationsSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpRange;
import org.springframework.util.StreamUtils;
import software.amazon.awssdk.services.s3.S3Client;

/// What every keeper of contents does, shown on the folder and on a server that speaks S3.
class ContentKeeperTest {
    private static final int LARGE = 20 * 1024 * 1024 + 7;

    @TempDir
    private static Path folder = Path.of("");

    private static LoopbackS3 server;
    private static S3Client admin;
    private static List<ContentKeeper> keepers = List.of();

    @BeforeAll
    static void start() throws ReflectiveOperationException {
        server = new LoopbackS3(folder.resolve("s3"));
        admin = server.client();
        admin.createBucket(ask -> ask.bucket("yunzhou"));
        keepers = List.of(
                new FolderKeeper(folder.resolve("attachments")),
                S3Keeper.open(server.settings(Map.of()).s3()));
    }

    @AfterAll
    static void stop() {
        admin.close();
        server.close();
    }

    static Stream<ContentKeeper> keepers() {
        return keepers.stream();
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void whatIsPutComesBackWholeAndInParts(ContentKeeper keeper) throws IOException {
        byte[] content = "一二三四五六七八九十".getBytes(StandardCharsets.UTF_8);
        String sum = put(keeper, content);
        assertThat(keeper.has(sum)).isTrue();

        assertThat(put(keeper, content)).isEqualTo(sum);

        assertThat(read(keeper.open(sum, 0))).isEqualTo(content);
        assertThat(read(keeper.open(sum, 27))).isEqualTo("十".getBytes(StandardCharsets.UTF_8));
        try (var begun = keeper.open(sum, 3)) {
            assertThat(begun.readNBytes(3)).isEqualTo("二".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(listed(keeper))
                .filteredOn(kept -> kept.sha256().equals(sum))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.size()).isEqualTo(30);
                    assertThat(kept.since()).isAfter(Instant.now().minusSeconds(600));
                });
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void aLargeFileGoesInPartsAndAPartOfItIsReadAlone(ContentKeeper keeper) throws IOException {
        byte[] content = new byte[LARGE];
        new Random(7).nextBytes(content);
        String sum = put(keeper, content);

        assertThat(read(keeper.open(sum, 0))).isEqualTo(content);
        var attachment = new Attachment(
                AttachmentId.of(new java.util.UUID(1, 2)), "大.zip", FileType.ZIP, LARGE, sum, Instant.EPOCH);
        var resource = new KeptContent(keeper, attachment);
        assertThat(resource.contentLength()).isEqualTo(LARGE);
        var region = HttpRange.parseRanges("bytes=9000000-9000099").getFirst().toResourceRegion(resource);
        var part = new java.io.ByteArrayOutputStream();
        try (var in = region.getResource().getInputStream()) {
            StreamUtils.copyRange(in, part, region.getPosition(), region.getPosition() + region.getCount() - 1);
        }
        assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(content, 9_000_000, 9_000_100));
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void whatIsNotThereIsSaidToBeMissing(ContentKeeper keeper) throws IOException {
        String sum = "0".repeat(64);

        assertThat(keeper.has(sum)).isFalse();
        assertThatThrownBy(() -> keeper.open(sum, 0)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> keeper.lend(sum, folder)).isInstanceOf(NoSuchFileException.class);
        keeper.delete(sum);
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void aLentFileLiesHereUntilItIsGivenBackAndADeletedOneIsGone(ContentKeeper keeper) throws IOException {
        String sum = put(keeper, "借来读".getBytes(StandardCharsets.UTF_8));
        Path scratch = folder.resolve("scratch");

        try (var lent = keeper.lend(sum, scratch)) {
            assertThat(lent.file()).hasContent("借来读");
        }
        assertThat(Files.isDirectory(scratch) ? scratch.toFile().list() : new String[0])
                .isEmpty();

        keeper.delete(sum);

        assertThat(keeper.has(sum)).isFalse();
        assertThat(listed(keeper)).noneMatch(kept -> kept.sha256().equals(sum));
    }

    @Test
    void anUploadInPartsThatWasNeverFinishedIsEndedWhenItIsOld() throws IOException {
        admin.createMultipartUpload(ask -> ask.bucket("yunzhou").key("files/00/00/" + "0".repeat(64)));
        var keeper = keepers.getLast();

        keeper.abandon(Instant.now().minusSeconds(600));
        assertThat(admin.listMultipartUploads(ask -> ask.bucket("yunzhou")).uploads())
                .hasSize(1);
        keeper.abandon(Instant.now().plusSeconds(600));
        assertThat(admin.listMultipartUploads(ask -> ask.bucket("yunzhou")).uploads())
                .isEmpty();
    }

    @Test
    void aBucketThatCannotBeReachedStopsTheStartInWords() {
        assertThatThrownBy(() -> S3Keeper.open(
                        server.settings(Map.of("s3.bucket", "nowhere")).s3()))
                .isInstanceOfSatisfying(
                        BucketAway.class,
                        away -> assertThat(new BucketAwayAnalysis().analyze(away, away))
                                .satisfies(said -> {
                                    assertThat(said.getDescription()).contains("nowhere", "没有这个桶");
                                    assertThat(said.getAction()).contains("gongkai.attachment.s3.endpoint", "bucket");
                                }));
        assertThatThrownBy(() -> S3Keeper.open(server.settings(Map.of("s3.endpoint", "http://127.0.0.1:9"))
                        .s3()))
                .isInstanceOf(BucketAway.class)
                .hasMessageContaining("连接不上");
    }

    @Test
    void theSettingsOfABucketAreCheckedAndDoNotTellTheKey() {
        assertThatThrownBy(() -> server.settings(Map.of("s3.secret-key", "")))
                .rootCause()
                .hasMessageContaining("secret-key");
        assertThatThrownBy(() -> server.settings(Map.of("s3.endpoint", "minio:9000")))
                .rootCause()
                .hasMessageContaining("https://主机:端口");
        assertThat(server.settings(Map.of())).asString().doesNotContain("a secret");
        assertThat(server.settings(Map.of()).s3().prefix()).isEqualTo("files/");
    }

    @Test
    void aBackupOfABucketIsBroughtBackIntoAFolderAndADamagedOneIsNot() throws IOException {
        var bucket = new AttachmentCopies(server.settings(Map.of("s3.prefix", "saved")), data("bucket"));
        var disk = new AttachmentCopies(SampleSettings.with(Map.of()), data("disk"));
        byte[] content = "存在桶里".getBytes(StandardCharsets.UTF_8);
        put(S3Keeper.open(server.settings(Map.of("s3.prefix", "saved")).s3()), content);
        Path backup = folder.resolve("backup");

        assertThat(bucket.save(backup)).isEqualTo(1);
        assertThat(disk.bringBack(backup)).isEqualTo(1);

        var kept = ContentKeeper.chosen(SampleSettings.with(Map.of()), data("disk"));
        assertThat(read(kept.open(sum(content), 0))).isEqualTo(content);
        Files.writeString(backup.resolve("attachments").resolve(FolderKeeper.place(sum(content))), "改过");
        assertThatThrownBy(() -> bucket.bringBack(backup)).hasMessageContaining("校验值不符");
    }

    private static OperationsSettings data(String name) {
        return new OperationsSettings(folder.resolve(name), false);
    }

    private static String put(ContentKeeper keeper, byte[] content) throws IOException {
        Path coming = Files.createDirectories(folder.resolve("attachments"));
        keeper.put(Files.write(Files.createTempFile(coming, "file", ""), content), sum(content));
        return sum(content);
    }

    private static byte[] read(InputStream content) throws IOException {
        try (content) {
            return content.readAllBytes();
        }
    }

    private static List<ContentKeeper.Kept> listed(ContentKeeper keeper) throws IOException {
        var all = new ArrayList<ContentKeeper.Kept>();
        keeper.each(all::add);
        return all;
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
