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
    /// is
    /// read along its index.
    List<FoiRequest> listBehind(LedgerQuery query, int size) {
        var asked = db.sql("""
                select %s from foi.request
                where id in (select newest.id
                             from unnest(:organs) as o (organ)
                             cross join lateral (select r.id, r.received_on from foi.request r
                                                 where r.organ = o.organ and r.received_on between :from and :to
                                                     and (r.received_on < :on or r.id < :behind)
                                                     and r.status = any(:statuses) %s %s
                                                 order by r.received_on desc, r.id desc limit :size) as newest
                             order by newest.received_on desc, newest.id desc limit :size)
                order by received_on desc, id desc
                """.formatted(
                                FoiRequestStore.COLUMNS,
                                query.result().isPresent() ? "and r.decision = :result" : "",
                                query.number().isPresent() ? "and r.number = :number" : ""))
                .param("organs", names(query.organs()))
                .param("statuses", statuses(query.status()))
                .param("from", query.from())
                .param(
                        "to",
                        query.behind().on().isBefore(query.to())
                                ? query.behind().on()
                                : query.to())
                .param("on", query.behind().on())
                .param("behind", query.behind().id())
                .param("size", size);
        if (query.result().isPresent()) {
            asked = asked.param("result", query.result().get().name());
        }
        if (query.number().isPresent()) {
            asked = asked.param("number", query.number().get());
        }
        return asked.query(FoiRequestStore::request).list();
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
