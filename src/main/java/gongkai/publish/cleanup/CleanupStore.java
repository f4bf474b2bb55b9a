package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.DraftId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Campaigns and their history.
@Repository
class CleanupStore {
    private final JdbcClient db;

    CleanupStore(JdbcClient db) {
        this.db = db;
    }

    long insert(OrganId organ, String title, String basis, LocalDate dueOn, LocalDate today) {
        return db.sql("""
                insert into cleanup.campaign (organ, title, basis, due_on, status, created_on)
                values (:organ, :title, :basis, :dueOn, 'PLANNED', :today)
                returning id
                """)
                .param("organ", organ.value())
                .param("title", title)
                .param("basis", basis)
                .param("dueOn", dueOn)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    void update(Campaign campaign) {
        db.sql("""
                update cleanup.campaign
                set due_on = :dueOn, status = :status, started_on = :startedOn, ended_on = :endedOn, draft = :draft,
                    result = :result
                where id = :id
                """)
                .param("id", campaign.id())
                .param("dueOn", campaign.dueOn())
                .param("status", campaign.status().name())
                .param("startedOn", campaign.startedOn().orElse(null), Types.DATE)
                .param("endedOn", campaign.endedOn().orElse(null), Types.DATE)
                .param("draft", campaign.draft().map(DraftId::value).orElse(null), Types.BIGINT)
                .param("result", campaign.result().map(DocumentId::value).orElse(null), Types.BIGINT)
                .update();
    }

    Optional<Campaign> find(long id) {
        return db.sql("""
                select id, organ, title, basis, due_on, status, created_on, started_on, ended_on, draft, result
                from cleanup.campaign
                where id = :id
                """).param("id", id).query(CleanupStore::campaign).optional();
    }

    /// The campaign, held until the end of the transaction: two who act on it act one after the other.
    Optional<Campaign> findAndHold(long id) {
        return db.sql("""
                select id, organ, title, basis, due_on, status, created_on, started_on, ended_on, draft, result
                from cleanup.campaign
                where id = :id
                for update
                """).param("id", id).query(CleanupStore::campaign).optional();
    }

    /// The campaign whose result this is the draft of, held until the end of the transaction.
    Optional<Campaign> findDraftedAndHold(DraftId draft) {
        return db.sql("""
                select id, organ, title, basis, due_on, status, created_on, started_on, ended_on, draft, result
                from cleanup.campaign
                where draft = :draft
                for update
                """)
                .param("draft", draft.value())
                .query(CleanupStore::campaign)
                .optional();
    }

    /// Those run by these organs, and those in which these organs have to answer; the newest first.
    List<Campaign> list(Collection<OrganId> organs) {
        return db.sql("""
                select id, organ, title, basis, due_on, status, created_on, started_on, ended_on, draft, result
                from cleanup.campaign c
                where organ in (:organs)
                   or (status <> 'PLANNED'
                       and exists (select 1 from cleanup.part p where p.campaign_id = c.id and p.organ in (:organs)))
                order by id desc
                limit 200
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(CleanupStore::campaign)
                .list();
    }

    /// The campaigns that are not over and are run by this organ, or ask it.
    List<Long> listOpenOf(OrganId organ) {
        return db.sql("""
                select id
                from cleanup.campaign c
                where status in ('PLANNED', 'RUNNING', 'RESULT_DRAFTED')
                  and (organ = :organ
                       or exists (select 1 from cleanup.part p where p.campaign_id = c.id and p.organ = :organ))
                order by id
                """).param("organ", organ.value()).query(Long.class).list();
    }

    void moveTo(long id, OrganId organ) {
        db.sql("update cleanup.campaign set organ = :organ where id = :id")
                .param("id", id)
                .param("organ", organ.value())
                .update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getLong("id"),
                OrganId.of(row.getString("organ")),
                row.getString("title"),
                row.getString("basis"),
                row.getObject("due_on", LocalDate.class),
                CampaignStatus.valueOf(row.getString("status")),
                row.getObject("created_on", LocalDate.class),
                Optional.ofNullable(row.getObject("started_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("draft", Long.class)).map(DraftId::of),
                Optional.ofNullable(row.getObject("result", Long.class)).map(DocumentId::of));
    }

    /// A line of a campaign's history.
    record Line(Instant at, String actor, String what, String detail) {}

    void insertLine(long campaign, Line line) {
        db.sql("""
                insert into cleanup.campaign_event (campaign_id, at, actor, what, detail)
                values (:campaign, :at, :actor, :what, :detail)
                """)
                .param("campaign", campaign)
                .param("at", Timestamp.from(line.at()))
                .param("actor", line.actor())
                .param("what", line.what())
                .param("detail", line.detail())
                .update();
    }

    /// Newest last.
    List<Line> listLines(long campaign) {
        return db.sql("""
                select at, actor, what, detail
                from cleanup.campaign_event
                where campaign_id = :campaign
                order by id
                """)
                .param("campaign", campaign)
                .query((row, number) -> new Line(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("detail")))
                .list();
    }
}
