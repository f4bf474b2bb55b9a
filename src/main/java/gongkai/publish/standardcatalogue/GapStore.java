package gongkai.publish.standardcatalogue;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose catalogue is followed, and the gaps that were told.
@Repository
class GapStore {
    private final JdbcClient db;

    GapStore(JdbcClient db) {
        this.db = db;
    }

    /// @param count how many matters of the part are past their term
    /// @param open whether the unit is still waited for
    record Gap(
            long id,
            OrganId organ,
            String field,
            OrganId toldTo,
            int count,
            LocalDate since,
            LocalDate dueOn,
            boolean open) {}

    void follow(OrganId organ, LocalDate since) {
        db.sql("insert into standardcatalogue.holder (organ, since) values (:organ, :since) on conflict do nothing")
                .param("organ", organ.value())
                .param("since", since)
                .update();
    }

    Optional<LocalDate> findSince(OrganId organ) {
        return db.sql("select since from standardcatalogue.holder where organ = :organ")
                .param("organ", organ.value())
                .query(LocalDate.class)
                .optional();
    }

    Set<OrganId> listHolders() {
        return db.sql("select organ from standardcatalogue.holder").query(String.class).list().stream()
                .map(OrganId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A catalogue nobody has looked at today; other servers pass it by until this transaction is over.
    Optional<OrganId> takeUnlooked(LocalDate today) {
        return db.sql("""
                select organ
                from standardcatalogue.holder
                where looked_on is null or looked_on < :today
                order by looked_on nulls first, organ
                limit 1
                for update skip locked
                """)
                .param("today", today)
                .query((row, number) -> OrganId.of(row.getString("organ")))
                .optional();
    }

    void looked(OrganId organ, LocalDate today) {
        db.sql("update standardcatalogue.holder set looked_on = :today where organ = :organ")
                .param("organ", organ.value())
                .param("today", today)
                .update();
    }

    /// Of these organs, those with open gaps.
    List<OrganId> listWaitedFor(Collection<OrganId> organs) {
        return db.sql("select distinct organ from standardcatalogue.gap where open and organ in (:organs)")
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query((row, number) -> OrganId.of(row.getString("organ")))
                .list();
    }

    /// The gaps of an organ, those that were closed too.
    List<Gap> list(OrganId organ) {
        return db.sql("""
                select id, organ, field, told_to, count, since, due_on, open
                from standardcatalogue.gap
                where organ = :organ
                for update
                """).param("organ", organ.value()).query(GapStore::gap).list();
    }

    private static Gap gap(ResultSet row, int number) throws SQLException {
        return new Gap(
                row.getLong("id"),
                OrganId.of(row.getString("organ")),
                row.getString("field"),
                OrganId.of(row.getString("told_to")),
                row.getInt("count"),
                row.getObject("since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("open"));
    }

    Gap put(OrganId organ, String field, OrganId toldTo, int count, LocalDate since, LocalDate dueOn) {
        return db.sql("""
                insert into standardcatalogue.gap (organ, field, told_to, count, since, due_on)
                values (:organ, :field, :toldTo, :count, :since, :dueOn)
                on conflict (organ, field) do update
                set told_to = excluded.told_to, count = excluded.count, since = excluded.since,
                    due_on = excluded.due_on, open = true
                returning id, organ, field, told_to, count, since, due_on, open
                """)
                .param("organ", organ.value())
                .param("field", field)
                .param("toldTo", toldTo.value())
                .param("count", count)
                .param("since", since)
                .param("dueOn", dueOn)
                .query(GapStore::gap)
                .single();
    }

    void close(long id) {
        db.sql("update standardcatalogue.gap set open = false where id = :id")
                .param("id", id)
                .update();
    }
}
