package gongkai.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.demo.LoadedCity;
import gongkai.foundation.audit.RecordDesk;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.backup.BackupManifest.TableName;
import gongkai.house.HouseTest;
import gongkai.house.TestPlace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

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
