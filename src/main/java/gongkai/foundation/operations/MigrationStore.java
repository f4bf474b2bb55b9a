package gongkai.foundation.operations;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps which migrations, all together, were run last. Made before anything else of the house, with a client of its
/// own: everybody else's waits until the tables are there.
class MigrationStore {
    private final JdbcClient db;

    MigrationStore(JdbcClient db) {
        this.db = db;
    }

    /// Nothing in a database nobody has used, or one from before this was kept.
    Optional<String> find() {
        boolean kept = db.sql("select to_regclass('operations.migrated') is not null")
                .query(Boolean.class)
                .single();
        return kept
                ? db.sql("select fingerprint from operations.migrated")
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    void put(String fingerprint) {
        db.sql("""
                insert into operations.migrated (only_one, fingerprint) values (true, :fingerprint)
                on conflict (only_one) do update set fingerprint = excluded.fingerprint
                """).param("fingerprint", fingerprint).update();
    }
}
