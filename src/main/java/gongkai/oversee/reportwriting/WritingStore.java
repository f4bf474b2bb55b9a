package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.DraftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reports and their history.
@Repository
class WritingStore {
    private static final String COLUMNS = """
            select id, organ, year, holder, status, edition, opened_on, due_on, closed_on, submitted_by, reason, draft,
                   document
            from reportwriting.report
            """;

    private final JdbcClient db;

    WritingStore(JdbcClient db) {
        this.db = db;
    }

    /// Opens the report of an organ for a year; empty when it was open already.
    Optional<YearReport> open(OrganId organ, int year, OrganId holder, LocalDate today, LocalDate dueOn) {
        return db
                .sql("""
                        insert into reportwriting.report (organ, year, holder, status, opened_on, due_on)
                        values (:organ, :year, :holder, 'DRAFTING', :today, :dueOn)
                        on conflict (organ, year) do nothing
                        returning id
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .param("holder", holder.value())
                .param("today", today)
                .param("dueOn", dueOn)
                .query(Long.class)
                .optional()
                .stream()
                .flatMap(id -> find(organ, year).stream())
                .findFirst();
    }

    Optional<YearReport> find(OrganId organ, int year) {
        return db.sql(COLUMNS + "where organ = :organ and year = :year")
                .param("organ", organ.value())
                .param("year", year)
                .query(WritingStore::report)
                .optional();
    }

    /// The report, held until the end of the transaction: two who act on it act one after the other.
    Optional<YearReport> findAndHold(long id) {
        return db.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .query(WritingStore::report)
                .optional();
    }

    /// The report whose text in the publishing gate this is, held until the end of the transaction.
    Optional<YearReport> findDraftedAndHold(DraftId draft) {
        return db.sql(COLUMNS + "where draft = :draft for update")
                .param("draft", draft.value())
                .query(WritingStore::report)
                .optional();
    }

    /// The reports of these organs for a year.
    List<YearReport> list(Collection<OrganId> organs, int year) {
        return db.sql(COLUMNS + "where year = :year and organ = any(:organs)")
                .param("year", year)
                .param("organs", names(organs))
                .query(WritingStore::report)
                .list();
    }

    /// The years of which any of these organs has a report, newest first.
    List<Integer> listYears(Collection<OrganId> organs) {
        return db.sql("""
                select distinct year
                from reportwriting.report
                where organ = any(:organs)
                order by year desc
                """).param("organs", names(organs)).query(Integer.class).list();
    }

    /// The organs that published a report for a year.
    List<OrganId> listPublishers(int year) {
        return db.sql("""
                select organ
                from reportwriting.report
                where year = :year and document is not null
                order by organ
                """)
                .param("year", year)
                .query((row, number) -> OrganId.of(row.getString("organ")))
                .list();
    }

    /// The organs that write no report of their own for a year.
    List<OrganId> listExempt(int year) {
        return db.sql("select organ from reportwriting.report where year = :year and status = 'EXEMPT' order by organ")
                .param("year", year)
                .query((row, number) -> OrganId.of(row.getString("organ")))
                .list();
    }

    /// What an organ has not finished.
    List<YearReport> listOpenHeldBy(OrganId holder) {
        return db.sql(COLUMNS + "where holder = :holder and status <> 'PUBLISHED' order by id for update")
                .param("holder", holder.value())
                .query(WritingStore::report)
                .list();
    }

    void handOn(long id, OrganId holder) {
        db.sql("update reportwriting.report set holder = :holder where id = :id")
                .param("id", id)
                .param("holder", holder.value())
                .update();
    }

    void update(YearReport report) {
        db.sql("""
                update reportwriting.report
                set status = :status, edition = :edition, closed_on = :closedOn, submitted_by = :submittedBy,
                    reason = :reason, draft = :draft, document = :document
                where id = :id
                """)
                .param("id", report.id())
                .param("status", report.status().name())
                .param("edition", report.edition())
                .param("closedOn", report.closedOn().orElse(null), Types.DATE)
                .param("submittedBy", report.submittedBy().orElse(null), Types.BIGINT)
                .param("reason", report.reason())
                .param("draft", report.draft().map(DraftId::value).orElse(null), Types.BIGINT)
                .param("document", report.document().map(DocumentId::value).orElse(null), Types.BIGINT)
                .update();
    }

    private static String[] names(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(String[]::new);
    }

    private static YearReport report(ResultSet row, int number) throws SQLException {
        return new YearReport(
                row.getLong("id"),
                OrganId.of(row.getString("organ")),
                row.getInt("year"),
                OrganId.of(row.getString("holder")),
                WritingStatus.valueOf(row.getString("status")),
                row.getInt("edition"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("submitted_by", Long.class)),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("draft", Long.class)).map(DraftId::of),
                Optional.ofNullable(row.getObject("document", Long.class)).map(DocumentId::of));
    }

    /// A line of a report's history.
    record Line(Instant at, String actor, String what, String detail) {}

    void insertLine(long report, Line line) {
        db.sql("""
                insert into reportwriting.event (report_id, at, actor, what, detail)
                values (:report, :at, :actor, :what, :detail)
                """)
                .param("report", report)
                .param("at", Timestamp.from(line.at()))
                .param("actor", line.actor())
                .param("what", line.what())
                .param("detail", line.detail())
                .update();
    }

    /// Newest last.
    List<Line> listLines(long report) {
        return db.sql("""
                select at, actor, what, detail
                from reportwriting.event
                where report_id = :report
                order by id
                """)
                .param("report", report)
                .query((row, number) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("detail")))
                .list();
    }
}
