package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of proposals to publish.
@Repository
class ProposalStore {
    private static final String COLUMNS =
            "request_id, state, ground, words_sealed, proposed_on, due_on, answered_on, reason";

    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    void insert(PublicationProposal proposal) {
        db.sql("""
                insert into foi.publication_proposal (request_id, state, ground, words_sealed, proposed_on, due_on)
                values (:request, :state, :ground, :words, :on, :due)
                """)
                .param("request", proposal.request().value())
                .param("state", proposal.state().name())
                .param("ground", proposal.ground().name())
                .param("words", proposal.words())
                .param("on", proposal.proposedOn())
                .param("due", proposal.dueOn())
                .update();
    }

    void update(PublicationProposal proposal) {
        db.sql("""
                update foi.publication_proposal set state = :state, answered_on = :on, reason = :reason
                where request_id = :request
                """)
                .param("state", proposal.state().name())
                .param("on", proposal.answeredOn().orElse(null), Types.DATE)
                .param("reason", proposal.reason())
                .param("request", proposal.request().value())
                .update();
    }

    Optional<PublicationProposal> find(FoiRequestId request) {
        return db.sql("select %s from foi.publication_proposal where request_id = :request".formatted(COLUMNS))
                .param("request", request.value())
                .query(ProposalStore::proposal)
                .optional();
    }

    /// What waits for an answer about requests of this organ.
    List<PublicationProposal> listOpen(OrganId organ) {
        return db.sql("""
                select %s from foi.publication_proposal
                where state = 'OPEN' and request_id in (select id from foi.request where organ = :organ)
                order by request_id
                """.formatted(COLUMNS))
                .param("organ", organ.value())
                .query(ProposalStore::proposal)
                .list();
    }

    private static PublicationProposal proposal(ResultSet row, int number) throws SQLException {
        return new PublicationProposal(
                new FoiRequestId(row.getLong("request_id")),
                ProposalState.valueOf(row.getString("state")),
                ProposalGround.valueOf(row.getString("ground")),
                row.getBytes("words_sealed"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                row.getString("reason"));
    }
}
