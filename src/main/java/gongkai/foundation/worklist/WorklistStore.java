package gongkai.foundation.worklist;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorklistStore {
    private final JdbcClient db;

    WorklistStore(JdbcClient db) {
        this.db = db;
    }

    void put(WorkState state) {
        db.sql("""
                insert into worklist.item (kind, matter, number, title, organ, stage, turn, started_on, due_on, path)
                values (:kind, :matter, :number, :title, :organ, :stage, :turn, :startedOn, :dueOn, :path)
                on conflict (kind, matter) do update set
                    title = excluded.title, organ = excluded.organ, stage = excluded.stage, turn = excluded.turn,
                    started_on = excluded.started_on, due_on = excluded.due_on
                """)
                .param("kind", state.kind())
                .param("matter", state.matter())
                .param("number", state.number())
                .param("title", state.title())
                .param("organ", state.organ().value())
                .param("stage", state.stage())
                .param("turn", state.turn().name())
                .param("startedOn", state.startedOn())
                .param("dueOn", state.dueOn().orElse(null), java.sql.Types.DATE)
                .param("path", state.path())
                .update();
    }

    List<WorkState> listOpen(Set<OrganId> organs) {
        if (organs.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select kind, matter, number, title, organ, stage, turn, started_on, due_on, path
                from worklist.item
                where turn <> 'DONE' and organ in (:organs)
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(WorklistStore::state)
                .list();
    }

    private static WorkState state(ResultSet row, int number) throws SQLException {
        return new WorkState(
                row.getString("kind"),
                row.getLong("matter"),
                row.getString("number"),
                row.getString("title"),
                OrganId.of(row.getString("organ")),
                row.getString("stage"),
                Turn.valueOf(row.getString("turn")),
                row.getObject("started_on", LocalDate.class),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getString("path"));
    }
}
