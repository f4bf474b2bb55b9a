package gongkai.foundation.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Removes what a member proved themselves with, when the account is closed.
@Repository
class SigninMemberStore {
    private final JdbcClient db;

    SigninMemberStore(JdbcClient db) {
        this.db = db;
    }

    /// @param person how the member is called in this room's tables, for example `member:7`
    void delete(String person) {
        for (String statement : List.of(
                "delete from signin.password where person = :person",
                "delete from signin.former_password where person = :person",
                "delete from signin.recovery_code where person = :person",
                "delete from signin.second_factor where person = :person",
                "delete from signin.arrival where person = :person",
                "delete from signin.attempt where key = 'second:' || :person")) {
            db.sql(statement).param("person", person).update();
        }
    }
}
