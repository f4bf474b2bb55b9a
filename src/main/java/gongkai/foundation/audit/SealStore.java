package gongkai.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The seals, and what the sealer must know of the database.
@Repository
class SealStore {
    /// Any number, as long as nobody else in the database takes it for an advisory lock.
    private static final long LOCK = 0x61756469_74L;

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient db;

    SealStore(JdbcClient db) {
        this.db = db;
    }

    /// Takes the sealer's place until the transaction ends, or says that another server has it.
    boolean takeTurn() {
        return db.sql("""
                select pg_try_advisory_xact_lock(:lock)
                """).param("lock", LOCK).query(Boolean.class).single();
    }

    Horizon.Reading read() {
        return db.sql("""
                select cast(cast(pg_snapshot_xmin(now_seen.snapshot) as text) as bigint) as oldest,
                       cast(cast(pg_snapshot_xmax(now_seen.snapshot) as text) as bigint) as next,
                       case when given.is_called then given.last_value else 0 end as last_number
                from audit.entry_id_seq given
                cross join (select pg_current_snapshot() as snapshot) now_seen
                """)
                .query((row, n) ->
                        new Horizon.Reading(row.getLong("oldest"), row.getLong("next"), row.getLong("last_number")))
                .single();
    }

    /// Numbers behind the mark that are in a seal, lowest first.
    void forEachSealedAfter(long mark, LongConsumer each) {
        try (var ids = db.sql("""
                select member.id
                from audit.seal s
                cross join lateral unnest(s.entries) as member (id)
                where s.last_entry > :mark and member.id > :mark
                order by member.id
                """).param("mark", mark).withFetchSize(ROWS_AT_ONCE).query(Long.class).stream()) {
            ids.forEach(each::accept);
        }
    }

    void insert(Seal seal, Seal.Body body) {
        SealHead head = seal.head();
        db.sql("""
                insert into audit.seal (number, sealed_at, size, first_entry, last_entry, entries, leaves, entries_hash,
                    root, previous, low_water, public_key, signature)
                values (:number, :sealedAt, :size, :first, :last, :entries, :leaves, :entriesHash, :root, :previous,
                    :lowWater, :publicKey, :signature)
                """)
                .param("number", head.number())
                .param("sealedAt", Timestamp.from(head.sealedAt()))
                .param("size", head.size())
                .param("first", head.firstEntry())
                .param("last", head.lastEntry())
                .param("entries", body.entries())
                .param("leaves", body.leaves())
                .param("entriesHash", head.entriesHash())
                .param("root", head.root())
                .param("previous", head.previous())
                .param("lowWater", head.lowWater())
                .param("publicKey", head.publicKey())
                .param("signature", seal.signature())
                .update();
    }

    Optional<Seal> findLast() {
        return db.sql("""
                select number, sealed_at, size, first_entry, last_entry, entries_hash, root, previous, low_water,
                       public_key, signature
                from audit.seal
                order by number desc
                limit 1
                """).query(SealStore::seal).optional();
    }

    Optional<Seal> find(long number) {
        return db.sql("""
                select number, sealed_at, size, first_entry, last_entry, entries_hash, root, previous, low_water,
                       public_key, signature
                from audit.seal
                where number = :number
                """).param("number", number).query(SealStore::seal).optional();
    }

    /// The seal an entry is in.
    Optional<Seal> findOf(long entry) {
        return db.sql("""
                select number, sealed_at, size, first_entry, last_entry, entries_hash, root, previous, low_water,
                       public_key, signature
                from audit.seal
                where int8range(first_entry, last_entry, '[]') @> :entry and :entry = any (entries)
                order by number
                limit 1
                """).param("entry", entry).query(SealStore::seal).optional();
    }

    Seal.Body body(long number) {
        return db.sql("""
                select entries, leaves
                from audit.seal
                where number = :number
                """).param("number", number).query(SealStore::body).single();
    }

    /// Seals behind a number with their bodies, lowest first.
    List<Whole> listAfter(long number, int size) {
        return db.sql("""
                select number, sealed_at, size, first_entry, last_entry, entries_hash, root, previous, low_water,
                       public_key, signature, entries, leaves
                from audit.seal
                where number > :number
                order by number
                limit :size
                """)
                .param("number", number)
                .param("size", size)
                .query((row, n) -> new Whole(seal(row, n), body(row, n)))
                .list();
    }

    /// Seals up to a number, newest first; a page of them.
    List<Seal> listNewest(long upTo, int size) {
        return db.sql("""
                select number, sealed_at, size, first_entry, last_entry, entries_hash, root, previous, low_water,
                       public_key, signature
                from audit.seal
                where number <= :upTo
                order by number desc
                limit :size
                """)
                .param("upTo", upTo)
                .param("size", size)
                .query(SealStore::seal)
                .list();
    }

    /// A seal with its body.
    record Whole(Seal seal, Seal.Body body) {}

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                new SealHead(
                        row.getLong("number"),
                        row.getTimestamp("sealed_at").toInstant(),
                        row.getInt("size"),
                        row.getLong("first_entry"),
                        row.getLong("last_entry"),
                        row.getBytes("entries_hash"),
                        row.getBytes("root"),
                        row.getBytes("previous"),
                        row.getLong("low_water"),
                        row.getBytes("public_key")),
                row.getBytes("signature"));
    }

    private static Seal.Body body(ResultSet row, int number) throws SQLException {
        var boxed = (Long[]) row.getArray("entries").getArray();
        long[] entries = new long[boxed.length];
        for (int place = 0; place < boxed.length; place++) {
            entries[place] = boxed[place];
        }
        return new Seal.Body(entries, row.getBytes("leaves"));
    }
}
