package gongkai.foundation.identity;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {
    private final JdbcClient db;

    StaffStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Person.Staff> find(String account) {
        return db.sql("select id, account, name, organ from identity.staff where account = :account")
                .param("account", account)
                .query(this::staff)
                .optional();
    }

    List<Person.Staff> list(Role role, OrganId over) {
        return db.sql("""
                select s.id, s.account, s.name, s.organ
                from identity.staff s join identity.staff_grant g on g.staff_id = s.id
                where g.role = :role and g.over_organ = :over
                order by s.id
                """)
                .param("role", role.name())
                .param("over", over.value())
                .query(this::staff)
                .list();
    }

    long insert(String account, String name, OrganId organ) {
        return db.sql("""
                insert into identity.staff (account, name, organ)
                values (:account, :name, :organ) returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("organ", organ.value())
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

    private Person.Staff staff(ResultSet row, int number) throws SQLException {
        return new Person.Staff(
                row.getLong("id"),
                row.getString("account"),
                row.getString("name"),
                OrganId.of(row.getString("organ")),
                listGrants(row.getLong("id")));
    }

    private List<Person.Grant> listGrants(long staffId) {
        return db.sql(
                        "select role, over_organ from identity.staff_grant where staff_id = :id order by role, over_organ")
                .param("id", staffId)
                .query((row, number) ->
                        new Person.Grant(Role.valueOf(row.getString("role")), OrganId.of(row.getString("over_organ"))))
                .list();
    }
}
