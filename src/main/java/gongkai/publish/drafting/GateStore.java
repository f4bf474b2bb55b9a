package gongkai.publish.drafting;

import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The steps organs have set for their texts.
@Repository
class GateStore {
    private final JdbcClient db;

    GateStore(JdbcClient db) {
        this.db = db;
    }

    /// The organ's own, else the usual one.
    Gate get(OrganId organ) {
        return db.sql("select first_role, second_role, final_role from drafting.gate where organ = :organ")
                .param("organ", organ.value())
                .query(GateStore::gate)
                .optional()
                .orElse(Gate.USUAL);
    }

    /// Those that are set otherwise than usual.
    Map<OrganId, Gate> listOwn() {
        var own = new HashMap<OrganId, Gate>();
        db.sql("select organ, first_role, second_role, final_role from drafting.gate")
                .query((row, number) -> Map.entry(OrganId.of(row.getString("organ")), gate(row, number)))
                .list()
                .forEach(each -> own.put(each.getKey(), each.getValue()));
        return own;
    }

    void save(OrganId organ, Gate gate, String by, Instant at) {
        db.sql("""
                insert into drafting.gate (organ, first_role, second_role, final_role, changed_by, changed_at)
                values (:organ, :first, :second, :final, :by, :at)
                on conflict (organ) do update
                set first_role = excluded.first_role, second_role = excluded.second_role,
                    final_role = excluded.final_role, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("organ", organ.value())
                .param("first", gate.role(GateStep.FIRST).map(Role::name).orElse(null), Types.VARCHAR)
                .param("second", gate.role(GateStep.SECOND).map(Role::name).orElse(null), Types.VARCHAR)
                .param("final", gate.last().name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Gate gate(ResultSet row, int number) throws SQLException {
        var steps = new EnumMap<GateStep, Role>(GateStep.class);
        Optional.ofNullable(row.getString("first_role"))
                .ifPresent(role -> steps.put(GateStep.FIRST, Role.valueOf(role)));
        Optional.ofNullable(row.getString("second_role"))
                .ifPresent(role -> steps.put(GateStep.SECOND, Role.valueOf(role)));
        steps.put(GateStep.FINAL, Role.valueOf(row.getString("final_role")));
        return new Gate(steps);
    }
}
