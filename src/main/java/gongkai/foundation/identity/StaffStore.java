package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {
    private static final String SELECT = """
            select id, account, name, organ, entered_at, disabled_at, disabled_why from identity.staff s
            """;

    private final JdbcClient db;

    StaffStore(JdbcClient db) {
        this.db = db;
    }

    Optional<StaffRow> find(String account, LocalDate today) {
        return db.sql(SELECT + "where account = :account")
                .param("account", account)
                .query((row, number) -> staffRow(row, today))
                .optional();
    }

    Optional<StaffRow> find(long id, LocalDate today) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, number) -> staffRow(row, today))
                .optional();
    }

    /// The person behind a sign-in, unless the account was disabled meanwhile.
    Optional<Person.Staff> findAble(long id, Clock clock) {
        return find(id, LocalDate.now(clock))
                .filter(row -> row.disabled().isEmpty())
                .map(StaffRow::staff);
    }

    List<StaffRow> list(Role role, OrganId over, LocalDate today) {
        return db.sql(SELECT + """
                where exists (select 1 from identity.staff_grant g
                              where g.staff_id = s.id and g.role = :role and g.over_organ = :over)
                order by id
                """)
                .param("role", role.name())
                .param("over", over.value())
                .query((row, number) -> staffRow(row, today))
                .list();
    }

    /// Those who work at these organs and fit the words (a part of the name or of the account), with or without a role.
    List<StaffRow> search(StaffQuery query, int offset, int limit, LocalDate today) {
        return conditions(
                        db.sql(SELECT + "where " + MATCHES + " order by organ, id offset :offset limit :limit"), query)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> staffRow(row, today))
                .list();
    }

    long count(StaffQuery query) {
        return conditions(db.sql("select count(*) from identity.staff s where " + MATCHES), query)
                .query(Long.class)
                .single();
    }

    private static final String MATCHES = """
            organ in (:organs)
            and (:words = '' or position(:words in name) > 0 or position(:words in account) > 0)
            and (:role = '' or exists (select 1 from identity.staff_grant g where g.staff_id = s.id and g.role = :role))
            and (:disabled::boolean is null or (disabled_at is not null) = :disabled)""";

    private static JdbcClient.StatementSpec conditions(JdbcClient.StatementSpec statement, StaffQuery query) {
        return statement
                .param("organs", query.organs().stream().map(OrganId::value).toList())
                .param("words", query.words())
                .param("role", query.role().map(Enum::name).orElse(""))
                .param("disabled", query.disabled().orElse(null), java.sql.Types.BOOLEAN);
    }

    /// Empty when the account name is taken.
    Optional<Long> insert(String account, String name, OrganId organ, Instant now) {
        return db.sql("""
                insert into identity.staff (account, name, organ, entered_at)
                values (:account, :name, :organ, :now)
                on conflict (account) do nothing
                returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("organ", organ.value())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .optional();
    }

    void rename(long id, String name) {
        db.sql("update identity.staff set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void move(long id, OrganId organ) {
        db.sql("update identity.staff set organ = :organ where id = :id")
                .param("id", id)
                .param("organ", organ.value())
                .update();
    }

    void disable(long id, String why, Instant now) {
        db.sql("update identity.staff set disabled_at = :now, disabled_why = :why where id = :id")
                .param("id", id)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
    }

    void enable(long id) {
        db.sql("update identity.staff set disabled_at = null, disabled_why = null where id = :id")
                .param("id", id)
                .update();
    }

    void insertGrant(long staffId, Role role, OrganId over) {
        db.sql("insert into identity.staff_grant (staff_id, role, over_organ) values (:id, :role, :over)")
                .param("id", staffId)
                .param("role", role.name())
                .param("over", over.value())
                .update();
    }

    void deleteGrant(long staffId, Role role, OrganId over) {
        db.sql("delete from identity.staff_grant where staff_id = :id and role = :role and over_organ = :over")
                .param("id", staffId)
                .param("role", role.name())
                .param("over", over.value())
                .update();
    }

    /// How many could act in this role now, whatever it is over. Waits for whoever is changing such a grant.
    int countAble(Role role) {
        db.sql("select pg_advisory_xact_lock(hashtext('identity.' || :role))")
                .param("role", role.name())
                .query((row, number) -> number)
                .list();
        return db.sql("""
                select count(distinct s.id)
                from identity.staff s join identity.staff_grant g on g.staff_id = s.id
                where g.role = :role and s.disabled_at is null
                """).param("role", role.name()).query(Integer.class).single();
    }

    /// What was lent over an organ is lent over its successor.
    void moveDelegations(OrganId from, OrganId to) {
        db.sql("update identity.delegation set over_organ = :to where over_organ = :from and revoked_at is null")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// Who works at these organs or has a role over one of them.
    List<Long> listHolders(Collection<OrganId> organs) {
        return db.sql("""
                select id from identity.staff where organ in (:organs)
                union
                select staff_id from identity.staff_grant where over_organ in (:organs)
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(Long.class)
                .list();
    }

    private StaffRow staffRow(ResultSet row, LocalDate today) throws SQLException {
        long id = row.getLong("id");
        var disabledAt = Optional.ofNullable(row.getTimestamp("disabled_at"));
        var why = row.getString("disabled_why");
        return new StaffRow(
                new Person.Staff(
                        id,
                        row.getString("account"),
                        row.getString("name"),
                        OrganId.of(row.getString("organ")),
                        listGrants(id, today)),
                row.getTimestamp("entered_at").toInstant(),
                disabledAt.map(at -> new StaffRow.Disabled(at.toInstant(), why)));
    }

    /// One's own roles, then those delegated for today by colleagues who still have them.
    private List<Person.Grant> listGrants(long staffId, LocalDate today) {
        return db.sql("""
                select role, over_organ, null as on_behalf_of
                from identity.staff_grant where staff_id = :id
                union all
                select d.role, d.over_organ, s.name
                from identity.delegation d
                join identity.staff s on s.id = d.from_staff and s.disabled_at is null
                join identity.staff_grant g on g.staff_id = d.from_staff and g.role = d.role and g.over_organ = d.over_organ
                where d.to_staff = :id and d.revoked_at is null and :today between d.starts_on and d.ends_on
                order by 3 nulls first, 1, 2
                """)
                .param("id", staffId)
                .param("today", today)
                .query((row, number) -> new Person.Grant(
                        Role.valueOf(row.getString("role")),
                        OrganId.of(row.getString("over_organ")),
                        Optional.ofNullable(row.getString("on_behalf_of"))))
                .list();
    }
}
