package gongkai.answer.redaction;

import gongkai.answer.covering.Box;
import gongkai.answer.covering.CoverPlace;
import gongkai.answer.covering.Span;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedTableStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The marks. The words under them are what nobody else may read: they are sealed.
@Repository
class MarkStore {
    private static final Place WORDS = Place.of("redaction.mark.words");

    private final JdbcClient db;
    private final PersonalData personal;

    MarkStore(JdbcClient db, PersonalData personal) {
        this.db = db;
        this.personal = personal;
    }

    /// A mark without a number yet.
    record Fresh(CoverPlace place, RedactionGround ground, String words, boolean everywhere) {}

    void insert(long job, Fresh mark) {
        var box = mark.place() instanceof Box each ? each : new Box(1, 0, 0, 1, 1);
        var span = mark.place() instanceof Span each ? each : new Span(1, 0, 1);
        boolean page = mark.place() instanceof Box;
        db.sql("""
                insert into redaction.mark (job, number, page, box_left, box_top, box_width, box_height, piece,
                    span_from, span_to, ground, words_sealed, everywhere)
                values (:job, 1 + (select coalesce(max(number), 0) from redaction.mark where job = :job), :page, :left,
                    :top, :width, :height, :piece, :from, :to, :ground, :words, :everywhere)
                """)
                .param("job", job)
                .param("page", page ? box.page() : null, Types.INTEGER)
                .param("left", page ? box.left() : null, Types.DOUBLE)
                .param("top", page ? box.top() : null, Types.DOUBLE)
                .param("width", page ? box.width() : null, Types.DOUBLE)
                .param("height", page ? box.height() : null, Types.DOUBLE)
                .param("piece", page ? null : span.piece(), Types.INTEGER)
                .param("from", page ? null : span.from(), Types.INTEGER)
                .param("to", page ? null : span.to(), Types.INTEGER)
                .param("ground", mark.ground().name())
                .param("words", personal.seal(WORDS, mark.words()))
                .param("everywhere", mark.everywhere())
                .update();
    }

    boolean delete(long job, int number) {
        return db.sql("delete from redaction.mark where job = :job and number = :number")
                        .param("job", job)
                        .param("number", number)
                        .update()
                == 1;
    }

    List<RedactionMark> list(long job) {
        return db.sql("""
                select number, page, box_left, box_top, box_width, box_height, piece, span_from, span_to, ground,
                    words_sealed, everywhere
                from redaction.mark where job = :job order by number
                """)
                .param("job", job)
                .query((row, number) -> new RedactionMark(
                        row.getInt("number"),
                        place(row),
                        RedactionGround.valueOf(row.getString("ground")),
                        personal.open(WORDS, row.getBytes("words_sealed")),
                        row.getBoolean("everywhere")))
                .list();
    }

    private static CoverPlace place(ResultSet row) throws SQLException {
        int page = row.getInt("page");
        return page > 0
                ? new Box(
                        page,
                        row.getDouble("box_left"),
                        row.getDouble("box_top"),
                        row.getDouble("box_width"),
                        row.getDouble("box_height"))
                : new Span(row.getInt("piece"), row.getInt("span_from"), row.getInt("span_to"));
    }

    /// The sealed words, for the rotation of keys.
    @Repository
    static class SealedMarkStore extends SealedTableStore {
        SealedMarkStore(JdbcClient db) {
            super(db, "redaction.mark", new Column("words_sealed", WORDS));
        }
    }
}
