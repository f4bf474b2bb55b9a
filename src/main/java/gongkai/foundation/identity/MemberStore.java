package gongkai.foundation.identity;

import gongkai.foundation.organ.CreditCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MemberStore {
    private final JdbcClient db;

    MemberStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Person.Member> find(String account) {
        return db.sql("select id, account, name, credit_code, handler from identity.member where account = :account")
                .param("account", account)
                .query(MemberStore::member)
                .optional();
    }

    Optional<Person.Member> find(long id) {
        return db.sql("select id, account, name, credit_code, handler from identity.member where id = :id")
                .param("id", id)
                .query(MemberStore::member)
                .optional();
    }

    /// Empty when the account name is taken.
    Optional<Long> insert(String account, String name, Optional<CreditCode> code, String handler) {
        return db.sql("""
                insert into identity.member (account, name, credit_code, handler)
                values (:account, :name, :code, :handler)
                on conflict (account) do nothing
                returning id
                """)
                .param("account", account)
                .param("name", name)
                .param("code", code.map(CreditCode::value).orElse(null))
                .param("handler", handler)
                .query(Long.class)
                .optional();
    }

    private static Person.Member member(ResultSet row, int number) throws SQLException {
        String code = row.getString("credit_code");
        return code == null
                ? new Person.Citizen(row.getLong("id"), row.getString("account"), row.getString("name"))
                : new Person.Enterprise(
                        row.getLong("id"),
                        row.getString("account"),
                        row.getString("name"),
                        CreditCode.of(code),
                        row.getString("handler"));
    }
}
