package gongkai.answer.foi;

import gongkai.foundation.letter.LetterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the notices that open a period of the applicant.
@Repository
class PeriodNoticeStore {
    private static final String COLUMNS = "letter_id, request_id, kind, written_on, served_on";

    private final JdbcClient db;

    PeriodNoticeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PeriodNotice notice) {
        db.sql("""
                insert into foi.period_notice (letter_id, request_id, kind, written_on)
                values (:letter, :request, :kind, :on)
                """)
                .param("letter", notice.letter().value())
                .param("request", notice.request().value())
                .param("kind", notice.kind().name())
                .param("on", notice.writtenOn())
                .update();
    }

    void serve(LetterId letter, LocalDate on) {
        db.sql("update foi.period_notice set served_on = :on where letter_id = :letter")
                .param("on", on)
                .param("letter", letter.value())
                .update();
    }

    void takeBack(LetterId letter) {
        db.sql("delete from foi.period_notice where letter_id = :letter")
                .param("letter", letter.value())
                .update();
    }

    Optional<PeriodNotice> find(LetterId letter) {
        return db.sql("select %s from foi.period_notice where letter_id = :letter".formatted(COLUMNS))
                .param("letter", letter.value())
                .query(PeriodNoticeStore::notice)
                .optional();
    }

    Optional<PeriodNotice> find(FoiRequestId request, PeriodNotice.Kind kind) {
        return db.sql("select %s from foi.period_notice where request_id = :request and kind = :kind"
                        .formatted(COLUMNS))
                .param("request", request.value())
                .param("kind", kind.name())
                .query(PeriodNoticeStore::notice)
                .optional();
    }

    private static PeriodNotice notice(ResultSet row, int number) throws SQLException {
        return new PeriodNotice(
                new LetterId(row.getLong("letter_id")),
                new FoiRequestId(row.getLong("request_id")),
                PeriodNotice.Kind.valueOf(row.getString("kind")),
                row.getObject("written_on", LocalDate.class),
                Optional.ofNullable(row.getObject("served_on", LocalDate.class)));
    }
}
