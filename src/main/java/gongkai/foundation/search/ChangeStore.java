package gongkai.foundation.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The changes all servers follow.
@Repository
class ChangeStore {
    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// Serials are given and committed one transaction after the other: call it last in a transaction.
    void insert(String source, Collection<String> sourceIds, Instant at) {
        db.sql("select pg_advisory_xact_lock(hashtext('search.change'))")
                .query((row, number) -> "")
                .list();
        db.sql("""
                insert into search.change (source, source_id, at)
                select :source, id, :at from unnest(cast(:ids as text[])) id
                """)
                .param("source", source)
                .param("ids", sourceIds.toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Change> listAfter(long serial, int size) {
        return db.sql("""
                select serial, source, source_id
                from search.change
                where serial > :serial
                order by serial
                limit :size
                """)
                .param("serial", serial)
                .param("size", size)
                .query((row, number) ->
                        new Change(row.getLong("serial"), row.getString("source"), row.getString("source_id")))
                .list();
    }

    /// The last change there was.
    long last() {
        return db.sql("""
                select greatest(coalesce((select max(serial) from search.change), 0), serial)
                from search.swept
                """).query(Long.class).optional().orElse(0L);
    }

    /// The last change that is no longer there.
    long swept() {
        return db.sql("select serial from search.swept")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// Forgets what is older. Returns how many changes that was.
    int sweep(Instant before) {
        return db.sql("""
                with gone as (
                    delete from search.change where at < :before returning serial)
                insert into search.swept (serial)
                select max(serial) from gone having count(*) > 0
                on conflict (only_row) do update set serial = greatest(search.swept.serial, excluded.serial)
                """).param("before", Timestamp.from(before)).update();
    }

    /// Which database this is: a restored copy is another one.
    String database() {
        return db.sql("""
                select control.system_identifier || '-' || present.oid
                from pg_control_system() control, pg_catalog.pg_database present
                where present.datname = current_database()
                """).query(String.class).single();
    }

    /// One server at a time works on an index all share, until its transaction ends.
    void lockShared() {
        db.sql("select pg_advisory_xact_lock(hashtext('search.standing'))")
                .query((row, number) -> "")
                .list();
    }

    /// One server at a time makes an index anew that all share. False when another does; else it holds until the
    /// transaction ends.
    boolean lockRebuild() {
        return db.sql("select pg_try_advisory_xact_lock(hashtext('search.rebuild'))")
                .query(Boolean.class)
                .single();
    }
}
