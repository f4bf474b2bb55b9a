package gongkai.foundation.backup;

import gongkai.foundation.backup.BackupManifest.SavedSequence;
import gongkai.foundation.backup.BackupManifest.SavedTable;
import gongkai.foundation.backup.BackupManifest.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/// Makes a backup while the house works.
///
/// The order matters: first what the record keeps outside the database, whose note of the last seal must not be newer
/// than the seals; then the tables, all of one moment; then the attachments: what a matter names is never taken away,
/// so that every file the tables need is there.
final class Backup {
    static final String TABLES = "tables";
    static final String RECORD = "audit";

    private final CatalogueStore catalogue;
    private final RowStore rows;
    private final List<SavedFiles> saved;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Consumer<String> say;

    Backup(
            CatalogueStore catalogue,
            RowStore rows,
            List<SavedFiles> saved,
            TransactionOperations transactions,
            Clock clock,
            Consumer<String> say) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.saved = saved;
        this.transactions = transactions;
        this.clock = clock;
        this.say = say;
    }

    /// Copies the house whose data lie in `data` into an empty folder.
    BackupManifest make(Path data, Path backup) throws IOException {
        if (!Copies.isEmpty(backup)) {
            throw new BackupFailed("目录 %s 不是空的。备份请放进一个新的目录。".formatted(backup));
        }
        Files.createDirectories(backup);
        Copies.folder(data.resolve(RECORD), backup.resolve(RECORD), (below, file) -> true);
        var tables = new ArrayList<SavedTable>();
        var sequences = new ArrayList<SavedSequence>();
        var migrations = new ArrayList<String>();
        var failure = new ArrayList<IOException>();
        transactions.executeWithoutResult(status -> {
            catalogue.freeze();
            migrations.addAll(catalogue.listMigrations());
            try {
                for (var table : catalogue.listTables().entrySet()) {
                    tables.add(save(table.getKey(), table.getValue(), backup));
                }
            } catch (IOException failed) {
                failure.add(failed);
            }
            sequences.addAll(catalogue.listSequences());
        });
        if (!failure.isEmpty()) {
            throw failure.getFirst();
        }
        say.accept("数据表 %d 个".formatted(tables.size()));
        int files = 0;
        for (var each : saved) {
            files += each.save(backup);
        }
        say.accept("附件 %d 个".formatted(files));
        var manifest = new BackupManifest(BackupManifest.FORMAT, clock.instant(), migrations, tables, sequences, files);
        manifest.write(backup);
        return manifest;
    }

    private SavedTable save(TableName table, List<String> columns, Path backup) throws IOException {
        String file = "%s/%s.%s.gz".formatted(TABLES, table.schema(), table.name());
        long[] count = {0};
        String sum = Copies.pack(backup.resolve(file), out -> count[0] = rows.copyOut(table, columns, out));
        return new SavedTable(table, columns, count[0], file, sum);
    }
}
