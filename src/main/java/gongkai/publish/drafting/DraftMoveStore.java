package gongkai.publish.drafting;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The history of drafts, and the secrecy reviews of their texts. Both only grow.
@Repository
class DraftMoveStore {
    private final JdbcClient db;

    DraftMoveStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DraftId id, DraftMove move) {
        db.sql("""
                insert into drafting.move (draft_id, at, staff, actor, action, status, round, state, opinion)
                values (:id, :at, :staff, :actor, :action, :status, :round, :state, :opinion)
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(move.at()))
                .param("staff", move.staff().orElse(null), Types.BIGINT)
                .param("actor", move.actor())
                .param("action", move.action().name())
                .param("status", move.status().name())
                .param("round", move.round())
                .param("state", move.state())
                .param("opinion", move.opinion())
                .update();
    }

    /// Newest last.
    List<DraftMove> list(DraftId id) {
        return db.sql("""
                select at, staff, actor, action, status, round, state, opinion
                from drafting.move
                where draft_id = :id
                order by id
                """)
                .param("id", id.value())
                .query((row, number) -> new DraftMove(
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getObject("staff", Long.class)),
                        row.getString("actor"),
                        DraftAction.valueOf(row.getString("action")),
                        DraftStatus.valueOf(row.getString("status")),
                        row.getInt("round"),
                        row.getInt("state"),
                        row.getString("opinion")))
                .list();
    }

    /// Who has already passed a step, or published it urgently, since it was last sent to review.
    Set<Long> listPassers(DraftId id, int round) {
        return Set.copyOf(db.sql("""
                        select distinct staff
                        from drafting.move
                        where draft_id = :id and round = :round and staff is not null
                          and action in ('PASS', 'REVIEW_SECRECY', 'PUBLISH_URGENTLY')
                        """)
                .param("id", id.value())
                .param("round", round)
                .query(Long.class)
                .list());
    }

    void insert(SecrecyReview review) {
        db.sql("""
                insert into drafting.secrecy_review (draft_id, state, at, reviewer, reviewer_name, secret, basis, opinion)
                values (:draft, :state, :at, :reviewer, :reviewerName, :secret, :basis, :opinion)
                """)
                .param("draft", review.draft().value())
                .param("state", review.state())
                .param("at", Timestamp.from(review.at()))
                .param("reviewer", review.reviewer())
                .param("reviewerName", review.reviewerName())
                .param("secret", review.secret())
                .param("basis", review.basis())
                .param("opinion", review.opinion())
                .update();
    }

    /// The review of this state of the text.
    Optional<SecrecyReview> findSecrecy(DraftId id, int state) {
        return listSecrecy(id).stream()
                .filter(review -> review.state() == state)
                .findFirst();
    }

    /// Newest first.
    List<SecrecyReview> listSecrecy(DraftId id) {
        return db.sql("""
                select draft_id, state, at, reviewer, reviewer_name, secret, basis, opinion
                from drafting.secrecy_review
                where draft_id = :id
                order by state desc
                """)
                .param("id", id.value())
                .query((row, number) -> new SecrecyReview(
                        DraftId.of(row.getLong("draft_id")),
                        row.getInt("state"),
                        row.getTimestamp("at").toInstant(),
                        row.getLong("reviewer"),
                        row.getString("reviewer_name"),
                        row.getBoolean("secret"),
                        row.getString("basis"),
                        row.getString("opinion")))
                .list();
    }
}
