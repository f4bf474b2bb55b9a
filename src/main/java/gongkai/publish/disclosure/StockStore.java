package gongkai.publish.disclosure;

import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Writes many documents with one statement each for the documents, their attachments and their history.
@Repository
class StockStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    StockStore(JdbcClient db) {
        this.db = db;
    }

    /// A document with what it is given on entry.
    record Row(NewDocument document, String indexNumber, LocalDate publishedOn, Instant publishedAt) {}

    /// A line of a document's history.
    record Line(DocumentId id, DocumentEvent event) {}

    /// A number an organ would give.
    record Numbered(String organ, String number) {}

    boolean isAnyTaken(Collection<Numbered> wanted) {
        return !wanted.isEmpty()
                && db.sql("""
                select exists (select 1
                               from unnest(cast(:organs as text[]), cast(:numbers as text[])) as each (organ, number)
                               join disclosure.document taken on taken.organ = each.organ and taken.number = each.number
                               where taken.withdrawn_at is null)
                """)
                        .param("organs", wanted.stream().map(Numbered::organ).toArray(String[]::new))
                        .param("numbers", wanted.stream().map(Numbered::number).toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
    }

    /// Passes over running numbers that are given within this transaction.
    void skipRunningNumbers(OrganId organ, int year, int count) {
        db.sql("""
                update disclosure.index_counter set last = last + :count where organ = :organ and year = :year
                """)
                .param("count", count)
                .param("organ", organ.value())
                .param("year", year)
                .update();
    }

    /// The numbers of the documents, in the order of the rows.
    ///
    /// @param at when they are entered
    List<DocumentId> insert(List<Row> rows, Instant at) {
        var ids = new HashMap<String, DocumentId>();
        db.sql("""
                insert into disclosure.document (organ, kind, title, number, index_number, made_on, published_on,
                    published_at, topic, summary, body, amount_wan, interprets, origin, validity,
                    site_column, genre, item, effective_on, expires_on, review_on, source, keywords, urgent,
                    changed_at, begun)
                select organ, kind, title, number, index_number, made_on, published_on,
                    published_at, topic, summary, body, amount_wan, interprets, origin, 'IN_FORCE',
                    site_column, genre, item, effective_on, expires_on, review_on, source, keywords, urgent, :at,
                    coalesce(effective_on <= :today, true)
                from jsonb_to_recordset(cast(:rows as jsonb)) as each (organ text, kind text, title text, number text,
                    index_number text, made_on date, published_on date, published_at timestamptz, topic text,
                    summary text, body text, amount_wan numeric, interprets bigint, origin text, site_column bigint,
                    genre text, item text, effective_on date, expires_on date, review_on date, source text,
                    keywords text[], urgent boolean)
                returning id, index_number
                """)
                .param(
                        "rows",
                        JSON.writeValueAsString(
                                rows.stream().map(StockStore::fields).toList()))
                .param("at", Timestamp.from(at))
                .param("today", LocalDate.ofInstant(at, ReplayClock.ZONE))
                .query((row, number) ->
                        ids.put(row.getString("index_number"), DocumentId.of(row.getLong("id"))) == null)
                .list();
        var made = rows.stream()
                .map(row -> Objects.requireNonNull(ids.get(row.indexNumber())))
                .toList();
        attach(rows, made);
        return made;
    }

    private static Map<String, Object> fields(Row row) {
        var document = row.document();
        var told = document.particulars();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("organ", document.organ().value());
        fields.put("kind", document.kind().name());
        fields.put("title", document.title());
        document.number().ifPresent(number -> fields.put("number", number.value()));
        fields.put("index_number", row.indexNumber());
        fields.put("made_on", document.madeOn().toString());
        fields.put("published_on", row.publishedOn().toString());
        fields.put("published_at", row.publishedAt().toString());
        fields.put("topic", document.topic());
        fields.put("summary", document.summary());
        fields.put("body", document.body());
        document.amountWan().ifPresent(amount -> fields.put("amount_wan", amount));
        document.interprets().ifPresent(id -> fields.put("interprets", id.value()));
        document.origin().ifPresent(origin -> fields.put("origin", origin));
        told.column().ifPresent(column -> fields.put("site_column", column.value()));
        fields.put("genre", told.genre());
        told.item().ifPresent(item -> fields.put("item", item.name()));
        told.effectiveOn().ifPresent(day -> fields.put("effective_on", day.toString()));
        told.expiresOn().ifPresent(day -> fields.put("expires_on", day.toString()));
        told.reviewOn().ifPresent(day -> fields.put("review_on", day.toString()));
        fields.put("source", told.source());
        fields.put("keywords", told.keywords());
        fields.put("urgent", told.urgent());
        return fields;
    }

    private void attach(List<Row> rows, List<DocumentId> ids) {
        for (int place = 0; place < rows.size(); place++) {
            var attachments = rows.get(place).document().attachments();
            for (int position = 0; position < attachments.size(); position++) {
                db.sql("""
                        insert into disclosure.document_attachment (document_id, position, attachment)
                        values (:document, :position, :attachment)
                        on conflict (document_id, attachment) do nothing
                        """)
                        .param("document", ids.get(place).value())
                        .param("position", position)
                        .param("attachment", attachments.get(position).value())
                        .update();
            }
        }
    }

    void insertEvents(List<Line> lines) {
        var rows = lines.stream()
                .map(line -> Map.of(
                        "document_id", line.id().value(),
                        "at", line.event().at().toString(),
                        "actor", line.event().actor(),
                        "action", line.event().action(),
                        "detail", line.event().detail()))
                .toList();
        db.sql("""
                insert into disclosure.document_event (document_id, at, actor, action, detail)
                select document_id, at, actor, action, detail
                from jsonb_to_recordset(cast(:rows as jsonb)) as each (document_id bigint, at timestamptz, actor text,
                    action text, detail text)
                """).param("rows", JSON.writeValueAsString(rows)).update();
    }
}
