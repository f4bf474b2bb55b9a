package gongkai.answer.foi;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of secrecy reviews.
@Repository
class SecrecyReviewStore {
    private final JdbcClient db;

    SecrecyReviewStore(JdbcClient db) {
        this.db = db;
    }

    void insert(FoiRequestId request, SecrecyReview review) {
        db.sql("""
                insert into foi.secrecy_review
                    (request_id, at, staff, staff_name, by_handler, secret, scope, basis, opinion)
                values (:request, :at, :staff, :name, :byHandler, :secret, :scope, :basis, :opinion)
                """)
                .param("request", request.value())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .param("staff", review.staff())
                .param("name", review.name())
                .param("byHandler", review.byHandler())
                .param("secret", review.secret())
                .param("scope", review.scope())
                .param("basis", review.basis())
                .param("opinion", review.opinion())
                .update();
    }

    /// All reviews of a request, the first one first.
    List<SecrecyReview> listOf(FoiRequestId request) {
        return db.sql("""
                select at, staff, staff_name, by_handler, secret, scope, basis, opinion
                from foi.secrecy_review where request_id = :request order by id
                """)
                .param("request", request.value())
                .query((row, number) -> new SecrecyReview(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("staff"),
                        row.getString("staff_name"),
                        row.getBoolean("by_handler"),
                        row.getBoolean("secret"),
                        row.getString("scope"),
                        row.getString("basis"),
                        row.getString("opinion")))
                .list();
    }
}
