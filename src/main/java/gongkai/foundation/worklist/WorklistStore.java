package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorklistStore {
    static final String COLUMNS = """
            kind, matter, number, title, organ, stage, turn, received_on, started_on, due_on, closed_on, path, held_by,
            holder_name, yellow_from, red_from, supervise_from, step, used_days, urged, supervised, changed_at
            """;

    private final JdbcClient db;

    WorklistStore(JdbcClient db) {
        this.db = db;
    }

    /// The item and the first line of its history, in one statement; false when there is one already.
    boolean open(ItemRow row, WorkEvent begins) {
        return bind(db.sql("""
                        with fresh as (
                            insert into worklist.item (kind, matter, number, title, organ, stage, turn, received_on,
                                started_on, due_on, closed_on, path, held_by, holder_name, yellow_from, red_from,
                                supervise_from, next_step_on, step, used_days, urged, supervised, changed_at)
                            values (:kind, :matter, :number, :title, :organ, :stage, :turn, :receivedOn, :startedOn,
                                :dueOn, :closedOn, :path, :heldBy, :holderName, :yellowFrom, :redFrom, :superviseFrom,
                                :nextStepOn, :step, :usedDays, :urged, :supervised, :changedAt)
                            on conflict (kind, matter) do nothing
                            returning kind, matter)
                        insert into worklist.event (kind, matter, at, actor, what, words)
                        select kind, matter, :at, :actor, :what, :words from fresh
                        """), row)
                        .param("at", Timestamp.from(begins.at()))
                        .param("actor", begins.actor())
                        .param("what", begins.what().name())
                        .param("words", begins.words())
                        .update()
                == 1;
    }

    void update(ItemRow row) {
        bind(db.sql("""
                        update worklist.item set
                            number = :number, title = :title, organ = :organ, stage = :stage, turn = :turn,
                            received_on = :receivedOn, started_on = :startedOn, due_on = :dueOn, closed_on = :closedOn,
                            path = :path, held_by = :heldBy, holder_name = :holderName, yellow_from = :yellowFrom,
                            red_from = :redFrom, supervise_from = :superviseFrom, next_step_on = :nextStepOn,
                            step = :step, used_days = :usedDays, urged = :urged, supervised = :supervised,
                            changed_at = :changedAt
                        where kind = :kind and matter = :matter
                        """), row).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, ItemRow row) {
        var state = row.state();
        var clock = row.clock();
        return statement
                .param("kind", state.kind())
                .param("matter", state.matter())
                .param("number", state.number())
                .param("title", state.title())
                .param("organ", state.organ().value())
                .param("stage", state.stage())
                .param("turn", state.turn().name())
                .param("receivedOn", state.receivedOn())
                .param("startedOn", state.startedOn())
                .param("dueOn", state.dueOn().orElse(null), Types.DATE)
                .param("closedOn", state.closedOn().orElse(null), Types.DATE)
                .param("path", state.path())
                .param("heldBy", row.holder().key().orElse(null), Types.VARCHAR)
                .param(
                        "holderName",
                        row.holder().key().map(key -> row.holder().label()).orElse(null),
                        Types.VARCHAR)
                .param("yellowFrom", clock.map(ItemClock::yellowFrom).orElse(null), Types.DATE)
                .param("redFrom", clock.map(ItemClock::redFrom).orElse(null), Types.DATE)
                .param("superviseFrom", clock.flatMap(ItemClock::superviseFrom).orElse(null), Types.DATE)
                .param("nextStepOn", row.nextStepOn().orElse(null), Types.DATE)
                .param("step", row.step())
                .param("usedDays", row.usedDays().orElse(null), Types.INTEGER)
                .param("urged", row.urged())
                .param("supervised", row.supervised())
                .param("changedAt", Timestamp.from(row.changedAt()));
    }

    /// The item, locked until the transaction ends, so that two people cannot claim it at once.
    Optional<ItemRow> lock(String kind, long matter) {
        return one(" for update", kind, matter);
    }

    Optional<ItemRow> find(String kind, long matter) {
        return one("", kind, matter);
    }

    private Optional<ItemRow> one(String end, String kind, long matter) {
        return db.sql("select " + COLUMNS + "from worklist.item where kind = :kind and matter = :matter" + end)
                .param("kind", kind)
                .param("matter", matter)
                .query(WorklistStore::row)
                .optional();
    }

    List<ItemRow> listOpen(Set<OrganId> organs) {
        if (organs.isEmpty()) {
            return List.of();
        }
        return db.sql("select " + COLUMNS + """
                from worklist.item
                where turn <> 'DONE' and organ in (:organs)
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(WorklistStore::row)
                .list();
    }

    /// What has a running clock at these organs, or in this person's hands there; the first due first.
    List<ItemRow> listRunning(Set<OrganId> organs, Optional<String> heldBy) {
        return db.sql("select " + COLUMNS + """
                from worklist.item
                where red_from is not null and organ = any(:organs::text[])
                """
                        + (heldBy.isPresent() ? "and turn <> 'DONE' and held_by = :heldBy " : "") + """
                order by due_on, kind, matter
                limit 500
                """)
                .param("organs", organs.stream().map(OrganId::value).toArray(String[]::new))
                .param("heldBy", heldBy.orElse(""))
                .query(WorklistStore::row)
                .list();
    }

    /// Those whose next step of the ladder is due, the longest due first; locked, and those another server has in hand
    /// left out.
    List<ItemRow> lockForStep(LocalDate today, int limit) {
        return db.sql("select " + COLUMNS + """
                from worklist.item
                where next_step_on <= :today
                order by next_step_on
                limit :limit
                for update skip locked
                """)
                .param("today", today)
                .param("limit", limit)
                .query(WorklistStore::row)
                .list();
    }

    static ItemRow row(ResultSet row, int number) throws SQLException {
        return new ItemRow(
                state(row),
                Holder.of(
                        Optional.ofNullable(row.getString("held_by")),
                        Optional.ofNullable(row.getString("holder_name")).orElse("")),
                clock(row),
                row.getInt("step"),
                Optional.ofNullable(row.getObject("used_days", Integer.class)),
                row.getInt("urged"),
                row.getInt("supervised"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static WorkState state(ResultSet row) throws SQLException {
        return new WorkState(
                row.getString("kind"),
                row.getLong("matter"),
                row.getString("number"),
                row.getString("title"),
                OrganId.of(row.getString("organ")),
                row.getString("stage"),
                Turn.valueOf(row.getString("turn")),
                row.getObject("received_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                day(row, "due_on"),
                day(row, "closed_on"),
                row.getString("path"));
    }

    private static Optional<ItemClock> clock(ResultSet row) throws SQLException {
        var red = day(row, "red_from");
        if (red.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ItemClock(
                row.getObject("yellow_from", LocalDate.class),
                red.get(),
                row.getObject("due_on", LocalDate.class),
                day(row, "supervise_from")));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
