package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The columns whose unit is waited for, and which homes were looked at today.
@Repository
class ReminderStore {
    private final JdbcClient db;

    ReminderStore(JdbcClient db) {
        this.db = db;
    }

    /// What a unit was told.
    record Reminder(ColumnId column, OrganId toldTo, String stage, LocalDate since, LocalDate dueOn) {}

    /// A home nobody has looked at today; other servers pass it by until this transaction is over.
    Optional<OrganId> takeUnlooked(LocalDate today) {
        return db.sql("""
                select organ
                from sitecolumn.site
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
        db.sql("update sitecolumn.site set looked_on = :today where organ = :organ")
                .param("organ", organ.value())
                .param("today", today)
                .update();
    }

    boolean hasAny(OrganId organ) {
        return db.sql("select exists (select 1 from sitecolumn.reminder where organ = :organ)")
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    List<Reminder> list(OrganId organ) {
        return db.sql("""
                select column_id, told_to, stage, since, due_on
                from sitecolumn.reminder
                where organ = :organ
                for update
                """)
                .param("organ", organ.value())
                .query((row, number) -> new Reminder(
                        ColumnId.of(row.getLong("column_id")),
                        OrganId.of(row.getString("told_to")),
                        row.getString("stage"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void put(OrganId organ, Reminder reminder) {
        db.sql("""
                insert into sitecolumn.reminder (column_id, organ, told_to, stage, since, due_on)
                values (:column, :organ, :toldTo, :stage, :since, :dueOn)
                on conflict (column_id) do update
                set told_to = excluded.told_to, stage = excluded.stage, since = excluded.since, due_on = excluded.due_on
                """)
                .param("column", reminder.column().value())
                .param("organ", organ.value())
                .param("toldTo", reminder.toldTo().value())
                .param("stage", reminder.stage())
                .param("since", reminder.since())
                .param("dueOn", reminder.dueOn())
                .update();
    }

    void delete(ColumnId column) {
        db.sql("delete from sitecolumn.reminder where column_id = :column")
                .param("column", column.value())
                .update();
    }
}
