package gongkai.foundation.backup;

import gongkai.foundation.backup.BackupManifest.SavedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionOperations;

/// Fills a house that has just been built, and is empty, from a backup: all tables in one transaction or none.
final class Restoration {
    private final CatalogueStore catalogue;
    private final RowStore rows;
    private final TransactionOperations transactions;
    private final Consumer<String> say;

    Restoration(CatalogueStore catalogue, RowStore rows, TransactionOperations transactions, Consumer<String> say) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.transactions = transactions;
        this.say = say;
    }

    /// Takes back the rows. The database must have exactly the migrations the backup was made with: rows of another
    /// shape are not guessed at.
    void fill(BackupManifest manifest, Path backup) throws IOException {
        compare(manifest.migrations(), catalogue.listMigrations());
        var names = manifest.tables().stream().map(SavedTable::name).toList();
        try {
            transactions.executeWithoutResult(status -> {
                rows.empty(catalogue.listTables().keySet());
                manifest.tables().forEach(table -> take(table, backup));
                manifest.sequences().forEach(rows::set);
                rows.rest(catalogue.listTables().keySet(), false);
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        rows.analyze();
        say.accept("数据表 %d 个，共 %,d 行".formatted(names.size(), manifest.rows()));
    }

    private void take(SavedTable table, Path backup) {
        try (InputStream content = Copies.unpack(backup.resolve(table.file()), table.sha256())) {
            long taken = rows.copyIn(table.name(), table.columns(), content);
            if (taken != table.rows()) {
                throw new BackupFailed(
                        "备份已损坏：%s 应有 %,d 行，读到 %,d 行。".formatted(table.name().quoted(), table.rows(), taken));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void compare(List<String> saved, List<String> here) throws BackupFailed {
        var missing = new TreeSet<>(saved);
        here.forEach(missing::remove);
        var more = new TreeSet<>(here);
        saved.forEach(more::remove);
        if (!missing.isEmpty() || !more.isEmpty()) {
            throw new BackupFailed("这个备份由另一版本的平台制作（数据库结构相差 %d 处，例如 %s）。请用制作备份的版本恢复，再升级。"
                    .formatted(missing.size() + more.size(), missing.isEmpty() ? more.getFirst() : missing.getFirst()));
        }
    }
}
