package gongkai.answer.foi;

import gongkai.publish.drafting.DraftId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which drafts carry the answers of which requests to the public.
@Repository
class PublicationStore {
    private final JdbcClient db;

    PublicationStore(JdbcClient db) {
        this.db = db;
    }

    void insert(FoiRequestId request, DraftId draft, Instant at) {
        db.sql("""
                insert into foi.publication (draft, request_id, begun_at) values (:draft, :request, :at)
                on conflict do nothing
                """)
                .param("draft", draft.value())
                .param("request", request.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    int count(FoiRequestId request) {
        return db.sql("select count(*) from foi.publication where request_id = :request")
                .param("request", request.value())
                .query(Integer.class)
                .single();
    }

    /// The draft that was begun last.
    Optional<DraftId> findLatest(FoiRequestId request) {
        return db.sql("select draft from foi.publication where request_id = :request order by draft desc limit 1")
                .param("request", request.value())
                .query(Long.class)
                .optional()
                .map(DraftId::of);
    }

    Optional<FoiRequestId> findRequest(DraftId draft) {
        return db.sql("select request_id from foi.publication where draft = :draft")
                .param("draft", draft.value())
                .query(Long.class)
                .optional()
                .map(FoiRequestId::new);
    }
}
