package gongkai.foundation.identity;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.personaldata.BlindIndex;
import gongkai.foundation.personaldata.PersonalData;
import gongkai.foundation.personaldata.Place;
import gongkai.foundation.personaldata.SealedTableStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Members of the public. What names them is sealed; an account is found by its blind index.
@Repository
class MemberStore {
    private static final Place ACCOUNT = Place.of("identity.member.account");
    private static final Place NAME = Place.of("identity.member.name");
    private static final Place HANDLER = Place.of("identity.member.handler");

    private final JdbcClient db;
    private final PersonalData personal;
    private final BlindIndex index;

    MemberStore(JdbcClient db, PersonalData personal, BlindIndex index) {
        this.db = db;
        this.personal = personal;
        this.index = index;
    }

    Optional<Person.Member> find(String account) {
        return db.sql("""
                select id, account_sealed, name_sealed, credit_code, handler_sealed
                from identity.member where account_index = :account
                """)
                .param("account", index.of(ACCOUNT, account))
                .query(this::member)
                .optional();
    }

    Optional<Person.Member> find(long id) {
        return db.sql("""
                select id, account_sealed, name_sealed, credit_code, handler_sealed
                from identity.member where id = :id
                """).param("id", id).query(this::member).optional();
    }

    /// Empty when the account name is taken.
    Optional<Long> insert(String account, String name, Optional<CreditCode> code, String handler) {
        return db.sql("""
                insert into identity.member (account_sealed, account_index, name_sealed, credit_code, handler_sealed)
                values (:account, :index, :name, :code, :handler)
                on conflict (account_index) do nothing
                returning id
                """)
                .param("account", personal.seal(ACCOUNT, account))
                .param("index", index.of(ACCOUNT, account))
                .param("name", personal.seal(NAME, name))
                .param("code", code.map(CreditCode::value).orElse(null))
                .param("handler", personal.seal(HANDLER, handler))
                .query(Long.class)
                .optional();
    }

    /// Removes the account and every sign-in of it: whoever is still signed in is a guest from the next page on.
    void delete(long id) {
        db.sql("delete from identity.session where person = 'member:' || :id")
                .param("id", id)
                .update();
        db.sql("delete from identity.member where id = :id").param("id", id).update();
    }

    private Person.Member member(ResultSet row, int number) throws SQLException {
        String account = personal.open(ACCOUNT, row.getBytes("account_sealed"));
        String name = personal.open(NAME, row.getBytes("name_sealed"));
        String code = row.getString("credit_code");
        return code == null
                ? new Person.Citizen(row.getLong("id"), account, name)
                : new Person.Enterprise(
                        row.getLong("id"),
                        account,
                        name,
                        CreditCode.of(code),
                        personal.open(HANDLER, row.getBytes("handler_sealed")));
    }

    /// The sealed columns of the table, for the rotation of keys.
    @Repository
    static class SealedMemberStore extends SealedTableStore {
        SealedMemberStore(JdbcClient db) {
            super(
                    db,
                    "identity.member",
                    new Column("account_sealed", ACCOUNT),
                    new Column("name_sealed", NAME),
                    new Column("handler_sealed", HANDLER));
        }
    }
}
