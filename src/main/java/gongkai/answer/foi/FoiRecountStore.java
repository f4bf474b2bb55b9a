package gongkai.answer.foi;

import gongkai.foundation.operations.ReplayClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of dates that are counted again because the calendar was corrected; many requests at once.
@Repository
class FoiRecountStore {
    private static final String BETWEEN = "\u001f";

    private final JdbcClient db;

    FoiRecountStore(JdbcClient db) {
        this.db = db;
    }

    /// An open request, with the day the notice of its correction or fee was delivered, or was written before such
    /// days were kept; the day of receipt where none is awaited.
    record Open(FoiRequest request, LocalDate askedOn) {}

    /// A request whose date moved.
    ///
    /// @param detail for its history
    record Recounted(FoiRequest after, String detail) {}

    /// Open requests in the order of their numbers, after one of them.
    ///
    /// @param locked whether they are to be changed
    List<Open> listOpen(long after, int most, boolean locked) {
        return db.sql("""
                select %s, coalesce(
                    (select max(e.at) from foi.request_event e
                    where e.request_id = foi.request.id
                    and (foi.request.status, e.action)
                        in (('AWAITING_CORRECTION', 'ASK_CORRECTION'), ('AWAITING_FEE', 'ASK_FEE'),
                            ('AWAITING_REASONS', 'ASK_REASONS'))),
                    foi.request.received_on) as asked_at,
                    (select n.served_on from foi.period_notice n
                    where n.request_id = foi.request.id
                    and (foi.request.status, n.kind)
                        in (('AWAITING_CORRECTION', 'CORRECTION'), ('AWAITING_FEE', 'FEE'))) as served_on
                from foi.request
                where closed_on is null and id > :after
                order by id
                limit :most
                %s
                """.formatted(FoiRequestStore.COLUMNS, locked ? "for update" : ""))
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Open(
                        FoiRequestStore.request(row, number),
                        Optional.ofNullable(row.getObject("served_on", LocalDate.class))
                                .orElse(LocalDate.ofInstant(
                                        row.getTimestamp("asked_at").toInstant(), ReplayClock.ZONE))))
                .list();
    }

    void update(List<Recounted> moved) {
        db.sql("""
                update foi.request
                set due_on = counted.due, awaited_until = counted.awaited
                from (
                    select n::bigint as id, d::date as due, nullif(a, '')::date as awaited
                    from unnest(string_to_array(:ids, chr(31)), string_to_array(:dues, chr(31)),
                        string_to_array(:awaited, chr(31))) as listed (n, d, a)
                ) counted
                where foi.request.id = counted.id
                """)
                .param("ids", joined(moved, request -> request.id().value()))
                .param("dues", joined(moved, FoiRequest::dueOn))
                .param(
                        "awaited",
                        joined(
                                moved,
                                request -> request.awaitedUntil()
                                        .map(LocalDate::toString)
                                        .orElse("")))
                .update();
    }

    void appendHistory(List<Recounted> moved, Instant at) {
        db.sql("""
                insert into foi.request_event (request_id, at, action, by_organ, detail)
                select n::bigint, :at, :action, true, d
                from unnest(string_to_array(:ids, chr(31)), string_to_array(:details, chr(31))) as listed (n, d)
                """)
                .param("at", Timestamp.from(at))
                .param("action", FoiAction.RECOUNT.name())
                .param("ids", joined(moved, request -> request.id().value()))
                .param("details", moved.stream().map(Recounted::detail).collect(Collectors.joining(BETWEEN)))
                .update();
    }

    private static String joined(List<Recounted> moved, Function<FoiRequest, Object> value) {
        return moved.stream()
                .map(each -> String.valueOf(value.apply(each.after())))
                .collect(Collectors.joining(BETWEEN));
    }
}
