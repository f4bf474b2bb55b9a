package gongkai.publish.gazette;

import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The issues and the reminders of the next one.
@Repository
class IssueStore {
    private final JdbcClient db;

    IssueStore(JdbcClient db) {
        this.db = db;
    }

    /// That an issue is due.
    record Reminder(int total, LocalDate since, LocalDate dueOn) {}

    /// Makes others who begin an issue wait until this transaction is over: numbers follow one another.
    void holdNumbers() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('gazette.issue', 0))")
                .query((row, number) -> number)
                .single();
    }

    IssueId insert(OrganId organ, String title, int year, int number, int total, LocalDate dated) {
        return db.sql("""
                insert into gazette.issue (organ, title, year, number, total, dated, status)
                values (:organ, :title, :year, :number, :total, :dated, 'COMPILING')
                returning id
                """)
                .param("organ", organ.value())
                .param("title", title)
                .param("year", year)
                .param("number", number)
                .param("total", total)
                .param("dated", dated)
                .query((row, nth) -> IssueId.of(row.getLong("id")))
                .single();
    }

    void redate(IssueId id, LocalDate dated) {
        db.sql("update gazette.issue set dated = :dated where id = :id")
                .param("id", id.value())
                .param("dated", dated)
                .update();
    }

    void publish(IssueId id, Instant at, ContentDigest digest) {
        db.sql("""
                update gazette.issue
                set status = 'IN_PRINT', published_at = :at, digest = :digest
                where id = :id
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("digest", digest.hex())
                .update();
    }

    void discard(IssueId id) {
        db.sql("update gazette.issue set status = 'DISCARDED' where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<Issue> find(IssueId id) {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                where id = :id
                """).param("id", id.value()).query(IssueStore::issue).optional();
    }

    /// The issue, held until the end of the transaction.
    Optional<Issue> findAndHold(IssueId id) {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                where id = :id
                for update
                """).param("id", id.value()).query(IssueStore::issue).optional();
    }

    Optional<Issue> findPrinted(int year, int number) {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                where year = :year and number = :number and status = 'IN_PRINT'
                """)
                .param("year", year)
                .param("number", number)
                .query(IssueStore::issue)
                .optional();
    }

    /// The issue that comes last in the series, in print or being compiled.
    Optional<Issue> findLast() {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                where status <> 'DISCARDED'
                order by total desc
                limit 1
                """).query(IssueStore::issue).optional();
    }

    Optional<Issue> findLastPrinted() {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                where status = 'IN_PRINT'
                order by total desc
                limit 1
                """).query(IssueStore::issue).optional();
    }

    boolean isTaken(int year, int number, int total) {
        return db.sql("""
                select exists (select 1
                               from gazette.issue
                               where status <> 'DISCARDED' and (total = :total or (year = :year and number = :number)))
                """)
                .param("year", year)
                .param("number", number)
                .param("total", total)
                .query(Boolean.class)
                .single();
    }

    /// All issues, the newest first; for the desk.
    List<Issue> list(int offset, int size) {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                order by year desc, number desc, id desc
                limit :size offset :offset
                """)
                .param("size", size)
                .param("offset", offset)
                .query(IssueStore::issue)
                .list();
    }

    long count() {
        return db.sql("select count(*) from gazette.issue").query(Long.class).single();
    }

    /// Issues in print of a year and with a word in their contents, the newest first.
    List<Issue> listPrinted(Optional<Integer> year, String word, int offset, int size) {
        return sought("""
                select id, organ, title, year, number, total, dated, status, published_at
                """ + SOUGHT + """
                order by i.year desc, i.number desc
                limit :size offset :offset
                """, year, word)
                .param("size", size)
                .param("offset", offset)
                .query(IssueStore::issue)
                .list();
    }

    long countPrinted(Optional<Integer> year, String word) {
        return sought("select count(*) " + SOUGHT, year, word).query(Long.class).single();
    }

    private static final String SOUGHT = """
            from gazette.issue i
            where i.status = 'IN_PRINT'
              and (cast(:year as int) is null or i.year = :year)
              and (:word = ''
                   or exists (select 1
                              from gazette.entry e
                              where e.issue_id = i.id
                                and (strpos(e.title, :word) > 0 or strpos(e.number, :word) > 0)
                                and not exists (select 1
                                                from gazette.withdrawn w
                                                where w.document_id = e.document_id)))
            """;

    private JdbcClient.StatementSpec sought(String sql, Optional<Integer> year, String word) {
        return db.sql(sql).param("year", year.orElse(null), Types.INTEGER).param("word", word);
    }

    /// Years with issues in print, newest first.
    List<Integer> listYears() {
        return db.sql("""
                select distinct year
                from gazette.issue
                where status = 'IN_PRINT'
                order by year desc
                """).query(Integer.class).list();
    }

    /// The next issues in print by their numbers, for the index.
    List<Issue> listPrintedAfter(long last, int size) {
        return db.sql("""
                select id, organ, title, year, number, total, dated, status, published_at
                from gazette.issue
                where status = 'IN_PRINT' and id > :last
                order by id
                limit :size
                """)
                .param("last", last)
                .param("size", size)
                .query(IssueStore::issue)
                .list();
    }

    Optional<Reminder> findReminder() {
        return db.sql("select total, since, due_on from gazette.reminder order by total desc limit 1 for update")
                .query((row, number) -> new Reminder(
                        row.getInt("total"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .optional();
    }

    void insertReminder(Reminder reminder) {
        db.sql("insert into gazette.reminder (total, since, due_on) values (:total, :since, :dueOn)")
                .param("total", reminder.total())
                .param("since", reminder.since())
                .param("dueOn", reminder.dueOn())
                .update();
    }

    void deleteReminder(int total) {
        db.sql("delete from gazette.reminder where total = :total")
                .param("total", total)
                .update();
    }

    /// Notes that a printed document was withdrawn; answers in which issues it stands.
    List<Issue> noteWithdrawn(DocumentId document, LocalDate on) {
        var issues = db.sql("""
                select i.id, i.organ, i.title, i.year, i.number, i.total, i.dated, i.status, i.published_at
                from gazette.issue i join gazette.entry e on e.issue_id = i.id
                where e.document_id = :document and i.status = 'IN_PRINT'
                order by i.id
                """)
                .param("document", document.value())
                .query(IssueStore::issue)
                .list();
        db.sql("""
                insert into gazette.withdrawn (document_id, on_day)
                select :document, :on
                where exists (select 1 from gazette.entry where document_id = :document)
                on conflict (document_id) do nothing
                """).param("document", document.value()).param("on", on).update();
        return issues;
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                IssueId.of(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                row.getString("title"),
                row.getInt("year"),
                row.getInt("number"),
                row.getInt("total"),
                row.getObject("dated", LocalDate.class),
                IssueStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getTimestamp("published_at")).map(Timestamp::toInstant));
    }
}
