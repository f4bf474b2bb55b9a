package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of opinions that came too late.
@Repository
class LateOpinionStore {
    private final JdbcClient db;
    private final ConsultationSealing sealing;

    LateOpinionStore(JdbcClient db, ConsultationSealing sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    void insert(LateOpinion late) {
        db.sql("""
                insert into foi.late_opinion (consultation_id, opinion, came_on, words_sealed)
                values (:consultation, :opinion, :on, :words)
                """)
                .param("consultation", late.consultation())
                .param("opinion", late.opinion().name())
                .param("on", late.on())
                .param("words", sealing.sealLate(late.words()))
                .update();
    }

    /// What came too late of a request, by the letter it answers.
    Map<Long, LateOpinion> listOf(FoiRequestId request) {
        return db
                .sql("""
                        select l.consultation_id, l.opinion, l.came_on, l.words_sealed
                        from foi.late_opinion l
                        where exists (
                            select from foi.consultation c where c.id = l.consultation_id and c.request_id = :request)
                        order by l.consultation_id
                        """)
                .param("request", request.value())
                .query((row, number) -> new LateOpinion(
                        row.getLong("consultation_id"),
                        Consultation.Opinion.valueOf(row.getString("opinion")),
                        row.getObject("came_on", LocalDate.class),
                        sealing.openLate(row.getBytes("words_sealed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(LateOpinion::consultation, late -> late));
    }
}
