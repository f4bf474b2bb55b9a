package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SupervisionStore {
    private static final String COLUMNS = """
            id, kind, matter, organ, by_organ, by_staff, by_name, demand, asked_on, days, clock_from, due_on, status, answer,
            answered_by, answered_name, answered_on, verdict, closed_on
            """;

    private final JdbcClient db;

    SupervisionStore(JdbcClient db) {
        this.db = db;
    }

    /// Writes a new one; its id is given here.
    Supervision insert(Supervision asked) {
        return db.sql("""
                insert into worklist.supervision (kind, matter, organ, by_organ, by_staff, by_name, demand, asked_on, days,
                    clock_from, due_on, status)
                values (:kind, :matter, :organ, :byOrgan, :byStaff, :byName, :demand, :askedOn, :days, :clockFrom, :dueOn,
                    'ASKED')
                returning
                """ + COLUMNS)
                .param("kind", asked.kind())
                .param("matter", asked.matter())
                .param("organ", asked.organ().value())
                .param("byOrgan", asked.byOrgan().value())
                .param("byStaff", asked.byStaff().orElse(null), Types.BIGINT)
                .param("byName", asked.byName())
                .param("demand", asked.demand())
                .param("askedOn", asked.askedOn())
                .param("days", asked.days())
                .param("clockFrom", asked.clockFrom())
                .param("dueOn", asked.dueOn())
                .query(SupervisionStore::row)
                .single();
    }

    void update(Supervision now) {
        db.sql("""
                update worklist.supervision set
                    organ = :organ, clock_from = :clockFrom, due_on = :dueOn, status = :status, answer = :answer,
                    answered_by = :answeredBy, answered_name = :answeredName, answered_on = :answeredOn,
                    verdict = :verdict, closed_on = :closedOn
                where id = :id
                """)
                .param("id", now.id())
                .param("organ", now.organ().value())
                .param("clockFrom", now.clockFrom())
                .param("dueOn", now.dueOn())
                .param("status", now.status().name())
                .param("answer", now.answer())
                .param("answeredBy", now.answeredBy().orElse(null), Types.BIGINT)
                .param("answeredName", now.answeredName())
                .param("answeredOn", now.answeredOn().orElse(null), Types.DATE)
                .param("verdict", now.verdict())
                .param("closedOn", now.closedOn().orElse(null), Types.DATE)
                .update();
    }

    Optional<Supervision> find(long id) {
        return db.sql("select " + COLUMNS + "from worklist.supervision where id = :id")
                .param("id", id)
                .query(SupervisionStore::row)
                .optional();
    }

    Optional<Supervision> lock(long id) {
        return db.sql("select " + COLUMNS + "from worklist.supervision where id = :id for update")
                .param("id", id)
                .query(SupervisionStore::row)
                .optional();
    }

    /// All of one matter, oldest first.
    List<Supervision> listOf(String kind, long matter) {
        return db.sql("select " + COLUMNS
                        + "from worklist.supervision where kind = :kind and matter = :matter order by id")
                .param("kind", kind)
                .param("matter", matter)
                .query(SupervisionStore::row)
                .list();
    }

    boolean hasOpen(String kind, long matter) {
        return db.sql("""
                select exists (select 1 from worklist.supervision
                               where kind = :kind and matter = :matter and closed_on is null)
                """)
                .param("kind", kind)
                .param("matter", matter)
                .query(Boolean.class)
                .single();
    }

    List<Supervision> lockOpenAt(OrganId organ) {
        return db.sql("select " + COLUMNS
                        + "from worklist.supervision where organ = :organ and closed_on is null order by id for update")
                .param("organ", organ.value())
                .query(SupervisionStore::row)
                .list();
    }

    /// Those whose answer is awaited, slice by slice.
    List<Supervision> listAwaiting(long behind, int limit) {
        return db.sql("select " + COLUMNS + """
                from worklist.supervision
                where id > :behind and status in ('ASKED', 'RETURNED')
                order by id
                limit :limit
                """)
                .param("behind", behind)
                .param("limit", limit)
                .query(SupervisionStore::row)
                .list();
    }

    /// Of these organs, the newest first.
    ///
    /// @param which `open`, `late`, `answered`, `closed` or empty for all
    /// @param behind the id of the last one seen, or `Long.MAX_VALUE`
    List<Supervision> list(List<String> organs, String which, LocalDate today, long behind, int limit) {
        return db.sql("select " + COLUMNS + """
                from worklist.supervision
                where (organ = any(:organs::text[]) or by_organ = any(:organs::text[])) and id < :behind
                """ + condition(which) + " order by id desc limit :limit")
                .param("organs", organs.toArray(String[]::new))
                .param("today", today)
                .param("behind", behind)
                .param("limit", limit)
                .query(SupervisionStore::row)
                .list();
    }

    long count(List<String> organs, String which, LocalDate today) {
        return db.sql("""
                select count(*) from worklist.supervision
                where (organ = any(:organs::text[]) or by_organ = any(:organs::text[]))
                """ + condition(which))
                .param("organs", organs.toArray(String[]::new))
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private static String condition(String which) {
        return switch (which) {
            case "open" -> " and status in ('ASKED', 'RETURNED')";
            case "late" -> " and status in ('ASKED', 'RETURNED') and due_on < :today";
            case "answered" -> " and status = 'ANSWERED'";
            case "closed" -> " and closed_on is not null";
            default -> "";
        };
    }

    private static Supervision row(ResultSet row, int number) throws SQLException {
        return new Supervision(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("matter"),
                OrganId.of(row.getString("organ")),
                OrganId.of(row.getString("by_organ")),
                Optional.ofNullable(row.getObject("by_staff", Long.class)),
                row.getString("by_name"),
                row.getString("demand"),
                row.getObject("asked_on", LocalDate.class),
                row.getInt("days"),
                row.getObject("clock_from", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                SupervisionStatus.valueOf(row.getString("status")),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("answered_by", Long.class)),
                row.getString("answered_name"),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                row.getString("verdict"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)));
    }
}
