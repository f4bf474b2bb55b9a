package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of how organs are paid.
@Repository
class PaymentWayStore {
    private final JdbcClient db;

    PaymentWayStore(JdbcClient db) {
        this.db = db;
    }

    Optional<PaymentWay> find(OrganId organ) {
        return db.sql("""
                select organ, payee, bank, account, counter, telephone from foi.payment_way where organ = :organ
                """)
                .param("organ", organ.value())
                .query(PaymentWayStore::way)
                .optional();
    }

    void put(PaymentWay way, Instant at, String by) {
        db.sql("""
                insert into foi.payment_way (organ, payee, bank, account, counter, telephone, changed_at, changed_by)
                values (:organ, :payee, :bank, :account, :counter, :telephone, :at, :by)
                on conflict (organ) do update
                set payee = :payee, bank = :bank, account = :account, counter = :counter, telephone = :telephone,
                    changed_at = :at, changed_by = :by
                """)
                .param("organ", way.organ().value())
                .param("payee", way.payee())
                .param("bank", way.bank())
                .param("account", way.account())
                .param("counter", way.counter())
                .param("telephone", way.telephone())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    private static PaymentWay way(ResultSet row, int number) throws SQLException {
        return new PaymentWay(
                OrganId.of(row.getString("organ")),
                row.getString("payee"),
                row.getString("bank"),
                row.getString("account"),
                row.getString("counter"),
                row.getString("telephone"));
    }
}
