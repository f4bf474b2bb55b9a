package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 台账: reads requests of organs, newest first. Each organ and state is read along its own index and only as far
/// as is shown, so that a page costs the same however many requests there are.
@Repository
class FoiLedgerStore {
    /// How far one turns the pages and counts; beyond that one narrows.
    static final int REACH = 10_000;

    private final JdbcClient db;

    FoiLedgerStore(JdbcClient db) {
        this.db = db;
    }

    /// How many there are in each state, counted up to one more than the reach.
    Map<FoiStatus, Long> count(Set<OrganId> organs) {
        var counts = new EnumMap<FoiStatus, Long>(FoiStatus.class);
        db.sql("""
                select s.status, (select count(*)
                                  from (select 1 from foi.request r
                                        where r.organ = any(:organs) and r.status = s.status
                                        limit :most) as counted) as number
                from unnest(:statuses) as s (status)
                """)
                .param("organs", names(organs))
                .param("statuses", statuses(Optional.empty()))
                .param("most", REACH + 1)
                .query((row, number) -> counts.put(FoiStatus.valueOf(row.getString("status")), row.getLong("number")))
                .list();
        return counts;
    }

    List<FoiRequest> list(Set<OrganId> organs, Optional<FoiStatus> status, int offset, int size) {
        return db.sql("""
                select %s from foi.request
                where id in (select newest.id
                             from unnest(:organs) as o (organ)
                             cross join unnest(:statuses) as s (status)
                             cross join lateral (select r.id from foi.request r
                                                 where r.organ = o.organ and r.status = s.status
                                                 order by r.id desc limit :reach) as newest
                             order by newest.id desc limit :size offset :offset)
                order by id desc
                """.formatted(FoiRequestStore.COLUMNS))
                .param("organs", names(organs))
                .param("statuses", statuses(status))
                .param("reach", offset + size)
                .param("size", size)
                .param("offset", offset)
                .query(FoiRequestStore::request)
                .list();
    }

    /// The next ones behind a place, for programs that go through all: by the day of receipt, so that a range of days
    /// is read along its index. What is asked by number is one row, found as such.
    List<FoiRequest> listBehind(LedgerQuery query, int size) {
        return query.number().isPresent() ? numbered(query) : list(query, size);
    }

    private List<FoiRequest> numbered(LedgerQuery query) {
        return db.sql("""
                select %s from foi.request r
                where number = :number and organ = any(:organs) and received_on between :from and :to
                    and (received_on, id) < (:on, :behind) %s
                """.formatted(FoiRequestStore.COLUMNS, narrowed(query)))
                .params(asked(query))
                .param("number", query.number().orElseThrow())
                .query(FoiRequestStore::request)
                .list();
    }

    private List<FoiRequest> list(LedgerQuery query, int size) {
        return db.sql("""
                select %s from foi.request
                where id in (select newest.id
                             from unnest(:organs) as o (organ)
                             cross join lateral (select r.id, r.received_on from foi.request r
                                                 where r.organ = o.organ and r.received_on between :from and :to
                                                     and (r.received_on, r.id) < (:on, :behind) %s
                                                 order by r.received_on desc, r.id desc limit :size) as newest
                             order by newest.received_on desc, newest.id desc limit :size)
                order by received_on desc, id desc
                """.formatted(FoiRequestStore.COLUMNS, narrowed(query)))
                .params(asked(query))
                .param("size", size)
                .query(FoiRequestStore::request)
                .list();
    }

    /// Only what is asked for stands in the statement, and as it is, not as a parameter: so the planner knows how rare
    /// it is, and what is rare is read along the index of states or results.
    private static String narrowed(LedgerQuery query) {
        return query.status()
                        .map(status -> "and r.status = '" + status.name() + "' ")
                        .orElse("")
                + query.result()
                        .map(result -> "and r.decision = '" + result.name() + "'")
                        .orElse("");
    }

    private static Map<String, Object> asked(LedgerQuery query) {
        return Map.of(
                "organs", names(query.organs()),
                "from", query.from(),
                "to", query.to(),
                "on", query.behind().on(),
                "behind", query.behind().id());
    }

    private static String[] names(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(String[]::new);
    }

    private static String[] statuses(Optional<FoiStatus> status) {
        return status.map(List::of).orElse(List.of(FoiStatus.values())).stream()
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
