package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of requests and remedies that went to a successor.
@Repository
class FoiMoveStore {
    private final JdbcClient db;

    FoiMoveStore(JdbcClient db) {
        this.db = db;
    }

    /// What is not finished at an organ, locked.
    List<FoiRequest> lockOpen(OrganId organ) {
        return db.sql("""
                select %s from foi.request
                where organ = :organ and closed_on is null
                order by id
                for update
                """.formatted(FoiRequestStore.COLUMNS))
                .param("organ", organ.value())
                .query(FoiRequestStore::request)
                .list();
    }

    /// The reviews and suits of an organ that are not concluded.
    List<Remedy> listPending(OrganId organ) {
        return db.sql("""
                select %s
                from foi.remedy
                where organ = :organ and result is null
                order by id
                """.formatted(FoiRemedyStore.COLUMNS))
                .param("organ", organ.value())
                .query(FoiRemedyStore::remedy)
                .list();
    }

    void moveRequest(FoiRequest request, OrganId to, LocalDate on) {
        db.sql("""
                insert into foi.request_move (request_id, moved_on, from_organ, to_organ)
                values (:id, :on, :from, :to)
                """)
                .param("id", request.id().value())
                .param("on", on)
                .param("from", request.organ().value())
                .param("to", to.value())
                .update();
        db.sql("update foi.request set organ = :to, moved = true where id = :id")
                .param("to", to.value())
                .param("id", request.id().value())
                .update();
    }

    void moveRemedy(Remedy remedy, OrganId from, OrganId to, LocalDate on) {
        db.sql("""
                insert into foi.remedy_move (remedy_id, moved_on, from_organ, to_organ)
                values (:id, :on, :from, :to)
                """)
                .param("id", remedy.id())
                .param("on", on)
                .param("from", from.value())
                .param("to", to.value())
                .update();
        db.sql("update foi.remedy set organ = :to, moved = true where id = :id")
                .param("to", to.value())
                .param("id", remedy.id())
                .update();
    }
}
