package gongkai.foundation.signin;

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
        db.sql("delete from signin.password where person = :person")
                .param("person", person)
                .update();
    }
}
