package gongkai.answer.recordcorrection;

import gongkai.foundation.personaldata.KeyCount;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sealed columns of the room, for the rotation of keys. Both tables have two of them.
final class RecordCorrectionSealedStore {
    private RecordCorrectionSealedStore() {}

    private static OptionalLong last(List<Long> ids) {
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    /// The sealed columns of one row, turned to the key in force.
    private record Turned(long id, byte[] one, byte[] other) {
        @SuppressWarnings("ArrayRecordComponent")
        private Turned {}

        static Turned of(ResultSet row, PersonalData personal, Place one, Place other) throws SQLException {
            return new Turned(
                    row.getLong("id"),
                    personal.reseal(one, row.getBytes("one")),
                    personal.reseal(other, row.getBytes("other")));
        }
    }

    @Repository
    static class SealedCorrectionStore implements SealedRows {
        private final JdbcClient db;

        SealedCorrectionStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "recordcorrection.correction";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(value from 2 for 2) as mark, count(*) as values
                    from (select claim_sealed as value from recordcorrection.correction
                          union all select code_sealed from recordcorrection.correction) sealed
                    group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, claim_sealed as one, code_sealed as other from recordcorrection.correction
                    where id > :after and (substring(claim_sealed from 2 for 2) <> :mark
                                           or substring(code_sealed from 2 for 2) <> :mark)
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) ->
                            write(Turned.of(row, personal, RecordCorrectionSealing.CLAIM, RecordCorrectionSealing.CODE)))
                    .list());
        }

        private long write(Turned turned) {
            db.sql("""
                    update recordcorrection.correction set claim_sealed = :one, code_sealed = :other where id = :id
                    """)
                    .param("one", turned.one())
                    .param("other", turned.other())
                    .param("id", turned.id())
                    .update();
            return turned.id();
        }
    }

    @Repository
    static class SealedEvidenceStore implements SealedRows {
        private final JdbcClient db;

        SealedEvidenceStore(JdbcClient db) {
            this.db = db;
        }

        @Override
        public String table() {
            return "recordcorrection.evidence";
        }

        @Override
        public Map<Integer, Long> countByKey() {
            return KeyCount.byKey(db.sql("""
                    select substring(value from 2 for 2) as mark, count(*) as values
                    from (select name_sealed as value from recordcorrection.evidence
                          union all select content_sealed from recordcorrection.evidence) sealed
                    group by 1
                    """)
                    .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                    .list());
        }

        @Override
        public OptionalLong reseal(long after, int size, PersonalData personal) {
            return last(db.sql("""
                    select id, name_sealed as one, content_sealed as other from recordcorrection.evidence
                    where id > :after and (substring(name_sealed from 2 for 2) <> :mark
                                           or substring(content_sealed from 2 for 2) <> :mark)
                    order by id limit :size
                    for update
                    """)
                    .param("after", after)
                    .param("mark", personal.currentMark())
                    .param("size", size)
                    .query((row, number) ->
                            write(Turned.of(row, personal, RecordCorrectionSealing.NAME, RecordCorrectionSealing.CONTENT)))
                    .list());
        }

        private long write(Turned turned) {
            db.sql("""
                    update recordcorrection.evidence set name_sealed = :one, content_sealed = :other where id = :id
                    """)
                    .param("one", turned.one())
                    .param("other", turned.other())
                    .param("id", turned.id())
                    .update();
            return turned.id();
        }
    }
}
