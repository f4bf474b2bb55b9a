package gongkai.answer.foi;

import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.KeyCount;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedRows;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;

/// What of an application form is sealed: what was typed while it is a draft or waits, the help somebody needs
/// (《个人信息保护法》第二十八条: 敏感个人信息), its query code and the identity proof.
@Component
class FoiFilingSealing {
    static final Place FORM = Place.of("foi.filing.form");
    static final Place NEED = Place.of("foi.filing.need");
    static final Place CODE = Place.of("foi.filing.code");
    static final Place PROOF = Place.of("foi.filing.proof");
    private static final Place DRAFT = Place.of("foi.filing.draft_key");

    private final PersonalData personal;
    private final BlindIndex index;

    FoiFilingSealing(PersonalData personal, BlindIndex index) {
        this.personal = personal;
        this.index = index;
    }

    byte[] sealForm(Map<String, String> typed) {
        return personal.seal(FORM, FormText.write(typed));
    }

    Map<String, String> openForm(byte[] sealed) {
        return FormText.read(personal.open(FORM, sealed));
    }

    byte[] seal(Place place, String text) {
        return personal.seal(place, text);
    }

    String open(Place place, byte[] sealed) {
        return personal.open(place, sealed);
    }

    byte[] sealProof(byte[] file) {
        return personal.seal(PROOF, Base64.getEncoder().encodeToString(file));
    }

    byte[] openProof(byte[] sealed) {
        return Base64.getDecoder().decode(personal.open(PROOF, sealed).getBytes(StandardCharsets.US_ASCII));
    }

    /// By what the key in a browser's cookie is found again; the key itself is stored nowhere.
    byte[] draftKey(String key) {
        return index.of(DRAFT, key);
    }

    /// The sealed columns of forms, for the rotation of keys.
    @Repository
    static class SealedFilingStore implements SealedRows {
        private final JdbcClient db;

        SealedFilingStore(JdbcClient db) {
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
                    .param("form", personal.reseal(FORM, row.getBytes("form_sealed")))
                    .param("need", personal.reseal(NEED, row.getBytes("need_sealed")))
                    .param("code", personal.reseal(CODE, row.getBytes("code_sealed")))
                    .param("proof", personal.reseal(PROOF, row.getBytes("proof_sealed")))
                    .param("id", id)
                    .update();
            return id;
        }
    }
}
