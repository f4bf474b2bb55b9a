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

/// The sealed columns of forms, for the rotation of keys.
@Repository
class FoiSealedFilingStore implements SealedRows {
    private final JdbcClient db;

    FoiSealedFilingStore(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String table() {
        return "foi.filing";
    }

    @Override
    public Map<Integer, Long> countByKey() {
        return KeyCount.byKey(db.sql("""
                select substring(value from 2 for 2) as mark, count(*) as values
                from (select form_sealed as value from foi.filing
                      union all select need_sealed from foi.filing
                      union all select code_sealed from foi.filing
                      union all select proof_sealed from foi.filing) sealed
                where length(value) > 0
                group by 1
                """)
                .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                .list());
    }

    @Override
    public OptionalLong reseal(long after, int size, PersonalData personal) {
        List<Long> ids = db.sql("""
                select id, form_sealed, need_sealed, code_sealed, proof_sealed from foi.filing
                where id > :after and (length(form_sealed) > 0 and substring(form_sealed from 2 for 2) <> :mark
                    or length(need_sealed) > 0 and substring(need_sealed from 2 for 2) <> :mark
                    or length(code_sealed) > 0 and substring(code_sealed from 2 for 2) <> :mark
                    or length(proof_sealed) > 0 and substring(proof_sealed from 2 for 2) <> :mark)
                order by id limit :size
                for update
                """)
                .param("after", after)
                .param("mark", personal.currentMark())
                .param("size", size)
                .query((row, number) -> turn(row, personal))
                .list();
        return ids.isEmpty() ? OptionalLong.empty() : OptionalLong.of(ids.getLast());
    }

    private long turn(ResultSet row, PersonalData personal) throws SQLException {
        long id = row.getLong("id");
        db.sql("""
                update foi.filing
                set form_sealed = :form, need_sealed = :need, code_sealed = :code, proof_sealed = :proof
                where id = :id
                """)
                .param("form", personal.reseal(FoiFilingSealing.FORM, row.getBytes("form_sealed")))
                .param("need", personal.reseal(FoiFilingSealing.NEED, row.getBytes("need_sealed")))
                .param("code", personal.reseal(FoiFilingSealing.CODE, row.getBytes("code_sealed")))
                .param("proof", personal.reseal(FoiFilingSealing.PROOF, row.getBytes("proof_sealed")))
                .param("id", id)
                .update();
        return id;
    }
}
