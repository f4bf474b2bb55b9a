package gongkai.foundation.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.OperationsSettings;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HouseTest
class SweepTest {
    private final AttachmentStore store;
    private final ReadingStore readings;
    private final FileSweepStore sweeps;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final TestTime time;
    private final Clock clock;
    private final JdbcClient db;

    @TempDir
    private Path folder = Path.of("");

    private Set<AttachmentId> held = Set.of();
    private ContentKeeper keeper;
    private FileIntake intake;
    private Attachments attachments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    SweepTest(
            AttachmentStore store,
            ReadingStore readings,
            FileSweepStore sweeps,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            TestTime time,
            Clock clock,
            JdbcClient db) {
        this.store = store;
        this.readings = readings;
        this.sweeps = sweeps;
        this.transactions = transactions;
        this.events = events;
        this.time = time;
        this.clock = clock;
        this.db = db;
    }

    /// A store of its own, whose files are as old as the clock says.
    @BeforeEach
    void open() {
        db.sql("truncate attachment.file, attachment.reading").update();
        held = Set.of();
        var settings = SampleSettings.with(Map.of());
        var data = new OperationsSettings(folder, false);
        keeper = ContentKeeper.chosen(settings, data);
        intake = new FileIntake(keeper, data, settings, new VirusScanner(settings));
        attachments = new Attachments(store, readings, intake, keeper, settings, transactions, clock);
    }

    @Test
    void whatHangsNowhereGoesAfterAWeekAndWhatHangsStays() throws IOException {
        var left = put("没有提交");
        var kept = put("已经提交");
        held = Set.of(kept.id());

        assertThat(later(Duration.ofDays(6)).run()).isEqualTo(FileSweepPass.Swept.NOTHING);
        assertThat(attachments.find(left.id())).isPresent();
        assertThat(later(Duration.ofDays(2)).run()).isEqualTo(new FileSweepPass.Swept(1, 1));

        assertThat(attachments.find(left.id())).isEmpty();
        assertThat(keeper.has(left.sha256())).isFalse();
        assertThat(readings.findText(left.sha256())).isEmpty();
        assertThat(attachments.find(kept.id())).contains(kept);
        assertThat(keeper.has(kept.sha256())).isTrue();
        held = Set.of();
        assertThat(later(Duration.ofDays(30)).run()).isEqualTo(FileSweepPass.Swept.NOTHING);
        assertThat(keeper.has(kept.sha256())).isTrue();
        assertThat(db.sql("select detail from audit.entry where action = '清除没有提交的附件'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(detail -> detail.startsWith("1 个"));
    }

    @Test
    void aContentThatAnotherFileNamesStays() throws IOException {
        var first = put("同一份内容");
        var second = put("同一份内容");
        held = Set.of(second.id());

        assertThat(later(Duration.ofDays(8)).run()).isEqualTo(new FileSweepPass.Swept(1, 0));

        assertThat(attachments.find(first.id())).isEmpty();
        assertThat(keeper.has(second.sha256())).isTrue();
    }

    @Test
    void halfFilesOfACrashGoOnEveryServerAndTheStoreIsGoneThroughOnceADay() throws IOException {
        put("随便");
        Path half = Files.writeString(Files.createDirectories(intake.scratch()).resolve("file1"), "半");
        var pass = later(Duration.ofDays(8));
        Files.setLastModifiedTime(half, FileTime.from(clock.instant().minus(Duration.ofDays(8))));

        assertThat(pass.run().files()).isEqualTo(1);
        assertThat(half).doesNotExist();

        put("又一个");
        Files.writeString(half, "又半个");
        Files.setLastModifiedTime(half, FileTime.from(clock.instant().minus(Duration.ofDays(8))));
        assertThat(pass.run()).isEqualTo(FileSweepPass.Swept.NOTHING);
        assertThat(half).doesNotExist();
    }

    @Test
    void aFileThatIsBeingHungUpIsLeftAndOneThatIsBeingSweptIsRefused() throws Exception {
        var late = put("放了很久才提交");
        var pass = later(Duration.ofDays(8));
        var hanging = new CountDownLatch(1);
        var swept = new CountDownLatch(1);
        var form = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            attachments.hold(List.of(late.id()));
            hanging.countDown();
            await(swept);
        }));
        await(hanging);

        assertThat(pass.run()).isEqualTo(FileSweepPass.Swept.NOTHING);
        swept.countDown();
        form.join();
        assertThat(attachments.find(late.id())).isPresent();

        assertThat(later(Duration.ofDays(2)).run().files()).isEqualTo(1);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> attachments.hold(List.of(late.id()))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(AttachmentRefusal.UNKNOWN_ATTACHMENT));
    }

    @Test
    void aContentThatIsComingInJustNowIsNotTakenFromUnderIt() throws Exception {
        var old = put("内容");
        held = Set.of();
        var pass = later(Duration.ofDays(8));
        var locked = new CountDownLatch(1);
        var swept = new CountDownLatch(1);
        var upload = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            store.lock(old.sha256());
            locked.countDown();
            await(swept);
        }));
        await(locked);

        assertThat(pass.run()).isEqualTo(new FileSweepPass.Swept(1, 0));
        swept.countDown();
        upload.join();

        assertThat(keeper.has(old.sha256())).isTrue();
    }

    /// A room that keeps the number of a file and does not say so would lose the file.
    @Test
    void everyRoomThatKeepsNumbersOfFilesSaysWhichItHolds(@Autowired List<AttachmentHolder> rooms) {
        var keeping = db.sql("""
                select table_schema from information_schema.columns
                where column_name like '%attachment%' and data_type = 'uuid'
                """)
                .query((ResultSet row, int number) -> row.getString(1))
                .set();
        var saying = rooms.stream()
                .map(room -> room.getClass().getPackageName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toUnmodifiableSet());

        assertThat(keeping).isNotEmpty().isSubsetOf(saying);
    }

    private Attachment put(String text) throws IOException {
        var made = attachments.store(text + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        age(made.sha256(), clock.instant());
        return made;
    }

    private void age(String sha256, Instant since) throws IOException {
        try (var lent = keeper.lend(sha256, folder)) {
            Files.setLastModifiedTime(lent.file(), FileTime.from(since));
        }
    }

    private FileSweepPass later(Duration passed) {
        time.pass(passed);
        AttachmentHolder room = files -> files.stream()
                .filter(held::contains)
                .collect(
                        Collectors.toUnmodifiableMap(file -> file, file -> new AttachmentHolder.Place("一件事项", "", "")));
        return new FileSweepPass(
                sweeps,
                new Holders(List.of(room)),
                keeper,
                intake,
                SampleSettings.with(Map.of("sweep.every", "1d", "sweep.after", "7d")),
                transactions,
                events,
                clock);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
