package gongkai.answer.foi;

import gongkai.foundation.personaldata.KeyCount;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.SealedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of opinions that came too late, with their sealed words for the rotation of keys.
@Repository
class LateOpinionStore implements SealedRows {
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

    @Override
    public String table() {
        return "foi.late_opinion";
    }

    @Override
    public Map<Integer, Long> countByKey() {
        return KeyCount.byKey(db.sql("""
                select substring(words_sealed from 2 for 2) as mark, count(*) as values
                from foi.late_opinion where length(words_sealed) > 0 group by 1
                """)
                .query((row, number) -> new KeyCount(row.getBytes("mark"), row.getLong("values")))
                .list());
    }

    @Override
    public OptionalLong reseal(long after, int size, PersonalData personal) {
        List<Long> turned = db.sql("""
                select consultation_id, words_sealed from foi.late_opinion
                where consultation_id > :after and length(words_sealed) > 0
                    and substring(words_sealed from 2 for 2) <> :mark
                order by consultation_id limit :size
                for update
                """)
                .param("after", after)
                .param("mark", personal.currentMark())
                .param("size", size)
                .query((row, number) -> turn(row, personal))
                .list();
        return turned.isEmpty() ? OptionalLong.empty() : OptionalLong.of(turned.getLast());
    }

    private long turn(ResultSet row, PersonalData personal) throws SQLException {
        long id = row.getLong("consultation_id");
        db.sql("update foi.late_opinion set words_sealed = :words where consultation_id = :id")
                .param("words", personal.reseal(ConsultationSealing.LATE, row.getBytes("words_sealed")))
                .param("id", id)
                .update();
        return id;
    }
}
