package gongkai.answer.foihandling;

import gongkai.foundation.personaldata.KeyCount;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.SealedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys.
final class HandlingSealedStore {
    private HandlingSealedStore() {}

    private static OptionalLong last(List<Long> ids) {
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    private static Map<Integer, Long> count(JdbcClient.StatementSpec marks) {
        return KeyCount.byKey(marks.query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                .list());
    }

    @Repository
    static class SealedVersionStore implements SealedRows {
        private final JdbcClient db;

        SealedVersionStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "foihandling.version";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return count(db.sql("""
                    select substring(value from 2 for 2) as mark, count(*) as values
                    from (select text_sealed as value from foihandling.version
                          union all select interest_sealed from foihandling.version) sealed
                    where length(value) > 0
                    group by 1
                    """));
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, text_sealed, interest_sealed from foihandling.version
                    where id > :after and (substring(text_sealed from 2 for 2) <> :mark
                                           or substring(interest_sealed from 2 for 2) <> :mark)
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> turn(row, personal))
                    .list());
        }

        private long turn(ResultSet row, PersonalData personal) throws SQLException {
            long id = row.getLong("id");
            db.sql("""
                    update foihandling.version set text_sealed = :text, interest_sealed = :interest where id = :id
                    """)
                    .param("text", personal.reseal(HandlingSealing.TEXT, row.getBytes("text_sealed")))
                    .param("interest", personal.reseal(HandlingSealing.INTEREST, row.getBytes("interest_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }

    @Repository
    static class SealedEntryStore implements SealedRows {
        private final JdbcClient db;

        SealedEntryStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "foihandling.entry";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return count(db.sql("""
                    select substring(words_sealed from 2 for 2) as mark, count(*) as values
                    from foihandling.entry
                    where length(words_sealed) > 0
                    group by 1
                    """));
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, words_sealed from foihandling.entry
                    where id > :after and substring(words_sealed from 2 for 2) <> :mark and length(words_sealed) > 0
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> turn(row, personal))
                    .list());
        }

        private long turn(ResultSet row, PersonalData personal) throws SQLException {
            long id = row.getLong("id");
            db.sql("update foihandling.entry set words_sealed = :words where id = :id")
                    .param("words", personal.reseal(HandlingSealing.WORDS, row.getBytes("words_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }

    @Repository
    static class SealedAssistanceStore implements SealedRows {
        private final JdbcClient db;

        SealedAssistanceStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "foihandling.assistance";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return count(db.sql("""
                    select substring(need_sealed from 2 for 2) as mark, count(*) as values
                    from foihandling.assistance
                    where length(need_sealed) > 0
                    group by 1
                    """));
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, need_sealed from foihandling.assistance
                    where id > :after and substring(need_sealed from 2 for 2) <> :mark
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> turn(row, personal))
                    .list());
        }

        private long turn(ResultSet row, PersonalData personal) throws SQLException {
            long id = row.getLong("id");
            db.sql("update foihandling.assistance set need_sealed = :need where id = :id")
                    .param("need", personal.reseal(HandlingSealing.NEED, row.getBytes("need_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }
}
