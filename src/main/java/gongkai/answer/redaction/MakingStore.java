package gongkai.answer.redaction;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Copies that wait to be made. Several servers take from it, each another one.
@Repository
class MakingStore {
    private final JdbcClient db;

    MakingStore(JdbcClient db) {
        this.db = db;
    }

    /// A copy that is to be made of the marks as they are at this version.
    record Wanted(long job, int version, String actor, int tries) {}

    /// How far it is.
    ///
    /// @param taken whether somebody works on it
    record Standing(boolean taken, int page, int pages, String failure) {
        boolean hasFailed() {
            return !failure.isEmpty();
        }
    }

    void ask(Redaction redaction, String actor, Instant at) {
        db.sql("""
                insert into redaction.making (job, version, actor, asked_at) values (:job, :version, :actor, :at)
                on conflict (job) do update
                set version = excluded.version, actor = excluded.actor, asked_at = excluded.asked_at, taken_at = null,
                    tries = 0, page = 0, pages = 0, failure = ''
                """)
                .param("job", redaction.id())
                .param("version", redaction.version())
                .param("actor", actor)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Standing> find(long job) {
        return db.sql("select taken_at, page, pages, failure from redaction.making where job = :job")
                .param("job", job)
                .query((row, number) -> new Standing(
                        row.getTimestamp("taken_at") != null,
                        row.getInt("page"),
                        row.getInt("pages"),
                        row.getString("failure")))
                .optional();
    }

    /// Takes the one that waits longest, or one whose server has not been heard of since then.
    Optional<Wanted> take(Instant now, Instant unheardSince) {
        return db.sql("""
                update redaction.making set taken_at = :now, tries = tries + 1, page = 0, pages = 0
                where job = (select job from redaction.making
                             where failure = '' and (taken_at is null or taken_at < :since)
                             order by asked_at limit 1 for update skip locked)
                returning job, version, actor, tries
                """)
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(unheardSince))
                .query((row, number) -> new Wanted(
                        row.getLong("job"), row.getInt("version"), row.getString("actor"), row.getInt("tries")))
                .optional();
    }

    void progress(Wanted wanted, int page, int pages, Instant now) {
        db.sql("""
                update redaction.making set page = :page, pages = :pages, taken_at = :now
                where job = :job and version = :version and failure = ''
                """)
                .param("page", page)
                .param("pages", pages)
                .param("now", Timestamp.from(now))
                .param("job", wanted.job())
                .param("version", wanted.version())
                .update();
    }

    void fail(Wanted wanted, String failure) {
        db.sql("update redaction.making set failure = :failure where job = :job and version = :version")
                .param("failure", failure)
                .param("job", wanted.job())
                .param("version", wanted.version())
                .update();
    }

    void delete(long job) {
        db.sql("delete from redaction.making where job = :job")
                .param("job", job)
                .update();
    }
}
