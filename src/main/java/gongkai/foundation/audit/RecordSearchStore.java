package gongkai.foundation.audit;

import gongkai.foundation.operations.ReplayClock;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Questions to the entries. Only the conditions that are asked stand in the statement, so that each is answered from
/// its own index.
@Repository
class RecordSearchStore {
    private final JdbcClient db;

    RecordSearchStore(JdbcClient db) {
        this.db = db;
    }

    List<RecordLine> list(RecordQuery query, Optional<RecordLine.Place> behind, int size) {
        var sql = new StringBuilder("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry
                where true
                """);
        add(sql, query.from().isPresent(), "and at >= :from\n");
        add(sql, query.to().isPresent(), "and at < :to\n");
        add(sql, !query.person().isEmpty(), """
                and (split_part(actor, ' ', 1) = :person
                     or split_part(split_part(actor, ' ', 2), '（', 1) = :person)
                """);
        add(sql, !query.action().isEmpty(), "and action = :action\n");
        add(sql, !query.subject().isEmpty(), "and subject = :subject\n");
        add(sql, !query.organ().isEmpty(), "and organ = :organ\n");
        add(sql, behind.isPresent(), "and (at, id) < (:at, :id)\n");
        sql.append("order by at desc, id desc\nlimit :size");
        return db
                .sql(sql.toString())
                .param("from", query.from().map(RecordSearchStore::begin).orElse(null))
                .param("to", query.to().map(day -> begin(day.plusDays(1))).orElse(null))
                .param("person", query.person())
                .param("action", query.action())
                .param("subject", query.subject())
                .param("organ", query.organ())
                .param("at", behind.map(place -> Timestamp.from(place.at())).orElse(null))
                .param("id", behind.map(RecordLine.Place::number).orElse(0L))
                .param("size", size)
                .query(AuditStore::entry)
                .list()
                .stream()
                .map(row -> new RecordLine(row.id(), row.entry()))
                .toList();
    }

    private static void add(StringBuilder sql, boolean asked, String condition) {
        if (asked) {
            sql.append(condition);
        }
    }

    private static Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ReplayClock.ZONE).toInstant());
    }
}
