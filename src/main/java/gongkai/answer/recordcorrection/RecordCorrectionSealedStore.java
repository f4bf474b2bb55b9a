package gongkai.answer.recordcorrection;

import gongkai.foundation.personaldata.SealedTableStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys.
final class RecordCorrectionSealedStore {
    private RecordCorrectionSealedStore() {}

    @Repository
    static class SealedCorrectionStore extends SealedTableStore {
        SealedCorrectionStore(JdbcClient db) {
            super(
                    db,
                    "recordcorrection.correction",
                    new Column("claim_sealed", RecordCorrectionSealing.CLAIM),
                    new Column("code_sealed", RecordCorrectionSealing.CODE));
        }
    }

    @Repository
    static class SealedEvidenceStore extends SealedTableStore {
        SealedEvidenceStore(JdbcClient db) {
            super(
                    db,
                    "recordcorrection.evidence",
                    new Column("name_sealed", RecordCorrectionSealing.NAME),
                    new Column("content_sealed", RecordCorrectionSealing.CONTENT));
        }
    }
}
