package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of who asked: sealed, found by blind index, parted from an account that is erased.
@Repository
class FoiApplicantStore {
    private static final int MOST = 200;

    private final JdbcClient db;

    FoiApplicantStore(JdbcClient db) {
        this.db = db;
    }

    byte[] applicantSealed(FoiRequestId id) {
        return db.sql("select applicant_sealed from foi.request where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    byte[] codeSealed(FoiRequestId id) {
        return db.sql("select query_code_sealed from foi.request where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
    }

    /// The newest requests within these organs whose applicant fits one of the clues.
    List<FoiRequest> listBy(FoiSealing.Clues clues, Set<OrganId> organs) {
        if (organs.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select %s from foi.request
                where organ in (:organs)
                    and (applicant_name = :name or applicant_telephone = :telephone
                         or applicant_certificate = :certificate)
                order by id desc limit :most
                """.formatted(FoiRequestStore.COLUMNS))
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("name", clues.name().orElse(null), Types.BINARY)
                .param("telephone", clues.telephone().orElse(null), Types.BINARY)
                .param("certificate", clues.certificate().orElse(null), Types.BINARY)
                .param("most", MOST)
                .query(FoiRequestStore::request)
                .list();
    }

    /// Every request filed from the account, oldest first.
    List<FoiRequest> listAllOfCitizen(long citizen) {
        return db.sql("select %s from foi.request where citizen = :citizen order by id"
                        .formatted(FoiRequestStore.COLUMNS))
                .param("citizen", citizen)
                .query(FoiRequestStore::request)
                .list();
    }

    /// Writes the applicant anew and cuts the link to the account.
    void part(FoiRequestId id, FoiSealing.Sealed applicant) {
        db.sql("""
                update foi.request
                set applicant_sealed = :applicant, applicant_name = :name, applicant_telephone = :telephone,
                    applicant_certificate = :certificate, citizen = null
                where id = :id
                """)
                .param("applicant", applicant.text())
                .param("name", applicant.clues().name().orElse(null), Types.BINARY)
                .param("telephone", applicant.clues().telephone().orElse(null), Types.BINARY)
                .param("certificate", applicant.clues().certificate().orElse(null), Types.BINARY)
                .param("id", id.value())
                .update();
    }
}
