package gongkai.answer.foi;

import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what was handed over.
@Repository
class HandOverStore {
    static final Place WORDS = Place.of("foi.hand_over.words");

    private final JdbcClient db;
    private final PersonalData personal;

    HandOverStore(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    void insert(HandOver handed) {
        db.sql("""
                insert into foi.hand_over (request_id, unit, words_sealed, sentence, handed_on, handed_by)
                values (:request, :unit, :words, :sentence, :on, :by)
                """)
                .param("request", handed.request().value())
                .param("unit", handed.unit())
                .param("words", personal.seal(WORDS, handed.words()))
                .param("sentence", handed.sentence())
                .param("on", handed.on())
                .param("by", handed.by())
                .update();
    }

    Optional<HandOver> find(FoiRequestId request) {
        return db.sql("""
                select request_id, unit, words_sealed, sentence, handed_on, handed_by
                from foi.hand_over where request_id = :request
                """)
                .param("request", request.value())
                .query((row, number) -> new HandOver(
                        new FoiRequestId(row.getLong("request_id")),
                        row.getString("unit"),
                        personal.open(WORDS, row.getBytes("words_sealed")),
                        row.getString("sentence"),
                        row.getObject("handed_on", LocalDate.class),
                        row.getString("handed_by")))
                .optional();
    }
}
