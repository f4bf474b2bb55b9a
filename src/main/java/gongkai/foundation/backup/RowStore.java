package gongkai.foundation.backup;

import gongkai.foundation.backup.BackupManifest.SavedSequence;
import gongkai.foundation.backup.BackupManifest.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of tables, in and out as PostgreSQL copies them, in the caller's transaction.
@Repository
class RowStore {
    private final JdbcTemplate db;

    RowStore(JdbcTemplate db) {
        this.db = db;
    }

    /// Writes the rows out and answers how many they were.
    long copyOut(TableName table, List<String> columns, OutputStream to) {
        return copying(connection -> connection
                .getCopyAPI()
                .copyOut("copy %s (%s) to stdout (format binary)".formatted(table.quoted(), list(columns)), to));
    }

    /// Takes rows in and answers how many they were.
    long copyIn(TableName table, List<String> columns, InputStream from) {
        return copying(connection -> connection
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin (format binary)".formatted(table.quoted(), list(columns)), from));
    }

    /// Empties tables that were filled at the first start. Their own triggers rest meanwhile: the record's would
    /// refuse.
    void empty(Collection<TableName> tables) {
        rest(tables, true);
        String all = tables.stream().map(TableName::quoted).collect(Collectors.joining(", "));
        db.execute("truncate " + all);
    }

    /// Lets the tables' own triggers rest, or work again.
    void rest(Collection<TableName> tables, boolean resting) {
        for (TableName table : tables) {
            db.execute("alter table %s %s trigger user".formatted(table.quoted(), resting ? "disable" : "enable"));
        }
    }

    void set(SavedSequence sequence) {
        JdbcClient.create(db)
                .sql("select setval(cast(:sequence as regclass), :last)")
                .param("sequence", sequence.name().quoted())
                .param("last", sequence.last())
                .query(Long.class)
                .single();
    }

    /// So that the first questions are planned well.
    void analyze() {
        db.execute("analyze");
    }

    private interface Copying {
        long with(PGConnection connection) throws IOException, SQLException;
    }

    private long copying(Copying work) {
        Long rows = db.execute((ConnectionCallback<Long>) connection -> {
            try {
                return work.with(connection.unwrap(PGConnection.class));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
        return rows == null ? 0 : rows;
    }

    private static String list(List<String> columns) {
        return columns.stream().map(TableName::quote).collect(Collectors.joining(", "));
    }
}
