package gongkai.answer.foihandling;

import gongkai.foundation.personaldata.SealedTableStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys.
final class HandlingSealedStore {
    private HandlingSealedStore() {}

    @Repository
    static class SealedVersionStore extends SealedTableStore {
        SealedVersionStore(JdbcClient db) {
            super(
                    db,
                    "foihandling.version",
                    new Column("text_sealed", HandlingSealing.TEXT),
                    new Column("interest_sealed", HandlingSealing.INTEREST));
        }
    }

    @Repository
    static class SealedEntryStore extends SealedTableStore {
        SealedEntryStore(JdbcClient db) {
            super(db, "foihandling.entry", new Column("words_sealed", HandlingSealing.WORDS));
        }
    }

    @Repository
    static class SealedAssistanceStore extends SealedTableStore {
        SealedAssistanceStore(JdbcClient db) {
            super(db, "foihandling.assistance", new Column("need_sealed", HandlingSealing.NEED));
        }
    }
}
