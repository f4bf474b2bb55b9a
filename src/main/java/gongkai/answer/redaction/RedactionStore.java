package gongkai.answer.redaction;

import gongkai.answer.covering.SourceKind;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.attachment.AttachmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Files that are being covered, and the proofs of their copies.
@Repository
class RedactionStore {
    private static final String COLUMNS = "id, request, source_sum, name, kind, status, version, begun_at, copy";

    private final JdbcClient db;

    RedactionStore(JdbcClient db) {
        this.db = db;
    }

    Redaction insert(Redaction.Begun begun, Instant at) {
        return db.sql("""
                insert into redaction.job (request, source_sum, name, kind, status, version, begun_at)
                values (:request, :sum, :name, :kind, 'MARKING', 0, :at)
                returning %s
                """.formatted(COLUMNS))
                .param("request", begun.request().value())
                .param("sum", begun.sourceSum())
                .param("name", begun.name())
                .param("kind", begun.kind().name())
                .param("at", Timestamp.from(at))
                .query(RedactionStore::redaction)
                .single();
    }

    Optional<Redaction> find(long id) {
        return db.sql("select %s from redaction.job where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(RedactionStore::redaction)
                .optional();
    }

    Optional<Redaction> lock(long id) {
        return db.sql("select %s from redaction.job where id = :id for update".formatted(COLUMNS))
                .param("id", id)
                .query(RedactionStore::redaction)
                .optional();
    }

    List<Redaction> list(FoiRequestId request) {
        return db.sql("select %s from redaction.job where request = :request order by id".formatted(COLUMNS))
                .param("request", request.value())
                .query(RedactionStore::redaction)
                .list();
    }

    /// The status after an action; changed marks cost the copy.
    void move(long id, RedactionStatus status) {
        db.sql("update redaction.job set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    void changeMarks(long id) {
        db.sql("""
                update redaction.job set status = 'MARKING', version = version + 1, copy = null where id = :id
                """).param("id", id).update();
    }

    void keepCopy(long id, AttachmentId copy) {
        db.sql("update redaction.job set status = 'MADE', copy = :copy where id = :id")
                .param("copy", copy.value())
                .param("id", id)
                .update();
    }

    void appendProof(long id, AttachmentId copy, RedactionProof proof) {
        db.sql("""
                insert into redaction.proof (job, made_at, actor, copy, copy_sum, marks, parts, bytes, strings, areas,
                    remnants, left_out)
                values (:job, :at, :actor, :copy, :sum, :marks, :parts, :bytes, :strings, :areas, :remnants, :leftOut)
                """)
                .param("job", id)
                .param("at", Timestamp.from(proof.at()))
                .param("actor", proof.actor())
                .param("copy", copy.value())
                .param("sum", proof.sum())
                .param("marks", proof.marks())
                .param("parts", proof.parts())
                .param("bytes", proof.bytes())
                .param("strings", proof.strings())
                .param("areas", proof.areas())
                .param("remnants", proof.remnants().toArray(String[]::new))
                .param("leftOut", proof.leftOut().toArray(String[]::new))
                .update();
    }

    Optional<RedactionProof> findProof(AttachmentId copy) {
        return db.sql("""
                select made_at, actor, copy_sum, marks, parts, bytes, strings, areas, remnants, left_out
                from redaction.proof where copy = :copy
                """)
                .param("copy", copy.value())
                .query(RedactionStore::proof)
                .optional();
    }

    /// The copies that were released for a request, in the order in which they were begun.
    List<AttachmentId> listReleased(FoiRequestId request) {
        return db.sql("""
                select copy from redaction.job where request = :request and status = 'RELEASED' order by id
                """).param("request", request.value()).query(UUID.class).list().stream()
                .map(AttachmentId::of)
                .toList();
    }

    /// Whether a content is an original of this request that may not go out.
    boolean isOriginal(FoiRequestId request, String sum) {
        return db.sql("select exists (select from redaction.job where request = :request and source_sum = :sum)")
                .param("request", request.value())
                .param("sum", sum)
                .query(Boolean.class)
                .single();
    }

    /// The requests whose copies these files are.
    Map<UUID, Long> listHanging(Collection<UUID> files) {
        var requests = new HashMap<UUID, Long>();
        db.sql("""
                select p.copy, j.request from redaction.proof p join redaction.job j on j.id = p.job
                where p.copy in (:files)
                """)
                .param("files", files)
                .query((row, number) -> requests.put(row.getObject("copy", UUID.class), row.getLong("request")))
                .list();
        return requests;
    }

    private static Redaction redaction(ResultSet row, int number) throws SQLException {
        return new Redaction(
                row.getLong("id"),
                new FoiRequestId(row.getLong("request")),
                row.getString("source_sum"),
                row.getString("name"),
                SourceKind.valueOf(row.getString("kind")),
                RedactionStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getTimestamp("begun_at").toInstant(),
                Optional.ofNullable(row.getObject("copy", UUID.class)).map(AttachmentId::of));
    }

    private static RedactionProof proof(ResultSet row, int number) throws SQLException {
        return new RedactionProof(
                row.getTimestamp("made_at").toInstant(),
                row.getString("actor"),
                row.getString("copy_sum"),
                row.getInt("marks"),
                row.getInt("parts"),
                row.getLong("bytes"),
                row.getInt("strings"),
                row.getInt("areas"),
                List.of((String[]) row.getArray("remnants").getArray()),
                List.of((String[]) row.getArray("left_out").getArray()));
    }
}
