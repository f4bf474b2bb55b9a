package gongkai.answer.foihandling;

import gongkai.foundation.organ.OrganId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The steps organs have set for their replies, and who works in which of their inner units.
@Repository
class RouteStore {
    private final JdbcClient db;

    RouteStore(JdbcClient db) {
        this.db = db;
    }

    /// A member of an inner unit.
    record Member(long staff, String name) {}

    Optional<Route> find(OrganId organ) {
        return db.sql("select steps from foihandling.route where organ = :organ")
                .param("organ", organ.value())
                .query((row, number) -> route((String[]) row.getArray("steps").getArray()))
                .optional();
    }

    Map<OrganId, Route> listOwn() {
        var own = new HashMap<OrganId, Route>();
        db.sql("select organ, steps from foihandling.route")
                .query((row, number) -> Map.entry(OrganId.of(row.getString("organ")), route((String[])
                        row.getArray("steps").getArray())))
                .list()
                .forEach(each -> own.put(each.getKey(), each.getValue()));
        return own;
    }

    private static Route route(String[] names) {
        return Route.parse(List.of(names)).orElseThrow();
    }

    void save(OrganId organ, Route route, String by, Instant at) {
        db.sql("""
                insert into foihandling.route (organ, steps, changed_by, changed_at)
                values (:organ, :steps, :by, :at)
                on conflict (organ) do update
                set steps = excluded.steps, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("organ", organ.value())
                .param("steps", route.steps().stream().sorted().map(Enum::name).toArray(String[]::new))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The members of an organ's inner units, by the name of the unit.
    Map<String, List<Member>> listUnits(OrganId organ) {
        var units = new LinkedHashMap<String, List<Member>>();
        db.sql("select unit, staff, name from foihandling.unit_member where organ = :organ order by unit, staff")
                .param("organ", organ.value())
                .query((row, number) ->
                        Map.entry(row.getString("unit"), new Member(row.getLong("staff"), row.getString("name"))))
                .list()
                .forEach(each -> units.computeIfAbsent(each.getKey(), unit -> new ArrayList<>())
                        .add(each.getValue()));
        return units;
    }

    void replaceUnits(OrganId organ, Map<String, List<Member>> units) {
        db.sql("delete from foihandling.unit_member where organ = :organ")
                .param("organ", organ.value())
                .update();
        units.forEach((unit, members) -> members.forEach(member -> db.sql("""
                insert into foihandling.unit_member (organ, unit, staff, name)
                values (:organ, :unit, :staff, :name)
                on conflict do nothing
                """)
                .param("organ", organ.value())
                .param("unit", unit)
                .param("staff", member.staff())
                .param("name", member.name())
                .update()));
    }
}
