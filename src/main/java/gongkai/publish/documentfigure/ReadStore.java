package gongkai.publish.documentfigure;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Grouping;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How often documents were read.
@Repository
class ReadStore {
    private final JdbcClient db;

    ReadStore(JdbcClient db) {
        this.db = db;
    }

    /// Reads of a document on a day.
    record Row(PublishedDocument document, LocalDate day, long count) {}

    /// Adds them to what other servers counted.
    void add(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("""
                insert into documentfigure.read_count (document_id, day, organ, kind, site_column, count)
                select document_id, cast(day as date), organ, kind, cast(nullif(site_column, '') as bigint), count
                from unnest(cast(:documents as bigint[]), cast(:days as text[]), cast(:organs as text[]),
                            cast(:kinds as text[]), cast(:columns as text[]), cast(:counts as bigint[]))
                     as t (document_id, day, organ, kind, site_column, count)
                on conflict (document_id, day)
                do update set count = documentfigure.read_count.count + excluded.count
                """)
                .param(
                        "documents",
                        rows.stream().map(row -> row.document().id().value()).toArray(Long[]::new))
                .param("days", rows.stream().map(row -> row.day().toString()).toArray(String[]::new))
                .param(
                        "organs",
                        rows.stream().map(row -> row.document().organ().value()).toArray(String[]::new))
                .param(
                        "kinds",
                        rows.stream().map(row -> row.document().kind().name()).toArray(String[]::new))
                .param("columns", rows.stream().map(ReadStore::column).toArray(String[]::new))
                .param("counts", rows.stream().map(Row::count).toArray(Long[]::new))
                .update();
    }

    private static String column(Row row) {
        return row.document().particulars().column().map(Object::toString).orElse("");
    }

    long count(DocumentId document) {
        return db.sql("select coalesce(sum(count), 0) from documentfigure.read_count where document_id = :document")
                .param("document", document.value())
                .query(Long.class)
                .single();
    }

    /// How often the documents of these organs were read in a time, one number for each organ, column, kind or month.
    Map<String, Long> count(Grouping by, Collection<OrganId> organs, LocalDate from, LocalDate to) {
        var counts = new HashMap<String, Long>();
        db.sql("""
                select case :by
                           when 'ORGAN' then organ
                           when 'COLUMN' then coalesce(cast(site_column as text), '')
                           when 'KIND' then kind
                           else to_char(day, 'YYYY-MM')
                       end as key,
                       sum(count) as count
                from documentfigure.read_count
                where day between :from and :to and organ in (:organs)
                group by 1
                """)
                .param("by", by.name())
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getString("key"), row.getLong("count"));
                });
        return counts;
    }

    /// How often each of these was read in a time.
    Map<Long, Long> countEach(Collection<DocumentId> documents, LocalDate from, LocalDate to) {
        var counts = new HashMap<Long, Long>();
        if (!documents.isEmpty()) {
            db.sql("""
                    select document_id, sum(count) as count
                    from documentfigure.read_count
                    where document_id in (:documents) and day between :from and :to
                    group by document_id
                    """)
                    .param(
                            "documents",
                            documents.stream().map(DocumentId::value).toList())
                    .param("from", from)
                    .param("to", to)
                    .query(row -> {
                        counts.put(row.getLong("document_id"), row.getLong("count"));
                    });
        }
        return counts;
    }
}
