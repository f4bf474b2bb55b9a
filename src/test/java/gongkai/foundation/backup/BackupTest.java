package gongkai.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import gongkai.demo.LoadedCity;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.audit.RecordDesk;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.backup.BackupManifest.TableName;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestPlace;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/// Row by row; what people see of a house that was brought back is compared by `BackupJourneyTest`.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTest {
    private final LoadedCity city;
    private final CatalogueStore catalogue;
    private final RowStore rows;
    private final List<SavedFiles> saved;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final RecordDesk record;

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    BackupTest(
            LoadedCity city,
            CatalogueStore catalogue,
            RowStore rows,
            List<SavedFiles> saved,
            TransactionOperations transactions,
            Clock clock,
            RecordDesk record) {
        this.city = city;
        this.catalogue = catalogue;
        this.rows = rows;
        this.saved = saved;
        this.transactions = transactions;
        this.clock = clock;
        this.record = record;
    }

    @BeforeAll
    void load(@Autowired SealAtOnce seal) {
        city.load();
        seal.seal();
    }

    @Test
    void whatWasWipedComesBackRowByRow() throws IOException {
        Path data = TestPlace.data();
        Path place = folder.resolve("backup");
        var said = new ArrayList<String>();
        var manifest = new Backup(catalogue, rows, saved, transactions, clock, said::add).make(data, place);
        var before = contents();
        assertThat(manifest.rows()).isGreaterThan(1000);
        assertThat(said).hasSize(2);

        wipe();
        assertThat(contents()).isNotEqualTo(before);

        var read = BackupManifest.read(place);
        assertThat(read).isEqualTo(manifest);
        new Restoration(catalogue, rows, transactions, said::add).fill(read, place);

        assertThat(contents()).isEqualTo(before);
        assertThat(record.sentences()).isEmpty();
        assertThat(Files.exists(place.resolve("attachments"))).isTrue();
        assertThatTheRecordRefusesAgain();
    }

    /// People publish with files and withdraw all the while; then rows and files are lost, and the copy is brought
    /// back.
    @Test
    void aCopyMadeWhilePeopleWriteIsOfOneMoment(
            @Autowired Attachments attachments,
            @Autowired Publishing publishing,
            @Autowired Accounts accounts,
            @Autowired JdbcClient db)
            throws Exception {
        var organ = LoadedCity.CIVIL_AFFAIRS;
        var publisher = accounts.enterStaff(
                "writer", "周敏", organ, LoadedCity.PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, organ)));
        var written = new AtomicInteger();
        var stopped = new AtomicBoolean();
        Path place = folder.resolve("moment");
        BackupManifest manifest;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = threads.submit(() -> {
                for (int number = 1; !stopped.get(); number = written.incrementAndGet() + 1) {
                    byte[] content = ("第" + number + "份附件").getBytes(StandardCharsets.UTF_8);
                    var file = attachments.store("附件.txt", new ByteArrayInputStream(content));
                    var made = publishing.publish(
                            NewDocument.about(organ, DocumentKind.OTHER_DOCS, "边写边备" + number, LocalDate.now(clock))
                                    .attachments(List.of(file.id()))
                                    .complete(),
                            publisher);
                    if (number % 2 == 0) {
                        publishing.withdraw(made.id(), "有误", publisher);
                    }
                }
                return written.get();
            });
            await().until(() -> written.get() >= 3);
            manifest = new Backup(catalogue, rows, saved, transactions, clock, sentence -> {})
                    .make(TestPlace.data(), place);
            int then = written.get();
            await().until(() -> written.get() > then + 3);
            stopped.set(true);
            writing.get();
        }

        wipe();
        FileSystemUtils.deleteRecursively(TestPlace.data().resolve("attachments"));
        new Restoration(catalogue, rows, transactions, sentence -> {}).fill(manifest, place);
        for (var each : saved) {
            each.bringBack(place);
        }

        assertThat(record.sentences()).isEmpty();
        theCopyIsOfOneMoment(db, attachments, written.get());
    }

    private static void theCopyIsOfOneMoment(JdbcClient db, Attachments attachments, int written) {
        long documents = count(db, "select count(*) from disclosure.document where title like '边写边备%'");
        assertThat(documents).isBetween(3L, written - 3L);
        assertThat(count(db, "select count(*) from audit.entry where action = '发布信息' and subject in (%s)"))
                .isEqualTo(documents);
        assertThat(count(db, "select count(*) from audit.entry where action = '撤下信息' and subject in (%s)"))
                .isEqualTo(
                        count(
                                db,
                                "select count(*) from disclosure.document where title like '边写边备%' and withdrawn_at is not null"));
        var files = db.sql("""
                select a.attachment from disclosure.document_attachment a
                join disclosure.document d on d.id = a.document_id where d.title like '边写边备%'
                """).query(UUID.class).list();
        assertThat(files).hasSize(Math.toIntExact(documents)).allSatisfy(id -> {
            try (var content = attachments.open(AttachmentId.of(id))) {
                assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                        .endsWith("份附件");
            }
        });
    }

    private static long count(JdbcClient db, String sql) {
        String ours = "select 'disclosure:' || id from disclosure.document where title like '边写边备%'";
        return db.sql(sql.replace("(%s)", "(" + ours + ")")).query(Long.class).single();
    }

    @Test
    void aChangedBackupIsNotTakenBackAndLeavesNothingHalf() throws IOException {
        Path place = folder.resolve("changed");
        var manifest =
                new Backup(catalogue, rows, saved, transactions, clock, sentence -> {}).make(TestPlace.data(), place);
        var before = contents();
        var last = manifest.tables().getLast();
        Path file = place.resolve(last.file());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> new Restoration(catalogue, rows, transactions, sentence -> {}).fill(manifest, place))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("备份已损坏");

        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void aBackupOfAnotherVersionIsRefused() {
        var other = new BackupManifest(
                BackupManifest.FORMAT, clock.instant(), List.of("foi 999 1"), List.of(), List.of(), 0);

        assertThatThrownBy(() -> new Restoration(catalogue, rows, transactions, sentence -> {}).fill(other, folder))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("另一版本");
    }

    @Test
    void aBackupNeedsAFolderOfItsOwn() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken"));
        Files.writeString(taken.resolve("a.txt"), "有东西");

        assertThatThrownBy(() -> new Backup(catalogue, rows, saved, transactions, clock, sentence -> {})
                        .make(TestPlace.data(), taken))
                .hasMessageContaining("不是空的");
        assertThatThrownBy(() -> BackupManifest.read(taken)).hasMessageContaining("没有完整的备份");
    }

    /// The rows of every table, as they are copied out.
    private Map<TableName, String> contents() {
        Map<TableName, String> contents = new LinkedHashMap<>();
        catalogue.listTables().forEach((table, columns) -> {
            var digest = new Digesting();
            long count = rows.copyOut(table, columns, digest);
            contents.put(table, count + " " + digest.sum());
        });
        return contents;
    }

    private void wipe() {
        transactions.executeWithoutResult(status -> {
            rows.empty(catalogue.listTables().keySet());
            rows.rest(catalogue.listTables().keySet(), false);
        });
    }

    private void assertThatTheRecordRefusesAgain() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> record.erase()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    /// The check sum of what is written.
    private static final class Digesting extends OutputStream {
        private long sum;
        private long length;

        @Override
        public void write(int next) {
            sum = sum * 31 + next;
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            for (int i = from; i < from + count; i++) {
                write(bytes[i]);
            }
        }

        String sum() {
            return length + ":" + sum;
        }
    }
}
