package gongkai.foundation.backup;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which backups were made. A backup does not hold the note of itself.
@Repository
class BackupStore {
    private final JdbcClient db;

    BackupStore(JdbcClient db) {
        this.db = db;
    }

    void note(MadeBackup made) {
        db.sql("insert into backup.made (made_at, rows, files, place) values (:at, :rows, :files, :place)")
                .param("at", made.at().atOffset(ZoneOffset.UTC))
                .param("rows", made.rows())
                .param("files", made.files())
                .param("place", made.place())
                .update();
    }

    Optional<MadeBackup> last() {
        return db.sql("select made_at, rows, files, place from backup.made order by made_at desc, id desc limit 1")
                .query((row, number) -> new MadeBackup(
                        row.getTimestamp("made_at").toInstant(),
                        row.getLong("rows"),
                        row.getLong("files"),
                        row.getString("place")))
                .optional();
    }
}
