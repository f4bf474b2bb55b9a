package gongkai.publish.disclosure;

import gongkai.publish.disclosure.DocumentSyndication.Place;
import gongkai.publish.disclosure.DocumentSyndication.Stop;
import gongkai.publish.disclosure.DocumentSyndication.Stretch;
import gongkai.publish.disclosure.DocumentSyndication.Window;
import gongkai.publish.sitecolumn.ColumnId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Documents in the order in which they changed, and in stretches of their numbers.
@Repository
class DocumentSyndicationStore {
    private static final int BATCH = 2000;

    private static final String COLUMNS = """
            select id, organ, kind, title, number, index_number, made_on, published_on, published_at, topic, summary,
                   amount_wan, interprets, origin, validity, ended_on, ended_basis, withdrawn_at, site_column, genre,
                   item, effective_on, expires_on, review_on, source, keywords, urgent, edition, changed_at
            from disclosure.document
            """;

    private final JdbcClient db;
    private final DocumentRows rows;

    DocumentSyndicationStore(JdbcClient db, DocumentRows rows) {
        this.db = db;
        this.rows = rows;
    }

    Optional<SyndicatedDocument> find(DocumentId id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(this::document)
                .optional();
    }

    /// The open ones of these, newest first.
    List<SyndicatedDocument> list(List<DocumentId> ids) {
        return db.sql(COLUMNS + """
                where withdrawn_at is null and id = any(cast(:ids as bigint[]))
                order by published_at desc, id desc
                """)
                .param("ids", ids.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(this::document)
                .list();
    }

    /// The columns in which something was placed. Goes from one to the next along the index, past all that lies
    /// between.
    List<ColumnId> listColumns() {
        return db.sql("""
                with recursive placed as (
                    (select site_column from disclosure.document
                     where withdrawn_at is null and site_column is not null
                     order by site_column limit 1)
                    union all
                    select (select d.site_column from disclosure.document d
                            where d.withdrawn_at is null and d.site_column > placed.site_column
                            order by d.site_column limit 1)
                    from placed
                    where placed.site_column is not null
                )
                select site_column from placed where site_column is not null
                """).query(Long.class).list().stream().map(ColumnId::of).toList();
    }

    List<SyndicatedDocument> newest(DocumentSet set, int n) {
        return of(set, COLUMNS + "where withdrawn_at is null" + narrowed(set) + """
                order by published_at desc, id desc
                limit :n
                """)
                .param("n", n)
                .query(this::document)
                .list();
    }

    List<SyndicatedDocument> listChanged(DocumentSet set, Window window, Place after, int size) {
        return within(window, of(set, COLUMNS + """
                where changed_at >= :from and changed_at < :until
                  and (changed_at, id) > (:changedAt, :id)
                """ + narrowed(set) + """
                order by changed_at, id
                limit :size
                """))
                .param("changedAt", Timestamp.from(after.changedAt()))
                .param("id", after.id().value())
                .param("size", size)
                .query(this::document)
                .list();
    }

    long countChanged(DocumentSet set, Window window) {
        return within(window, of(set, """
                select count(*)
                from disclosure.document
                where changed_at >= :from and changed_at < :until
                """ + narrowed(set))).query(Long.class).single();
    }

    Optional<Instant> earliestChange() {
        return db.sql("select changed_at from disclosure.document order by changed_at limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Optional<Instant> latestChange() {
        return db.sql("select changed_at from disclosure.document order by changed_at desc limit 1")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /// The stretch is written as the index has it, and as a range: asked for one value, the database goes through all
    /// documents by the time of their change until it meets one of the stretch.
    List<Stretch> listStretches() {
        return db.sql("""
                select stretch, changed_at
                from generate_series(0, (select (max(id) - 1) / 40000 from disclosure.document)) as stretch
                     cross join lateral (select changed_at
                                         from disclosure.document
                                         where (id - 1) / 40000 between stretch and stretch
                                         order by (id - 1) / 40000 desc, changed_at desc
                                         limit 1) as newest
                order by stretch
                """)
                .query((row, number) -> new Stretch(row.getInt("stretch"), changedAt(row)))
                .list();
    }

    /// Each change moves a document's time forward, so the sum of all cannot stay the same.
    String stamp(int stretch) {
        return db.sql("""
                select count(*) || '-' || coalesce(sum(extract(epoch from changed_at)), 0)
                from disclosure.document
                where id > :stretch * 40000 and id <= (:stretch + 1) * 40000
                """)
                .param("stretch", stretch, Types.BIGINT)
                .query(String.class)
                .single();
    }

    void walk(int stretch, Consumer<Stop> visit) {
        long last = 40_000L * stretch;
        long end = last + 40_000L;
        List<Stop> batch;
        do {
            batch = listStops(last, end);
            batch.forEach(visit);
            last = batch.isEmpty() ? end : batch.getLast().id().value();
        } while (batch.size() == BATCH);
    }

    private List<Stop> listStops(long after, long end) {
        return db.sql("""
                select id, changed_at
                from disclosure.document
                where withdrawn_at is null and id > :after and id <= :end
                order by id
                limit :batch
                """)
                .param("after", after)
                .param("end", end)
                .param("batch", BATCH)
                .query((row, number) -> new Stop(DocumentId.of(row.getLong("id")), changedAt(row)))
                .list();
    }

    /// Only what the set is narrowed by stands in the statement: a plan that fits every set would go through the whole
    /// library.
    private static String narrowed(DocumentSet set) {
        return (set.organ().isPresent() ? " and organ = :organ" : "")
                + (set.kind().isPresent() ? " and kind = :kind" : "")
                + (set.column().isPresent() ? " and site_column = :column" : "")
                + "\n";
    }

    private JdbcClient.StatementSpec of(DocumentSet set, String sql) {
        var given = new HashMap<String, Object>();
        set.organ().ifPresent(organ -> given.put("organ", organ.value()));
        set.kind().ifPresent(kind -> given.put("kind", kind.name()));
        set.column().ifPresent(column -> given.put("column", column.value()));
        return db.sql(sql).params(given);
    }

    private static JdbcClient.StatementSpec within(Window window, JdbcClient.StatementSpec statement) {
        return statement.param("from", Timestamp.from(window.from())).param("until", Timestamp.from(window.until()));
    }

    private static Instant changedAt(ResultSet row) throws SQLException {
        return row.getTimestamp("changed_at").toInstant();
    }

    private SyndicatedDocument document(ResultSet row, int number) throws SQLException {
        var document = rows.published(row, number);
        return new SyndicatedDocument(
                document.id(),
                document.organ(),
                document.kind(),
                document.particulars().column(),
                row.getTimestamp("published_at").toInstant(),
                changedAt(row),
                Optional.ofNullable(row.getTimestamp("withdrawn_at")).isPresent()
                        ? Optional.empty()
                        : Optional.of(document));
    }
}
