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
    static final String COLUMNS =
            "id, request_id, kind, filed_on, notice_on, answer_due_on, answered_on, result, concluded_on";

    private final JdbcClient db;

    FoiRemedyStore(JdbcClient db) {
        this.db = db;
    }

    Remedy insert(FoiRequest request, OrganId organ, RemedyKind kind, LocalDate filedOn) {
        return db.sql("""
                insert into foi.remedy (request_id, organ, kind, filed_on)
                values (:request, :organ, :kind, :filedOn)
                returning %s
                """.formatted(COLUMNS))
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

    /// @param stated whether the notice itself names the last day
    void setNotice(long id, LocalDate on, LocalDate dueOn, boolean stated) {
        db.sql("update foi.remedy set notice_on = :on, answer_due_on = :due, answer_stated = :stated where id = :id")
                .param("on", on)
                .param("stated", stated)
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    void setAnswered(long id, LocalDate on) {
        db.sql("update foi.remedy set answered_on = :on where id = :id")
                .param("on", on)
                .param("id", id)
                .update();
    }

    void setDue(long id, LocalDate dueOn) {
        db.sql("update foi.remedy set answer_due_on = :due where id = :id")
                .param("due", dueOn)
                .param("id", id)
                .update();
    }

    /// What is owed by a day that was counted, in the order of numbers, after one of them.
    ///
    /// @param locked whether they are to be changed
    List<Remedy> listOwed(long after, int most, boolean locked) {
        return db.sql("""
                select %s
                from foi.remedy
                where notice_on is not null and answered_on is null and result is null and not answer_stated
                    and id > :after
                order by id
                limit :most
                %s
                """.formatted(COLUMNS, locked ? "for update" : ""))
                .param("after", after)
                .param("most", most)
                .query(FoiRemedyStore::remedy)
                .list();
    }

    List<Remedy> list(FoiRequestId request) {
        return db.sql("""
                select %s
                from foi.remedy where request_id = :request order by id
                """.formatted(COLUMNS))
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
                day(row, "notice_on"),
                day(row, "answer_due_on"),
                day(row, "answered_on"),
                Optional.ofNullable(row.getString("result")).map(RemedyResult::valueOf),
                day(row, "concluded_on"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
