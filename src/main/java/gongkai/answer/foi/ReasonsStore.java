package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of explanations that were asked for.
@Repository
class ReasonsStore {
    private final JdbcClient db;

    ReasonsStore(JdbcClient db) {
        this.db = db;
    }

    /// What was asked, and what came.
    ///
    /// @param words what the applicant said, sealed; empty when nothing was
    /// @param endedOn the day the explanation came or its time had run out
    record Asked(String finding, LocalDate askedOn, byte[] words, Optional<LocalDate> endedOn) {}

    void insert(FoiRequestId request, String finding, LocalDate on) {
        db.sql("insert into foi.reasons (request_id, finding, asked_on) values (:request, :finding, :on)")
                .param("request", request.value())
                .param("finding", finding)
                .param("on", on)
                .update();
    }

    void end(FoiRequestId request, byte[] words, LocalDate on) {
        db.sql("update foi.reasons set words_sealed = :words, ended_on = :on where request_id = :request")
                .param("words", words)
                .param("on", on)
                .param("request", request.value())
                .update();
    }

    Optional<Asked> find(FoiRequestId request) {
        return db.sql("""
                select finding, asked_on, words_sealed, ended_on from foi.reasons where request_id = :request
                """)
                .param("request", request.value())
                .query((row, number) -> new Asked(
                        row.getString("finding"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getBytes("words_sealed"),
                        Optional.ofNullable(row.getObject("ended_on", LocalDate.class))))
                .optional();
    }

    /// The requests whose explanation was due before this day.
    List<FoiRequestId> listRunOut(LocalDate today) {
        return db.sql("""
                select id from foi.request
                where status = 'AWAITING_REASONS' and awaited_until < :today
                order by awaited_until, id
                limit 500
                """)
                .param("today", today)
                .query((row, number) -> new FoiRequestId(row.getLong("id")))
                .list();
    }
}
