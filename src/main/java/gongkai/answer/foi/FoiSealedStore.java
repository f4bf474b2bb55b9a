package gongkai.answer.foi;

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
final class FoiSealedStore {
    private FoiSealedStore() {}

    private static OptionalLong last(List<Long> ids) {
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    @Repository
    static class SealedRequestStore implements SealedRows {
        private final JdbcClient db;

        SealedRequestStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "foi.request";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(value from 2 for 2) as mark, count(*) as values
                    from (select applicant_sealed as value from foi.request
                          union all select query_code_sealed from foi.request) sealed
                    where length(value) > 0
                    group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, applicant_sealed, query_code_sealed from foi.request
                    where id > :after and (substring(applicant_sealed from 2 for 2) <> :mark
                                           or substring(query_code_sealed from 2 for 2) <> :mark)
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
                    update foi.request set applicant_sealed = :applicant, query_code_sealed = :code where id = :id
                    """)
                    .param("applicant", personal.reseal(FoiSealing.APPLICANT, row.getBytes("applicant_sealed")))
                    .param("code", personal.reseal(FoiSealing.QUERY_CODE, row.getBytes("query_code_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }

    @Repository
    static class SealedConsultationStore implements SealedRows {
        private final JdbcClient db;

        SealedConsultationStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "foi.consultation";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(value from 2 for 2) as mark, count(*) as values
                    from (select addressee_sealed as value from foi.consultation
                          union all select matter_sealed from foi.consultation
                          union all select words_sealed from foi.consultation) sealed
                    where length(value) > 0
                    group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, addressee_sealed, matter_sealed, words_sealed from foi.consultation
                    where id > :after and (substring(addressee_sealed from 2 for 2) <> :mark
                                           or substring(matter_sealed from 2 for 2) <> :mark
                                           or (length(words_sealed) > 0
                                               and substring(words_sealed from 2 for 2) <> :mark))
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
                    update foi.consultation
                    set addressee_sealed = :addressee, matter_sealed = :matter, words_sealed = :words
                    where id = :id
                    """)
                    .param(
                            "addressee",
                            personal.reseal(ConsultationSealing.ADDRESSEE, row.getBytes("addressee_sealed")))
                    .param("matter", personal.reseal(ConsultationSealing.MATTER, row.getBytes("matter_sealed")))
                    .param("words", personal.reseal(ConsultationSealing.WORDS, row.getBytes("words_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }

    @Repository
    static class SealedReasonsStore implements SealedRows {
        private final JdbcClient db;

        SealedReasonsStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "foi.reasons";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(words_sealed from 2 for 2) as mark, count(*) as values
                    from foi.reasons where length(words_sealed) > 0 group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select request_id, words_sealed from foi.reasons
                    where request_id > :after and length(words_sealed) > 0
                        and substring(words_sealed from 2 for 2) <> :mark
                    order by request_id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) -> turn(row, personal))
                    .list());
        }

        private long turn(ResultSet row, PersonalData personal) throws SQLException {
            long id = row.getLong("request_id");
            db.sql("update foi.reasons set words_sealed = :words where request_id = :id")
                    .param("words", personal.reseal(ConsultationSealing.REASONS, row.getBytes("words_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }
}
