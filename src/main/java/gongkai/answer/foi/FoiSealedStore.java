package gongkai.answer.foi;

import gongkai.foundation.personaldata.SealedTableStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys.
final class FoiSealedStore {
    private FoiSealedStore() {}

    @Repository
    static class SealedRequestStore extends SealedTableStore {
        SealedRequestStore(JdbcClient db) {
            super(
                    db,
                    "foi.request",
                    new Column("applicant_sealed", FoiSealing.APPLICANT),
                    new Column("query_code_sealed", FoiSealing.QUERY_CODE));
        }
    }

    @Repository
    static class SealedFilingStore extends SealedTableStore {
        SealedFilingStore(JdbcClient db) {
            super(
                    db,
                    "foi.filing",
                    new Column("form_sealed", FoiFilingSealing.FORM),
                    new Column("need_sealed", FoiFilingSealing.NEED),
                    new Column("code_sealed", FoiFilingSealing.CODE),
                    new Column("proof_sealed", FoiFilingSealing.PROOF));
        }
    }

    @Repository
    static class SealedConsultationStore extends SealedTableStore {
        SealedConsultationStore(JdbcClient db) {
            super(
                    db,
                    "foi.consultation",
                    new Column("addressee_sealed", ConsultationSealing.ADDRESSEE),
                    new Column("matter_sealed", ConsultationSealing.MATTER),
                    new Column("words_sealed", ConsultationSealing.WORDS));
        }
    }

    @Repository
    static class SealedLateOpinionStore extends SealedTableStore {
        SealedLateOpinionStore(JdbcClient db) {
            super(db, "foi.late_opinion", "consultation_id", new Column("words_sealed", ConsultationSealing.LATE));
        }
    }

    @Repository
    static class SealedReasonsStore extends SealedTableStore {
        SealedReasonsStore(JdbcClient db) {
            super(db, "foi.reasons", "request_id", new Column("words_sealed", ConsultationSealing.REASONS));
        }
    }

    @Repository
    static class SealedProposalStore extends SealedTableStore {
        SealedProposalStore(JdbcClient db) {
            super(
                    db,
                    "foi.publication_proposal",
                    "request_id",
                    new Column("words_sealed", ConsultationSealing.PROPOSAL));
        }
    }

    @Repository
    static class SealedHandOverStore extends SealedTableStore {
        SealedHandOverStore(JdbcClient db) {
            super(db, "foi.hand_over", "request_id", new Column("words_sealed", HandOverStore.WORDS));
        }
    }
}
