package gongkai.foundation.letter;

import gongkai.foundation.personaldata.KeyCount;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.SealedRows;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys.
final class LetterSealedStore {
    private LetterSealedStore() {}

    private static OptionalLong last(List<Long> ids) {
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    @Repository
    static class SealedAddresseeStore implements SealedRows {
        private final JdbcClient db;

        SealedAddresseeStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "letter.letter";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(addressee_sealed from 2 for 2) as mark, count(*) as values
                    from letter.letter
                    where length(addressee_sealed) > 0
                    group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, addressee_sealed as value from letter.letter
                    where id > :after and length(addressee_sealed) > 0
                        and substring(addressee_sealed from 2 for 2) <> :mark
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> {
                        long id = row.getLong("id");
                        db.sql("update letter.letter set addressee_sealed = :value where id = :id")
                                .param("value", personal.reseal(LetterSealing.ADDRESSEE, row.getBytes("value")))
                                .param("id", id)
                                .update();
                        return id;
                    })
                    .list());
        }
    }

    @Repository
    static class SealedDeliveryStore implements SealedRows {
        private final JdbcClient db;

        SealedDeliveryStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "letter.delivery";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(words_sealed from 2 for 2) as mark, count(*) as values
                    from letter.delivery
                    where length(words_sealed) > 0
                    group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, words_sealed as value from letter.delivery
                    where id > :after and length(words_sealed) > 0
                        and substring(words_sealed from 2 for 2) <> :mark
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> {
                        long id = row.getLong("id");
                        db.sql("update letter.delivery set words_sealed = :value where id = :id")
                                .param("value", personal.reseal(LetterSealing.WORDS, row.getBytes("value")))
                                .param("id", id)
                                .update();
                        return id;
                    })
                    .list());
        }
    }
}
