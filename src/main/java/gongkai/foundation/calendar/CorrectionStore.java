package gongkai.foundation.calendar;

import gongkai.foundation.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The corrections of the calendar with what each of them moved. Append-only.
@Repository
class CorrectionStore {
    private static final char BETWEEN = '\u001f';

    private final JdbcClient db;

    CorrectionStore(JdbcClient db) {
        this.db = db;
    }

    /// Writes a correction and its days; answers with its number.
    long insert(int year, String words, String reason, Instant at, String actor, List<DayChange> days) {
        long id = db.sql("""
                insert into calendar.correction (year, words, reason, made_at, actor)
                values (:year, :words, :reason, :at, :actor)
                returning id
                """)
                .param("year", year)
                .param("words", words)
                .param("reason", reason)
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .query(Long.class)
                .single();
        days.forEach(day -> insertDay(id, day));
        return id;
    }

    private void insertDay(long correction, DayChange day) {
        db.sql("""
                insert into calendar.correction_day (correction, day, kind_before, name_before, kind_after, name_after)
                values (:correction, :day, :kindBefore, :nameBefore, :kindAfter, :nameAfter)
                """)
                .param("correction", correction)
                .param("day", day.day())
                .param("kindBefore", day.before().name())
                .param("nameBefore", day.nameBefore())
                .param("kindAfter", day.after().name())
                .param("nameAfter", day.nameAfter())
                .update();
    }

    /// Notes moves, many at once.
    void appendMoves(long correction, String room, List<DeadlineMove> moves, boolean late) {
        db.sql("""
                insert into calendar.correction_move (correction, room, number, organ, path, before_on, after_on, late)
                select :correction, :room, n, o, p, b, a, :late
                from unnest(string_to_array(:numbers, chr(31)), string_to_array(:organs, chr(31)),
                    string_to_array(:paths, chr(31)), string_to_array(:befores, chr(31))::date[],
                    string_to_array(:afters, chr(31))::date[]) as moved (n, o, p, b, a)
                """)
                .param("correction", correction)
                .param("room", room)
                .param("late", late)
                .param(
                        "numbers",
                        joined(moves.stream().map(DeadlineMove::number).toList()))
                .param("organs", joined(moves.stream().map(DeadlineMove::organ).toList()))
                .param("paths", joined(moves.stream().map(DeadlineMove::path).toList()))
                .param(
                        "befores",
                        joined(moves.stream()
                                .map(move -> move.before().toString())
                                .toList()))
                .param(
                        "afters",
                        joined(moves.stream()
                                .map(move -> move.after().toString())
                                .toList()))
                .update();
    }

    private static String joined(List<String> values) {
        return values.stream().collect(Collectors.joining(String.valueOf(BETWEEN)));
    }

    Optional<Correction> find(long id) {
        return db.sql("""
                select c.id, c.year, c.words, c.reason, c.made_at, c.actor,
                    (select count(*) from calendar.correction_move m where m.correction = c.id) as moves
                from calendar.correction c
                where c.id = :id
                """).param("id", id).query(this::correction).optional();
    }

    /// The newest first.
    Slice<Correction> slice(int page, int size) {
        long total = db.sql("select count(*) from calendar.correction")
                .query(Long.class)
                .single();
        var items = db.sql("""
                select c.id, c.year, c.words, c.reason, c.made_at, c.actor,
                    (select count(*) from calendar.correction_move m where m.correction = c.id) as moves
                from calendar.correction c
                order by c.id desc
                limit :size offset :offset
                """)
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query(this::correction)
                .list();
        return new Slice<>(items, page, size, total);
    }

    private Correction correction(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Correction(
                id,
                row.getInt("year"),
                row.getString("words"),
                row.getString("reason"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("actor"),
                listDays(id),
                row.getLong("moves"));
    }

    private List<DayChange> listDays(long correction) {
        return db.sql("""
                select day, kind_before, name_before, kind_after, name_after
                from calendar.correction_day
                where correction = :correction
                order by day
                """)
                .param("correction", correction)
                .query((row, number) -> new DayChange(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind_before")),
                        row.getString("name_before"),
                        DayKind.valueOf(row.getString("kind_after")),
                        row.getString("name_after")))
                .list();
    }

    /// Moves of a correction in the order they were made.
    List<Correction.Move> listMoves(long correction, long after, int most) {
        return db.sql("""
                select room, number, organ, path, before_on, after_on, late
                from calendar.correction_move
                where correction = :correction
                order by id
                limit :most offset :after
                """)
                .param("correction", correction)
                .param("most", most)
                .param("after", after)
                .query((row, number) -> new Correction.Move(
                        row.getString("room"),
                        row.getString("number"),
                        row.getString("organ"),
                        row.getString("path"),
                        row.getObject("before_on", LocalDate.class),
                        row.getObject("after_on", LocalDate.class),
                        row.getBoolean("late")))
                .list();
    }

    /// Corrections whose stragglers were not looked for yet, made before that instant; locked for this server.
    List<Long> lockUnfollowed(Instant madeBefore) {
        return db.sql("""
                select c.id
                from calendar.correction c
                where c.made_at < :before
                and not exists (select from calendar.correction_follow_up f where f.correction = c.id)
                order by c.id
                for update of c skip locked
                """)
                .param("before", Timestamp.from(madeBefore))
                .query(Long.class)
                .list();
    }

    void noteFollowed(long correction, Instant at) {
        db.sql("""
                insert into calendar.correction_follow_up (correction, followed_at) values (:correction, :at)
                """)
                .param("correction", correction)
                .param("at", Timestamp.from(at))
                .update();
    }
}
