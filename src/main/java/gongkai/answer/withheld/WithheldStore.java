package gongkai.answer.withheld;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiReplySent;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of the register.
@Repository
class WithheldStore {
    private static final String COLUMNS =
            "id, request, number, organ, title, ground, partly, decided_on, next_review_on, published_as";

    private final JdbcClient db;

    WithheldStore(JdbcClient db) {
        this.db = db;
    }

    WithheldEntry insert(FoiReplySent reply, Decision ground, LocalDate next) {
        return db.sql("""
                insert into withheld.entry (request, number, organ, title, ground, partly, decided_on, next_review_on)
                values (:request, :number, :organ, :title, :ground, :partly, :decidedOn, :next)
                returning %s
                """.formatted(COLUMNS))
                .param("request", reply.id().value())
                .param("number", reply.number())
                .param("organ", reply.organ().value())
                .param("title", reply.title())
                .param("ground", ground.name())
                .param("partly", reply.partly())
                .param("decidedOn", reply.repliedOn())
                .param("next", next)
                .query(WithheldStore::entry)
                .single();
    }

    void update(WithheldEntry entry) {
        db.sql("""
                update withheld.entry
                set organ = :organ, next_review_on = :next, published_as = :publishedAs, told = false
                where id = :id
                """)
                .param("organ", entry.organ().value())
                .param("next", entry.nextReviewOn().orElse(null), Types.DATE)
                .param(
                        "publishedAs",
                        entry.publishedAs().isPresent() ? entry.publishedAs().getAsLong() : null,
                        Types.BIGINT)
                .param("id", entry.id())
                .update();
    }

    Optional<WithheldEntry> find(long id) {
        return db.sql("select %s from withheld.entry where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query(WithheldStore::entry)
                .optional();
    }

    Optional<WithheldEntry> findOf(FoiRequestId request) {
        return db.sql("select %s from withheld.entry where request = :request".formatted(COLUMNS))
                .param("request", request.value())
                .query(WithheldStore::entry)
                .optional();
    }

    Optional<WithheldEntry> lock(long id) {
        return db.sql("select %s from withheld.entry where id = :id for update".formatted(COLUMNS))
                .param("id", id)
                .query(WithheldStore::entry)
                .optional();
    }

    /// What is to be looked at by this day and stands in no worklist yet; marked as told.
    List<WithheldEntry> tellDue(LocalDate by) {
        return db.sql("""
                update withheld.entry set told = true
                where id in (
                    select id from withheld.entry
                    where not told and next_review_on <= :by
                    order by id
                    limit 500
                    for update skip locked)
                returning %s
                """.formatted(COLUMNS))
                .param("by", by)
                .query(WithheldStore::entry)
                .list();
    }

    /// What an organ holds that is not opened, locked.
    List<WithheldEntry> lockClosed(OrganId organ) {
        return db.sql("""
                select %s from withheld.entry where organ = :organ and published_as is null order by id for update
                """.formatted(COLUMNS))
                .param("organ", organ.value())
                .query(WithheldStore::entry)
                .list();
    }

    void append(WithheldEntry entry, WithheldEntry.Review review) {
        db.sql("""
                insert into withheld.review (entry_id, reviewed_on, reviewed_by, opened, words)
                values (:entry, :on, :by, :opened, :words)
                """)
                .param("entry", entry.id())
                .param("on", review.on())
                .param("by", review.by())
                .param("opened", review.opened())
                .param("words", review.words())
                .update();
    }

    List<WithheldEntry.Review> listReviews(long entry) {
        return db.sql("""
                select reviewed_on, reviewed_by, opened, words
                from withheld.review
                where entry_id = :entry
                order by id desc
                """)
                .param("entry", entry)
                .query((row, number) -> new WithheldEntry.Review(
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getString("reviewed_by"),
                        row.getBoolean("opened"),
                        row.getString("words")))
                .list();
    }

    /// @param by only what is to be looked at by this day
    Slice<WithheldEntry> slice(Set<OrganId> organs, Optional<LocalDate> by, int page, int size) {
        if (organs.isEmpty()) {
            return new Slice<>(List.of(), 1, size, 0);
        }
        String where = "organ in (:organs) and (:by::date is null or next_review_on <= :by)";
        var names = organs.stream().map(OrganId::value).toList();
        long total = db.sql("select count(*) from withheld.entry where " + where)
                .param("organs", names)
                .param("by", by.orElse(null), Types.DATE)
                .query(Long.class)
                .single();
        var items = db.sql("""
                select %s from withheld.entry
                where %s
                order by next_review_on nulls last, id
                limit :size offset :offset
                """.formatted(COLUMNS, where))
                .param("organs", names)
                .param("by", by.orElse(null), Types.DATE)
                .param("size", size)
                .param("offset", Slice.offset(page, size))
                .query(WithheldStore::entry)
                .list();
        return new Slice<>(items, page, size, total);
    }

    private static WithheldEntry entry(ResultSet row, int number) throws SQLException {
        long document = row.getLong("published_as");
        return new WithheldEntry(
                row.getLong("id"),
                new FoiRequestId(row.getLong("request")),
                row.getString("number"),
                OrganId.of(row.getString("organ")),
                row.getString("title"),
                Decision.valueOf(row.getString("ground")),
                row.getBoolean("partly"),
                row.getObject("decided_on", LocalDate.class),
                Optional.ofNullable(row.getObject("next_review_on", LocalDate.class)),
                document == 0 ? OptionalLong.empty() : OptionalLong.of(document));
    }
}
