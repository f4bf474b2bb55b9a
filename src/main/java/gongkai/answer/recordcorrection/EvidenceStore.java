package gongkai.answer.recordcorrection;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the files that go with a correction.
@Repository
class EvidenceStore {
    private final JdbcClient db;
    private final RecordCorrectionSealing sealing;

    EvidenceStore(JdbcClient db, RecordCorrectionSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /// A file as it is listed.
    record Kept(long id, String name, String kind, int size) {}

    void insert(long correction, Evidence file) {
        db.sql("""
                insert into recordcorrection.evidence (correction_id, kind, size, name_sealed, content_sealed)
                values (:correction, :kind, :size, :name, :content)
                """)
                .param("correction", correction)
                .param("kind", file.kind())
                .param("size", file.content().length)
                .param("name", sealing.seal(RecordCorrectionSealing.NAME, file.name()))
                .param("content", sealing.sealContent(file.content()))
                .update();
    }

    List<Kept> list(long correction) {
        return db.sql("""
                select id, kind, size, name_sealed from recordcorrection.evidence
                where correction_id = :correction order by id
                """)
                .param("correction", correction)
                .query((row, number) -> new Kept(
                        row.getLong("id"),
                        sealing.open(RecordCorrectionSealing.NAME, row.getBytes("name_sealed")),
                        row.getString("kind"),
                        row.getInt("size")))
                .list();
    }

    Optional<Evidence> find(long correction, long evidence) {
        return db.sql("""
                select kind, name_sealed, content_sealed from recordcorrection.evidence
                where correction_id = :correction and id = :evidence
                """)
                .param("correction", correction)
                .param("evidence", evidence)
                .query((row, number) -> new Evidence(
                        sealing.open(RecordCorrectionSealing.NAME, row.getBytes("name_sealed")),
                        row.getString("kind"),
                        sealing.openContent(row.getBytes("content_sealed"))))
                .optional();
    }
}
