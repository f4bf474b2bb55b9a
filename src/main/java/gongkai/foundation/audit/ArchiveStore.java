package gongkai.foundation.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which seals' entries were moved to which files.
@Repository
class ArchiveStore {
    private final JdbcClient db;

    ArchiveStore(JdbcClient db) {
        this.db = db;
    }

    /// Old seals that are not archived yet: they stand together, behind the last archive.
    Optional<Due> findDue(Instant before) {
        return db.sql("""
                select min(s.number) as first, max(s.number) as last
                from audit.seal s
                where s.sealed_at < :before
                  and s.number > (select coalesce(max(a.last_seal), 0) from audit.archive a)
                having count(*) > 0
                """)
                .param("before", Timestamp.from(before))
                .query((row, number) -> new Due(row.getLong("first"), row.getLong("last")))
                .optional();
    }

    /// Seals from one to another, both included.
    record Due(long first, long last) {}

    long insert(Archived archived) {
        return db.sql("""
                insert into audit.archive (archived_at, first_seal, last_seal, entries, file, digest, public_key, signature)
                values (:at, :first, :last, :entries, :file, :digest, :publicKey, :signature)
                returning number
                """)
                .param("at", Timestamp.from(archived.at()))
                .param("first", archived.firstSeal())
                .param("last", archived.lastSeal())
                .param("entries", archived.entries())
                .param("file", archived.file())
                .param("digest", archived.digest())
                .param("publicKey", archived.publicKey())
                .param("signature", archived.signature())
                .query(Long.class)
                .single();
    }

    /// Takes the entries of an archive out of the table; the database allows this and no other removal.
    long remove(long archive) {
        return db.sql("""
                select audit.remove_archived(:archive)
                """).param("archive", archive).query(Long.class).single();
    }

    List<Archived> list() {
        return db.sql("""
                select archived_at, first_seal, last_seal, entries, file, digest, public_key, signature
                from audit.archive
                order by number
                """)
                .query((row, number) -> new Archived(
                        row.getTimestamp("archived_at").toInstant(),
                        row.getLong("first_seal"),
                        row.getLong("last_seal"),
                        row.getLong("entries"),
                        row.getString("file"),
                        row.getBytes("digest"),
                        row.getBytes("public_key"),
                        row.getBytes("signature")))
                .list();
    }

    /// A file that holds the entries of some seals.
    ///
    /// @param file its name in the folder of archives
    /// @param digest the SM3 hash of its bytes
    record Archived(
            Instant at,
            long firstSeal,
            long lastSeal,
            long entries,
            String file,
            byte[] digest,
            byte[] publicKey,
            byte[] signature) {

        /// What is signed.
        byte[] chain() {
            return new Canonical()
                    .text("gongkai-archive-1")
                    .moment(at)
                    .number(firstSeal)
                    .number(lastSeal)
                    .number(entries)
                    .text(file)
                    .bytes(digest)
                    .bytes(publicKey)
                    .hash();
        }
    }
}
