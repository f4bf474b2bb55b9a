package gongkai.answer.foi;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Application forms that were begun and not sent yet.
@Repository
class FoiDraftStore {
    private final JdbcClient db;

    FoiDraftStore(JdbcClient db) {
        this.db = db;
    }

    /// A draft, new or written over. A form that was sent already is no draft any more and stays as it is.
    void keepDraft(String submission, byte[] form, byte[] key, OptionalLong citizen, LocalDate until) {
        db.sql("""
                insert into foi.filing (submission, state, form_sealed, draft_key, citizen, kept_until)
                values (:submission, 'DRAFT', :form, :key, :citizen, :until)
                on conflict (submission) do update
                set form_sealed = excluded.form_sealed, draft_key = excluded.draft_key, citizen = excluded.citizen,
                    kept_until = excluded.kept_until
                where filing.state = 'DRAFT'
                """)
                .param("submission", submission)
                .param("form", form)
                .param("key", key)
                .param("citizen", citizen.isPresent() ? citizen.getAsLong() : null, Types.BIGINT)
                .param("until", until)
                .update();
    }

    Optional<FoiFiling> findDraft(byte[] key, OptionalLong citizen, LocalDate today) {
        return db.sql("""
                select %s from foi.filing
                where state = 'DRAFT' and kept_until >= :today
                    and (draft_key = :key and citizen is null or citizen = :citizen)
                order by id desc limit 1
                """.formatted(FoiFilingStore.COLUMNS))
                .param("today", today)
                .param("key", key)
                .param("citizen", citizen.isPresent() ? citizen.getAsLong() : null, Types.BIGINT)
                .query(FoiFilingStore::filing)
                .optional();
    }

    List<FoiFiling> listDraftsOf(long citizen) {
        return db.sql("select %s from foi.filing where state = 'DRAFT' and citizen = :citizen order by id"
                        .formatted(FoiFilingStore.COLUMNS))
                .param("citizen", citizen)
                .query(FoiFilingStore::filing)
                .list();
    }

    /// Drafts of an account, and papers it sent that wait for confirmation.
    List<FoiFiling> listOpenOf(long citizen) {
        return db.sql("""
                select %s from foi.filing where state in ('DRAFT', 'WAITING') and citizen = :citizen order by id
                """.formatted(FoiFilingStore.COLUMNS))
                .param("citizen", citizen)
                .query(FoiFilingStore::filing)
                .list();
    }

    /// Cuts the link to an account.
    void part(long citizen) {
        db.sql("update foi.filing set citizen = null where citizen = :citizen")
                .param("citizen", citizen)
                .update();
    }

    void deleteDraft(String submission) {
        db.sql("delete from foi.filing where submission = :submission and state = 'DRAFT'")
                .param("submission", submission)
                .update();
    }

    int deleteDraftsBefore(LocalDate today) {
        return db.sql("delete from foi.filing where state = 'DRAFT' and kept_until < :today")
                .param("today", today)
                .update();
    }
}
