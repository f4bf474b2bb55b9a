package gongkai.publish.standardcatalogue;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.sitecolumn.ColumnContents.Content;
import gongkai.publish.sitecolumn.ColumnId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where documents stand in the catalogue, and which columns show which matters.
@Repository
class PlacementStore {
    private final JdbcClient db;

    PlacementStore(JdbcClient db) {
        this.db = db;
    }

    void place(DocumentId document, OrganId organ, LocalDate on, List<Matter> matters) {
        for (Matter matter : matters) {
            db.sql("""
                    insert into standardcatalogue.placement (matter, document, organ, published_on)
                    values (:matter, :document, :organ, :on)
                    on conflict do nothing
                    """)
                    .param("matter", matter.code())
                    .param("document", document.value())
                    .param("organ", organ.value())
                    .param("on", on)
                    .update();
        }
    }

    void remove(DocumentId document) {
        db.sql("delete from standardcatalogue.placement where document = :document")
                .param("document", document.value())
                .update();
    }

    /// What these organs have opened, by matter.
    Map<String, Content> count(Collection<OrganId> organs) {
        var contents = new HashMap<String, Content>();
        db.sql("""
                select matter, count(*) as count, max(published_on) as newest
                from standardcatalogue.placement
                where organ in (:organs)
                group by matter
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .query(row -> {
                    contents.put(
                            row.getString("matter"),
                            new Content(
                                    row.getLong("count"),
                                    Optional.ofNullable(row.getObject("newest", LocalDate.class))));
                });
        return contents;
    }

    /// How many documents of these organs stand in a matter.
    long count(Collection<OrganId> organs, String matter) {
        return db.sql("""
                select count(*)
                from standardcatalogue.placement
                where organ in (:organs) and matter = :matter
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("matter", matter)
                .query(Long.class)
                .single();
    }

    /// The documents of these organs for a matter, newest first.
    List<DocumentId> list(Collection<OrganId> organs, String matter, int offset, int size) {
        return db.sql("""
                select document
                from standardcatalogue.placement
                where organ in (:organs) and matter = :matter
                order by published_on desc, document desc
                limit :size offset :offset
                """)
                .param("organs", organs.stream().map(OrganId::value).toList())
                .param("matter", matter)
                .param("size", size)
                .param("offset", offset)
                .query((row, number) -> new DocumentId(row.getLong("document")))
                .list();
    }

    void assign(OrganId organ, String matter, ColumnId column) {
        db.sql("""
                insert into standardcatalogue.assignment (organ, matter, column_id)
                values (:organ, :matter, :column)
                on conflict (organ, matter) do update set column_id = excluded.column_id
                """)
                .param("organ", organ.value())
                .param("matter", matter)
                .param("column", column.value())
                .update();
    }

    void release(OrganId organ, String matter) {
        db.sql("delete from standardcatalogue.assignment where organ = :organ and matter = :matter")
                .param("organ", organ.value())
                .param("matter", matter)
                .update();
    }

    /// Which columns of an organ show which matters.
    Map<String, ColumnId> listAssignments(OrganId organ) {
        var columns = new HashMap<String, ColumnId>();
        db.sql("select matter, column_id from standardcatalogue.assignment where organ = :organ")
                .param("organ", organ.value())
                .query(row -> {
                    columns.put(row.getString("matter"), ColumnId.of(row.getLong("column_id")));
                });
        return columns;
    }

    /// How far documents have been placed by the files that bear this mark: the number of the last; begins anew when
    /// the files have changed. Other servers wait until this transaction is over.
    long holdFilling(int mark) {
        db.sql("delete from standardcatalogue.placement where exists "
                        + "(select 1 from standardcatalogue.filling where mark <> :mark)")
                .param("mark", mark)
                .update();
        db.sql("update standardcatalogue.filling set mark = :mark, last = 0 where mark <> :mark")
                .param("mark", mark)
                .update();
        return db.sql("select last from standardcatalogue.filling for update")
                .query(Long.class)
                .single();
    }

    void filled(DocumentId last) {
        db.sql("update standardcatalogue.filling set last = :last")
                .param("last", last.value())
                .update();
    }
}
