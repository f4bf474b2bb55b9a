package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of reviews and suits.
@Repository
class FoiRemedyStore {
    private final JdbcClient db;

    FoiRemedyStore(JdbcClient db) {
        this.db = db;
    }

    Remedy insert(FoiRequest request, OrganId organ, RemedyKind kind, LocalDate filedOn) {
        return db.sql("""
                insert into foi.remedy (request_id, organ, kind, filed_on)
                values (:request, :organ, :kind, :filedOn)
                returning id, request_id, kind, filed_on, result, concluded_on
                """)
                .param("request", request.id().value())
                .param("organ", organ.value())
                .param("kind", kind.name())
                .param("filedOn", filedOn)
                .query(FoiRemedyStore::remedy)
                .single();
    }

    void conclude(long id, RemedyResult result, LocalDate on) {
        db.sql("update foi.remedy set result = :result, concluded_on = :on where id = :id")
                .param("result", result.name())
                .param("on", on)
                .param("id", id)
                .update();
    }

    List<Remedy> list(FoiRequestId request) {
        return db.sql("""
                select id, request_id, kind, filed_on, result, concluded_on
                from foi.remedy where request_id = :request order by id
                """)
                .param("request", request.value())
                .query(FoiRemedyStore::remedy)
                .list();
    }

    static Remedy remedy(ResultSet row, int number) throws SQLException {
        return new Remedy(
                row.getLong("id"),
                new FoiRequestId(row.getLong("request_id")),
                RemedyKind.valueOf(row.getString("kind")),
                row.getObject("filed_on", LocalDate.class),
                Optional.ofNullable(row.getString("result")).map(RemedyResult::valueOf),
                Optional.ofNullable(row.getObject("concluded_on", LocalDate.class)));
    }
}
