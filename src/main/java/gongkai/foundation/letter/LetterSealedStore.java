package gongkai.foundation.letter;

import gongkai.foundation.personaldata.SealedTableStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys.
final class LetterSealedStore {
    private LetterSealedStore() {}

    @Repository
    static class SealedAddresseeStore extends SealedTableStore {
        SealedAddresseeStore(JdbcClient db) {
            super(db, "letter.letter", new Column("addressee_sealed", LetterSealing.ADDRESSEE));
        }
    }

    @Repository
    static class SealedDeliveryStore extends SealedTableStore {
        SealedDeliveryStore(JdbcClient db) {
            super(db, "letter.delivery", new Column("words_sealed", LetterSealing.WORDS));
        }
    }
}
