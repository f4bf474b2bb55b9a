package gongkai.answer.foi;

import gongkai.answer.foifee.FeeMethod;
import gongkai.answer.foifee.ProcessingFee;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of fees.
@Repository
class FeeStore {
    private static final String COLUMNS =
            "request_id, method, before, quantity, how_to_pay, noticed_on, paid_on, paper";

    private final JdbcClient db;

    FeeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(FoiRequest request, ProcessingFee fee, String howToPay, LocalDate on) {
        db.sql("""
                insert into foi.fee (request_id, organ, method, before, quantity, amount, how_to_pay, noticed_on)
                values (:request, :organ, :method, :before, :quantity, :amount, :howToPay, :on)
                """)
                .param("request", request.id().value())
                .param("organ", request.organ().value())
                .param("method", fee.method().name())
                .param("before", fee.before())
                .param("quantity", fee.quantity())
                .param("amount", fee.amount())
                .param("howToPay", howToPay)
                .param("on", on)
                .update();
    }

    /// @param paper the number of the 财政票据
    void pay(FoiRequest request, LocalDate on, String paper) {
        db.sql("update foi.fee set paid_on = :on, paper = :paper, organ = :organ where request_id = :request")
                .param("on", on)
                .param("paper", paper)
                .param("organ", request.organ().value())
                .param("request", request.id().value())
                .update();
    }

    /// Of a notice that never reached the applicant nothing is due.
    void takeBack(FoiRequestId request) {
        db.sql("delete from foi.fee where request_id = :request and paid_on is null")
                .param("request", request.value())
                .update();
    }

    Optional<FeeNotice> find(FoiRequestId request) {
        return db.sql("select %s from foi.fee where request_id = :request".formatted(COLUMNS))
                .param("request", request.value())
                .query(FeeStore::notice)
                .optional();
    }

    /// The fees an organ was paid in a year, oldest first.
    List<FeeNotice> listPaid(OrganId organ, int year) {
        return db.sql("""
                select %s from foi.fee
                where organ = :organ and paid_on between :first and :last
                order by paid_on, request_id
                """.formatted(COLUMNS))
                .param("organ", organ.value())
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(FeeStore::notice)
                .list();
    }

    /// The requests that the same applicant made of the same organ in the same calendar month before this one: by the
    /// paper they showed, else by their name.
    int countBefore(FoiRequest request) {
        LocalDate first = request.receivedOn().withDayOfMonth(1);
        return db.sql("""
                select count(*)
                from foi.request r
                where r.organ = :organ and r.received_on between :first and :last and r.id < :id
                    and exists (
                        select from foi.request own
                        where own.id = :id
                            and (own.applicant_certificate = r.applicant_certificate
                                 or (own.applicant_certificate is null and own.applicant_name = r.applicant_name)))
                """)
                .param("organ", request.organ().value())
                .param("first", first, Types.DATE)
                .param("last", first.plusMonths(1).minusDays(1), Types.DATE)
                .param("id", request.id().value())
                .query(Integer.class)
                .single();
    }

    private static FeeNotice notice(ResultSet row, int number) throws SQLException {
        return new FeeNotice(
                new FoiRequestId(row.getLong("request_id")),
                ProcessingFee.of(
                        FeeMethod.valueOf(row.getString("method")), row.getInt("before"), row.getInt("quantity")),
                row.getString("how_to_pay"),
                row.getObject("noticed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("paid_on", LocalDate.class)),
                Optional.ofNullable(row.getString("paper")));
    }
}
