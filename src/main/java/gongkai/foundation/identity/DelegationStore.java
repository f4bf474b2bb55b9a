package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DelegationStore {
    private static final String SELECT = """
            select d.id, d.from_staff, f.name as from_name, d.to_staff, t.name as to_name, d.role, d.over_organ,
                   d.starts_on, d.ends_on, d.reason
            from identity.delegation d
            join identity.staff f on f.id = d.from_staff
            join identity.staff t on t.id = d.to_staff
            """;

    private final JdbcClient db;

    DelegationStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Person.Staff from, Person.Staff to, Delegations.Wish wish, Person.Grant grant, Instant now) {
        db.sql("""
                insert into identity.delegation
                    (from_staff, to_staff, role, over_organ, starts_on, ends_on, reason, made_at)
                values (:from, :to, :role, :over, :startsOn, :endsOn, :reason, :now)
                """)
                .param("from", from.id())
                .param("to", to.id())
                .param("role", grant.role().name())
                .param("over", grant.over().value())
                .param("startsOn", wish.startsOn())
                .param("endsOn", wish.endsOn())
                .param("reason", wish.reason())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// Those that hold or will hold, lent by this person or to them.
    List<Delegation> listOf(long staffId, LocalDate today) {
        return db.sql(SELECT + """
                where (d.from_staff = :id or d.to_staff = :id) and d.revoked_at is null and d.ends_on >= :today
                order by d.starts_on, d.id
                """)
                .param("id", staffId)
                .param("today", today)
                .query(DelegationStore::delegation)
                .list();
    }

    /// To whom a role over this organ is lent today.
    List<Long> listStandIns(Role role, OrganId over, LocalDate today) {
        return db.sql("""
                select distinct to_staff from identity.delegation
                where role = :role and over_organ = :over and revoked_at is null
                    and starts_on <= :today and ends_on >= :today
                order by to_staff
                """)
                .param("role", role.name())
                .param("over", over.value())
                .param("today", today)
                .query(Long.class)
                .list();
    }

    Optional<Delegation> find(long id, LocalDate today) {
        return db.sql(SELECT + "where d.id = :id and d.revoked_at is null and d.ends_on >= :today")
                .param("id", id)
                .param("today", today)
                .query(DelegationStore::delegation)
                .optional();
    }

    void revoke(long id, Instant now) {
        db.sql("update identity.delegation set revoked_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Delegation delegation(ResultSet row, int number) throws SQLException {
        return new Delegation(
                row.getLong("id"),
                row.getLong("from_staff"),
                row.getString("from_name"),
                row.getLong("to_staff"),
                row.getString("to_name"),
                Role.valueOf(row.getString("role")),
                OrganId.of(row.getString("over_organ")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("reason"));
    }
}
