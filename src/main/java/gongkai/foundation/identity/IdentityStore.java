package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityStore {
    private final JdbcClient db;

    IdentityStore(JdbcClient db) {
        this.db = db;
    }

    /// An account and the hash of its password.
    record Account<P extends Person>(P person, String passwordHash) {}

    Optional<Account<Person.Staff>> findStaff(String account) {
        return db.sql("select id, account, name, organ, password_hash from identity.staff where account = :account")
                .param("account", account)
                .query((row, number) -> new Account<>(
                        new Person.Staff(
                                row.getLong("id"),
                                row.getString("account"),
                                row.getString("name"),
                                OrganId.of(row.getString("organ")),
                                listGrants(row.getLong("id"))),
                        row.getString("password_hash")))
                .optional();
    }

    List<Person.Staff> listStaff(Role role, OrganId over) {
        return db.sql("""
                select s.id, s.account, s.name, s.organ
                from identity.staff s join identity.staff_grant g on g.staff_id = s.id
                where g.role = :role and g.over_organ = :over
                order by s.id
                """)
                .param("role", role.name())
                .param("over", over.value())
                .query((row, number) -> new Person.Staff(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getString("name"),
                        OrganId.of(row.getString("organ")),
                        listGrants(row.getLong("id"))))
                .list();
    }

    private List<Person.Grant> listGrants(long staffId) {
        return db.sql(
                        "select role, over_organ from identity.staff_grant where staff_id = :id order by role, over_organ")
                .param("id", staffId)
                .query((row, number) ->
                        new Person.Grant(Role.valueOf(row.getString("role")), OrganId.of(row.getString("over_organ"))))
                .list();
    }

    long insertStaff(String account, String name, OrganId organ, String passwordHash) {
        return db.sql("""
                insert into identity.staff (account, name, organ, password_hash)
                values (:account, :name, :organ, :hash) returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("organ", organ.value())
                .param("hash", passwordHash)
                .query(Long.class)
                .single();
    }

    void insertGrant(long staffId, Role role, OrganId over) {
        db.sql("insert into identity.staff_grant (staff_id, role, over_organ) values (:id, :role, :over)")
                .param("id", staffId)
                .param("role", role.name())
                .param("over", over.value())
                .update();
    }

    Optional<Account<Person.Citizen>> findCitizen(String account) {
        return db.sql("select id, account, name, password_hash from identity.citizen where account = :account")
                .param("account", account)
                .query((row, number) -> new Account<>(
                        new Person.Citizen(row.getLong("id"), row.getString("account"), row.getString("name")),
                        row.getString("password_hash")))
                .optional();
    }

    /// Empty when the account name is taken.
    Optional<Long> insertCitizen(String account, String name, String passwordHash) {
        return db.sql("""
                insert into identity.citizen (account, name, password_hash)
                values (:account, :name, :hash)
                on conflict (account) do nothing
                returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("hash", passwordHash)
                .query(Long.class)
                .optional();
    }
}
