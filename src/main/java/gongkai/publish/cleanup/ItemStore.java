package gongkai.publish.cleanup;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.PublishedDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents of campaigns, and what their organs say of them.
@Repository
class ItemStore {
    private final JdbcClient db;

    ItemStore(JdbcClient db) {
        this.db = db;
    }

    /// @param organ who answers for it: its own organ, or the one that goes on with that
    /// @return whether it was not in the campaign yet
    boolean add(long campaign, PublishedDocument document, OrganId organ) {
        long part = db.sql("""
                insert into cleanup.part (campaign_id, organ)
                values (:campaign, :organ)
                on conflict (campaign_id, organ) do update set organ = excluded.organ
                returning id
                """)
                .param("campaign", campaign)
                .param("organ", organ.value())
                .query(Long.class)
                .single();
        return db.sql("""
                insert into cleanup.item (campaign_id, document_id, part_id, title, number, made_on, status)
                values (:campaign, :document, :part, :title, :number, :madeOn, 'AWAITING')
                on conflict (campaign_id, document_id) do nothing
                """)
                        .param("campaign", campaign)
                        .param("document", document.id().value())
                        .param("part", part)
                        .param("title", document.title())
                        .param("number", document.number().map(Object::toString).orElse(""))
                        .param("madeOn", document.madeOn())
                        .update()
                > 0;
    }

    /// Takes a document out again, and its organ with the last of them.
    void remove(long campaign, DocumentId document) {
        db.sql("delete from cleanup.item where campaign_id = :campaign and document_id = :document")
                .param("campaign", campaign)
                .param("document", document.value())
                .update();
        db.sql("""
                delete from cleanup.part p
                where campaign_id = :campaign and not exists (select 1 from cleanup.item i where i.part_id = p.id)
                """).param("campaign", campaign).update();
    }

    void update(Item item) {
        db.sql("""
                update cleanup.item
                set status = :status, outcome = :outcome, basis = :basis, note = :note
                where campaign_id = :campaign and document_id = :document
                """)
                .param("campaign", item.campaign())
                .param("document", item.document().value())
                .param("status", item.status().name())
                .param("outcome", item.outcome().map(Outcome::name).orElse(null), Types.VARCHAR)
                .param("basis", item.basis())
                .param("note", item.note())
                .update();
    }

    /// All of a campaign, or of one organ in it, by organ and the day they were made.
    List<Item> list(long campaign, Optional<Long> part) {
        return db.sql("""
                select i.campaign_id, i.document_id, i.part_id, p.organ, i.title, i.number, i.made_on, i.status,
                       i.outcome, i.basis, i.note
                from cleanup.item i join cleanup.part p on p.id = i.part_id
                where i.campaign_id = :campaign and (cast(:part as bigint) is null or i.part_id = :part)
                order by p.organ, i.made_on, i.document_id
                """)
                .param("campaign", campaign)
                .param("part", part.orElse(null), Types.BIGINT)
                .query(ItemStore::item)
                .list();
    }

    List<Part> listParts(long campaign) {
        return db.sql("""
                select p.id, p.campaign_id, p.organ, count(*) as every,
                       count(*) filter (where i.status in ('AWAITING', 'RETURNED')) as awaited,
                       count(*) filter (where i.status = 'ANSWERED') as to_review
                from cleanup.part p join cleanup.item i on i.part_id = p.id
                where p.campaign_id = :campaign
                group by p.id, p.campaign_id, p.organ
                order by p.organ
                """).param("campaign", campaign).query(ItemStore::part).list();
    }

    Optional<Part> findPart(long campaign, long id) {
        return listParts(campaign).stream().filter(part -> part.id() == id).findFirst();
    }

    /// Lets another organ answer; where it has a part of its own, that grows.
    ///
    /// @return the part it has now
    long handOn(Part part, OrganId successor) {
        var own = db.sql("select id from cleanup.part where campaign_id = :campaign and organ = :organ")
                .param("campaign", part.campaign())
                .param("organ", successor.value())
                .query(Long.class)
                .optional();
        if (own.isEmpty()) {
            db.sql("update cleanup.part set organ = :organ where id = :part")
                    .param("organ", successor.value())
                    .param("part", part.id())
                    .update();
            return part.id();
        }
        db.sql("update cleanup.item set part_id = :own where part_id = :part")
                .param("own", own.get())
                .param("part", part.id())
                .update();
        db.sql("delete from cleanup.part where id = :part")
                .param("part", part.id())
                .update();
        return own.get();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getLong("id"),
                row.getLong("campaign_id"),
                OrganId.of(row.getString("organ")),
                row.getInt("every"),
                row.getInt("awaited"),
                row.getInt("to_review"));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getLong("campaign_id"),
                DocumentId.of(row.getLong("document_id")),
                row.getLong("part_id"),
                OrganId.of(row.getString("organ")),
                row.getString("title"),
                row.getString("number"),
                row.getObject("made_on", LocalDate.class),
                ItemStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                row.getString("basis"),
                row.getString("note"));
    }
}
