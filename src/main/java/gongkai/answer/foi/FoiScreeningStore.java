package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of what is looked at before a request is taken on. The same applicant is whoever bears the same paper.
@Repository
class FoiScreeningStore {
    private final JdbcClient db;

    FoiScreeningStore(JdbcClient db) {
        this.db = db;
    }

    /// What the same applicant asked the same organ before, the newest first.
    List<FoiRequest> listEarlier(FoiRequest request, int most) {
        return db.sql("""
                select %s from foi.request
                where applicant_certificate = (select applicant_certificate from foi.request where id = :id)
                    and organ = :organ and id < :id
                order by id desc limit :most
                """.formatted(FoiRequestStore.COLUMNS))
                .param("id", request.id().value())
                .param("organ", request.organ().value())
                .param("most", most)
                .query(FoiRequestStore::request)
                .list();
    }

    /// The how manieth request of the same applicant to this organ it is among those received in these days.
    int countSince(FoiRequest request, LocalDate from, LocalDate to) {
        return db.sql("""
                select count(*) from foi.request
                where applicant_certificate = (select applicant_certificate from foi.request where id = :id)
                    and organ = :organ and received_on between :from and :to and id <= :id
                """)
                .param("id", request.id().value())
                .param("organ", request.organ().value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    /// The newest requests of others to the organ, as far as one looks back.
    List<FoiRequest> listOthers(OrganId organ, FoiRequestId but, int most) {
        return db.sql("""
                select %s from foi.request
                where id in (select id from foi.request where organ = :organ order by received_on desc limit :most)
                    and id <> :but
                    and applicant_certificate is distinct from
                        (select applicant_certificate from foi.request where id = :but)
                """.formatted(FoiRequestStore.COLUMNS))
                .param("organ", organ.value())
                .param("but", but.value())
                .param("most", most)
                .query(FoiRequestStore::request)
                .list();
    }
}
