package gongkai.foundation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The checks that were made, and what they found.
@Repository
class VerificationRunStore {
    private final JdbcClient db;

    VerificationRunStore(JdbcClient db) {
        this.db = db;
    }

    long insert(Instant at, String actor) {
        return db.sql("""
                insert into audit.verification (started_at, started_by)
                values (:at, :actor)
                returning id
                """)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .query(Long.class)
                .single();
    }

    /// In a transaction of its own: the check itself only reads.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void insert(long run, int position, Finding finding) {
        db.sql("""
                insert into audit.finding (verification, position, kind, entry, seal, sentence)
                values (:run, :position, :kind, :entry, :seal, :sentence)
                """)
                .param("run", run)
                .param("position", position)
                .param("kind", finding.kind().name())
                .param("entry", boxed(finding.entry()), Types.BIGINT)
                .param("seal", boxed(finding.seal()), Types.BIGINT)
                .param("sentence", finding.sentence())
                .update();
    }

    void finish(long run, Instant at, Outcome outcome, String fault) {
        db.sql("""
                update audit.verification
                set finished_at = :at, seals = :seals, entries = :entries, archived = :archived, unsealed = :unsealed,
                    findings = :findings, fault = :fault
                where id = :run
                """)
                .param("run", run)
                .param("at", Timestamp.from(at))
                .param("seals", outcome.seals())
                .param("entries", outcome.entries())
                .param("archived", outcome.archived())
                .param("unsealed", outcome.unsealed())
                .param("findings", outcome.findings())
                .param("fault", fault)
                .update();
    }

    List<Verifications.Run> listNewest(int size) {
        return db.sql("""
                select id, started_at, started_by, finished_at, seals, entries, archived, unsealed, findings, fault
                from audit.verification
                order by id desc
                limit :size
                """).param("size", size).query(VerificationRunStore::run).list();
    }

    List<Finding> findings(long run) {
        return db.sql("""
                select kind, entry, seal, sentence
                from audit.finding
                where verification = :run
                order by position
                """)
                .param("run", run)
                .query((row, number) -> new Finding(
                        Finding.Kind.valueOf(row.getString("kind")),
                        number(row, "entry"),
                        number(row, "seal"),
                        row.getString("sentence")))
                .list();
    }

    private static Verifications.Run run(ResultSet row, int number) throws SQLException {
        return new Verifications.Run(
                row.getLong("id"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant),
                new Outcome(
                        row.getLong("seals"),
                        row.getLong("entries"),
                        row.getLong("archived"),
                        row.getLong("unsealed"),
                        row.getLong("findings")),
                row.getString("fault"));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}
