package gongkai.answer.withheld;

import gongkai.publish.drafting.DraftId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which drafts carry what was withheld to the public.
@Repository
class OpeningStore {
    private final JdbcClient db;

    OpeningStore(JdbcClient db) {
        this.db = db;
    }

    void insert(WithheldEntry entry, DraftId draft, LocalDate on, String by) {
        db.sql("""
                insert into withheld.opening (draft, entry_id, begun_on, begun_by) values (:draft, :entry, :on, :by)
                on conflict do nothing
                """)
                .param("draft", draft.value())
                .param("entry", entry.id())
                .param("on", on)
                .param("by", by)
                .update();
    }

    int count(WithheldEntry entry) {
        return db.sql("select count(*) from withheld.opening where entry_id = :entry")
                .param("entry", entry.id())
                .query(Integer.class)
                .single();
    }

    /// The draft that was begun last.
    Optional<DraftId> findLatest(WithheldEntry entry) {
        return db.sql("select draft from withheld.opening where entry_id = :entry order by draft desc limit 1")
                .param("entry", entry.id())
                .query(Long.class)
                .optional()
                .map(DraftId::of);
    }

    /// What a draft opens, and whose assessment it was.
    Optional<Begun> find(DraftId draft) {
        return db.sql("select entry_id, begun_by from withheld.opening where draft = :draft")
                .param("draft", draft.value())
                .query((row, number) -> new Begun(row.getLong("entry_id"), row.getString("begun_by")))
                .optional();
    }

    /// An opening under way.
    record Begun(long entry, String by) {}
}
