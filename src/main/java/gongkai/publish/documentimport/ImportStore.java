package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.DraftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of runs.
@Repository
class ImportStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};

    private final JdbcClient db;

    ImportStore(JdbcClient db) {
        this.db = db;
    }

    /// Writes rows that are new, in one statement.
    void insert(List<ImportRow> rows) {
        var fields = rows.stream().map(ImportStore::fields).toList();
        db.sql("""
                insert into documentimport.row (run_id, number, file_name, original, state, reason, cells, enclosures,
                    body, digest, problems, questions)
                select run_id, number, file_name, original, state, reason, cells, enclosures, body, digest, problems,
                    questions
                from jsonb_to_recordset(cast(:rows as jsonb)) as each (run_id bigint, number int, file_name text,
                    original uuid, state text, reason text, cells jsonb, enclosures uuid[], body text, digest text,
                    problems int, questions int)
                """).param("rows", JSON.writeValueAsString(fields)).update();
    }

    private static Map<String, Object> fields(ImportRow row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("run_id", row.run());
        fields.put("number", row.number());
        fields.put("file_name", row.file());
        row.original().ifPresent(id -> fields.put("original", id.toString()));
        fields.put("state", row.state().name());
        fields.put("reason", row.reason());
        fields.put("cells", row.cells());
        fields.put(
                "enclosures",
                row.enclosures().stream().map(AttachmentId::toString).toList());
        fields.put("body", row.body());
        fields.put("digest", row.digest());
        fields.put("problems", row.problems());
        fields.put("questions", row.questions());
        return fields;
    }

    /// Writes what became of a row.
    void update(ImportRow row) {
        db.sql("""
                update documentimport.row
                set state = :state, reason = :reason, cells = cast(:cells as jsonb), enclosures = cast(:enclosures as uuid[]),
                    body = :body, digest = :digest, problems = :problems, questions = :questions, document = :document, draft = :draft,
                    claimed_until = null
                where run_id = :run and number = :number
                """)
                .param("run", row.run())
                .param("number", row.number())
                .param("state", row.state().name())
                .param("reason", row.reason())
                .param("cells", JSON.writeValueAsString(row.cells()))
                .param(
                        "enclosures",
                        row.enclosures().stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("body", row.body())
                .param("digest", row.digest())
                .param("problems", row.problems())
                .param("questions", row.questions())
                .param("document", row.document().map(DocumentId::value).orElse(null), Types.BIGINT)
                .param(
                        "draft",
                        row.outcome()
                                .flatMap(Outcome::draft)
                                .map(DraftId::value)
                                .orElse(null),
                        Types.BIGINT)
                .update();
    }

    /// Notes what rows became, in one statement.
    void take(long run, Map<Integer, Outcome> outcomes) {
        db.sql("""
                update documentimport.row
                set state = 'TAKEN', reason = '', problems = 0, questions = 0, document = each.document, draft = each.draft
                from (select unnest(cast(:numbers as int[])) as number, unnest(cast(:documents as bigint[])) as document,
                             unnest(cast(:drafts as bigint[])) as draft) each
                where run_id = :run and row.number = each.number
                """)
                .param("run", run)
                .param("numbers", outcomes.keySet().toArray(Integer[]::new))
                .param(
                        "documents",
                        outcomes.values().stream()
                                .map(each ->
                                        each.document().map(DocumentId::value).orElse(null))
                                .toArray(Long[]::new))
                .param(
                        "drafts",
                        outcomes.values().stream()
                                .map(each -> each.draft().map(DraftId::value).orElse(null))
                                .toArray(Long[]::new))
                .update();
    }

    /// The row, held until the transaction ends.
    Optional<ImportRow> find(long run, int number) {
        return db.sql("""
                select run_id, number, file_name, original, state, reason, cells, enclosures, body, digest, problems,
                    questions, document, draft
                from documentimport.row
                where run_id = :run and number = :number
                for update
                """)
                .param("run", run)
                .param("number", number)
                .query(ImportStore::row)
                .optional();
    }

    /// The rows on which one of these files hangs, held until the transaction ends, whatever their state.
    List<ImportRow> listBearing(Set<AttachmentId> files) {
        return db.sql("""
                select run_id, number, file_name, original, state, reason, cells, enclosures, body, digest, problems,
                    questions, document, draft
                from documentimport.row
                where original = any (cast(:files as uuid[])) or enclosures && cast(:files as uuid[])
                order by run_id, number
                for update
                """)
                .param("files", files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query(ImportStore::row)
                .list();
    }

    /// Rows behind a number, in order; nobody else takes them meanwhile.
    List<ImportRow> listReady(long run, Collection<Integer> wanted, int after, int size) {
        return db.sql("""
                select run_id, number, file_name, original, state, reason, cells, enclosures, body, digest, problems,
                    questions, document, draft
                from documentimport.row
                where run_id = :run and number > :after and state = 'READ' and problems = 0 and questions = 0
                  and (:all or number = any (cast(:wanted as int[])))
                order by number
                limit :size
                for update
                """)
                .param("run", run)
                .param("after", after)
                .param("all", wanted.isEmpty())
                .param("wanted", wanted.toArray(Integer[]::new))
                .param("size", size)
                .query(ImportStore::row)
                .list();
    }

    /// Takes rows that wait for their file to be read, for a while; another server takes others.
    List<ImportRow> claim(Instant now, Instant until, int size) {
        return db.sql("""
                update documentimport.row
                set claimed_until = :until
                where (run_id, number) in (select run_id, number
                                           from documentimport.row
                                           where state = 'WAITING' and (claimed_until is null or claimed_until < :now)
                                           order by run_id, number
                                           limit :size
                                           for update skip locked)
                returning run_id, number, file_name, original, state, reason, cells, enclosures, body, digest, problems,
                    questions, document, draft
                """)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .param("size", size)
                .query(ImportStore::row)
                .list();
    }

    /// Another row with the same text or the same number.
    record Double(
            long run, int number, String file, String title, String digest, String documentNumber, boolean taken) {}

    List<Double> listDoubles(long run, Collection<String> digests, Collection<String> numbers) {
        return db.sql("""
                select run_id, number, file_name, coalesce(cells ->> 'TITLE', '') as title, digest,
                    coalesce(cells ->> 'NUMBER', '') as document_number, state = 'TAKEN' as taken
                from documentimport.row
                where digest = any (cast(:digests as text[])) and digest <> ''
                  and (state = 'TAKEN' or run_id = :run and state = 'READ')
                union
                select run_id, number, file_name, coalesce(cells ->> 'TITLE', ''), digest,
                    coalesce(cells ->> 'NUMBER', ''), state = 'TAKEN'
                from documentimport.row
                where run_id = :run and state = 'READ' and cells ->> 'NUMBER' = any (cast(:numbers as text[]))
                order by 1, 2
                limit 2000
                """)
                .param("run", run)
                .param("digests", digests.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, number) -> new Double(
                        row.getLong("run_id"),
                        row.getInt("number"),
                        row.getString("file_name"),
                        row.getString("title"),
                        row.getString("digest"),
                        row.getString("document_number"),
                        row.getBoolean("taken")))
                .list();
    }

    static ImportRow row(ResultSet row, int number) throws SQLException {
        var cells = new EnumMap<ImportField, String>(ImportField.class);
        JSON.readValue(row.getString("cells"), CELLS)
                .forEach((name, value) -> ImportField.parse(name).ifPresent(field -> cells.put(field, value)));
        return new ImportRow(
                row.getLong("run_id"),
                row.getInt("number"),
                row.getString("file_name"),
                Optional.ofNullable(row.getObject("original", UUID.class)).map(AttachmentId::of),
                RowState.valueOf(row.getString("state")),
                row.getString("reason"),
                cells,
                Arrays.stream((UUID[]) row.getArray("enclosures").getArray())
                        .map(AttachmentId::of)
                        .toList(),
                row.getString("body"),
                row.getString("digest"),
                row.getInt("problems"),
                row.getInt("questions"),
                outcome(row));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        var document = Optional.ofNullable(row.getObject("document", Long.class));
        var draft = Optional.ofNullable(row.getObject("draft", Long.class));
        return document.<Outcome>map(id -> new Outcome.Published(DocumentId.of(id)))
                .or(() -> draft.map(id -> new Outcome.Drafted(DraftId.of(id))));
    }
}
