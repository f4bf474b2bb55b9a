package gongkai.foundation.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rebuilds that were asked for, how every index gets on with them, and which servers there are.
@Repository
class RebuildStore {
    private final JdbcClient db;

    RebuildStore(JdbcClient db) {
        this.db = db;
    }

    long want(Instant at, String actor) {
        return db.sql("""
                insert into search.rebuild (wanted_at, wanted_by)
                values (:at, :actor)
                returning id
                """)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /// The newest rebuild that was asked for since then.
    OptionalLong findWanted(Instant since) {
        return db
                .sql("select id from search.rebuild where wanted_at >= :since order by id desc limit 1")
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .optional()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    Instant wantedAt(long rebuild) {
        return db.sql("select wanted_at from search.rebuild where id = :id")
                .param("id", rebuild)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /// Takes a rebuild for an index; false when it was taken before.
    boolean take(long rebuild, String server, Instant at) {
        return db.sql("""
                insert into search.rebuild_progress (rebuild, server, state, done, total, started_at, reported_at)
                values (:rebuild, :server, 'RUNNING', 0, 0, :at, :at)
                on conflict (rebuild, server) do nothing
                """)
                        .param("rebuild", rebuild)
                        .param("server", server)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    void report(long rebuild, String server, long done, long total, Instant at) {
        db.sql("""
                update search.rebuild_progress
                set done = :done, total = :total, reported_at = :at
                where rebuild = :rebuild and server = :server
                """)
                .param("rebuild", rebuild)
                .param("server", server)
                .param("done", done)
                .param("total", total)
                .param("at", Timestamp.from(at))
                .update();
    }

    void finish(long rebuild, String server, RebuildProgress.State state, Instant at) {
        db.sql("""
                update search.rebuild_progress
                set state = :state, reported_at = :at, finished_at = :at
                where rebuild = :rebuild and server = :server
                """)
                .param("rebuild", rebuild)
                .param("server", server)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<RebuildProgress> listProgress(long rebuild) {
        return db.sql("""
                select rebuild, server, state, done, total, started_at, reported_at, finished_at
                from search.rebuild_progress
                where rebuild = :rebuild
                order by server
                """)
                .param("rebuild", rebuild)
                .query(RebuildStore::progress)
                .list();
    }

    /// How the last rebuild of an index went.
    Optional<RebuildProgress> findLast(String server) {
        return db.sql("""
                select rebuild, server, state, done, total, started_at, reported_at, finished_at
                from search.rebuild_progress
                where server = :server
                order by rebuild desc
                limit 1
                """).param("server", server).query(RebuildStore::progress).optional();
    }

    void see(IndexServer server) {
        db.sql("""
                insert into search.server (name, place, shared, entries, position, started_at, seen_at)
                values (:name, :place, :shared, :entries, :position, :started, :seen)
                on conflict (name) do update
                set place = excluded.place, shared = excluded.shared, entries = excluded.entries,
                    position = excluded.position, started_at = excluded.started_at, seen_at = excluded.seen_at
                """)
                .param("name", server.name())
                .param("place", server.place())
                .param("shared", server.shared())
                .param("entries", server.entries())
                .param("position", server.position())
                .param("started", Timestamp.from(server.startedAt()))
                .param("seen", Timestamp.from(server.seenAt()))
                .update();
    }

    /// The server stops, and is asked nothing any more.
    void leave(String name) {
        db.sql("delete from search.server where name = :name")
                .param("name", name)
                .update();
    }

    List<IndexServer> listServers(Instant seenSince) {
        return db.sql("""
                select name, place, shared, entries, position, started_at, seen_at
                from search.server
                where seen_at >= :since
                order by name
                """)
                .param("since", Timestamp.from(seenSince))
                .query((row, number) -> new IndexServer(
                        row.getString("name"),
                        row.getString("place"),
                        row.getBoolean("shared"),
                        row.getLong("entries"),
                        row.getLong("position"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant()))
                .list();
    }

    private static RebuildProgress progress(ResultSet row, int number) throws SQLException {
        return new RebuildProgress(
                row.getLong("rebuild"),
                row.getString("server"),
                RebuildProgress.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("reported_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }
}
