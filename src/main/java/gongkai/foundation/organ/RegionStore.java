package gongkai.foundation.organ;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegionStore {
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;

    RegionStore(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<Region> listAll() {
        return db.sql("select code, name, authority from organ.region order by code")
                .query((row, number) -> new Region(
                        RegionCode.of(row.getString("code")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("authority")).map(OrganId::of)))
                .list();
    }

    void put(Collection<Region> regions) {
        batches.batchUpdate(
                """
                insert into organ.region (code, name, authority)
                values (:code, :name, :authority)
                on conflict (code) do update set name = excluded.name, authority = excluded.authority
                """,
                regions.stream()
                        .map(region -> new MapSqlParameterSource()
                                .addValue("code", region.code().value())
                                .addValue("name", region.name())
                                .addValue(
                                        "authority",
                                        region.authority().map(OrganId::value).orElse(null),
                                        Types.VARCHAR))
                        .toArray(SqlParameterSource[]::new));
    }

    /// The regions an organ was in charge of go to its successor.
    void handOver(OrganId from, OrganId to) {
        db.sql("update organ.region set authority = :to where authority = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }
}
