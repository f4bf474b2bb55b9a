package gongkai.publish.sitecolumn;

import gongkai.foundation.organ.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The columns and their history.
@Repository
class ColumnStore {
    private final JdbcClient db;

    ColumnStore(JdbcClient db) {
        this.db = db;
    }

    boolean isSettled(OrganId organ) {
        return db.sql("select exists (select 1 from sitecolumn.site where organ = :organ)")
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether the home was entered now; who comes second waits, and finds it.
    boolean enterSite(OrganId organ, LocalDate on) {
        return db.sql("insert into sitecolumn.site (organ, settled_on) values (:organ, :on) on conflict do nothing")
                        .param("organ", organ.value())
                        .param("on", on)
                        .update()
                > 0;
    }

    /// Makes others who change columns of the organ wait until this transaction is over.
    void holdSite(OrganId organ) {
        db.sql("select organ from sitecolumn.site where organ = :organ for update")
                .param("organ", organ.value())
                .query(String.class)
                .optional();
    }

    /// All columns of the organ, the closed ones too.
    List<SiteColumn> list(OrganId organ) {
        return db.sql("""
                select id, organ, parent, type, item, name, description, keywords, keeper_organ, keeper_unit, keeper,
                       every_days, place, gathers, opened_on, closed_on, successor, version
                from sitecolumn.site_column
                where organ = :organ
                """)
                .param("organ", organ.value())
                .query(ColumnStore::column)
                .list();
    }

    int countRead() {
        return db.sql("""
                select count(*)
                from sitecolumn.site_column
                where closed_on is null and type <> 'ON_REQUEST'
                """).query(Integer.class).single();
    }

    Optional<LocalDate> lastOpenedOn() {
        return db.sql("select opened_on from sitecolumn.site_column order by opened_on desc limit 1")
                .query(LocalDate.class)
                .optional();
    }

    List<SiteColumn> listRead(int from, int most) {
        return db.sql("""
                select id, organ, parent, type, item, name, description, keywords, keeper_organ, keeper_unit, keeper,
                       every_days, place, gathers, opened_on, closed_on, successor, version
                from sitecolumn.site_column
                where closed_on is null and type <> 'ON_REQUEST'
                order by organ, id
                limit :most offset :from
                """)
                .param("from", from)
                .param("most", most)
                .query(ColumnStore::column)
                .list();
    }

    Optional<SiteColumn> find(ColumnId id) {
        return db.sql("""
                select id, organ, parent, type, item, name, description, keywords, keeper_organ, keeper_unit, keeper,
                       every_days, place, gathers, opened_on, closed_on, successor, version
                from sitecolumn.site_column
                where id = :id
                """).param("id", id.value()).query(ColumnStore::column).optional();
    }

    private static SiteColumn column(ResultSet row, int number) throws SQLException {
        var successor =
                Optional.ofNullable(row.getObject("successor", Long.class)).map(ColumnId::of);
        return new SiteColumn(
                ColumnId.of(row.getLong("id")),
                OrganId.of(row.getString("organ")),
                Optional.ofNullable(row.getObject("parent", Long.class)).map(ColumnId::of),
                ColumnType.valueOf(row.getString("type")),
                Optional.ofNullable(row.getObject("item", Integer.class)),
                row.getString("name"),
                row.getString("description"),
                List.of((String[]) row.getArray("keywords").getArray()),
                new ColumnKeeper(
                        OrganId.of(row.getString("keeper_organ")),
                        row.getString("keeper_unit"),
                        row.getString("keeper")),
                Optional.ofNullable(row.getObject("every_days", Integer.class)),
                row.getInt("place"),
                row.getBoolean("gathers"),
                row.getObject("opened_on", LocalDate.class),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class))
                        .map(on -> new SiteColumn.Closing(on, successor)),
                row.getInt("version"));
    }

    ColumnId insert(
            OrganId organ,
            Optional<ColumnId> parent,
            Optional<Integer> item,
            ColumnDraft draft,
            ColumnKeeper keeper,
            LocalDate on) {
        return described(draft, db.sql("""
                insert into sitecolumn.site_column (organ, parent, type, item, name, description, keywords,
                    keeper_organ, keeper_unit, keeper, every_days, place, gathers, opened_on)
                values (:organ, :parent, :type, :item, :name, :description, cast(:keywords as text[]),
                    :keeperOrgan, :keeperUnit, :keeper, :everyDays, :place, :gathers, :on)
                returning id
                """))
                .param("organ", organ.value())
                .param("parent", parent.map(ColumnId::value).orElse(null), Types.BIGINT)
                .param("item", item.orElse(null), Types.INTEGER)
                .param("keeperOrgan", keeper.organ().value())
                .param("keeperUnit", keeper.unit())
                .param("keeper", keeper.person())
                .param("on", on)
                .query((row, number) -> ColumnId.of(row.getLong("id")))
                .single();
    }

    /// Whether the version was still the one that was read.
    boolean describe(ColumnId id, int version, ColumnDraft draft) {
        return described(draft, db.sql("""
                update sitecolumn.site_column
                set type = :type, name = :name, description = :description, keywords = cast(:keywords as text[]),
                    every_days = :everyDays, place = :place, gathers = :gathers, version = version + 1
                where id = :id and version = :version
                """))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec described(ColumnDraft draft, JdbcClient.StatementSpec statement) {
        return statement
                .param("type", draft.type().name())
                .param("name", draft.name())
                .param("description", draft.description())
                .param("keywords", draft.keywords().toArray(String[]::new))
                .param("everyDays", draft.everyDays().orElse(null), Types.INTEGER)
                .param("place", draft.place())
                .param("gathers", draft.gathers());
    }

    boolean move(ColumnId id, int version, Optional<ColumnId> parent, int place) {
        return db.sql("""
                update sitecolumn.site_column
                set parent = :parent, place = :place, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("parent", parent.map(ColumnId::value).orElse(null), Types.BIGINT)
                        .param("place", place)
                        .update()
                > 0;
    }

    boolean assign(ColumnId id, int version, ColumnKeeper keeper) {
        return db.sql("""
                update sitecolumn.site_column
                set keeper_organ = :organ, keeper_unit = :unit, keeper = :person, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("organ", keeper.organ().value())
                        .param("unit", keeper.unit())
                        .param("person", keeper.person())
                        .update()
                > 0;
    }

    boolean close(ColumnId id, int version, LocalDate on, Optional<ColumnId> successor) {
        return db.sql("""
                update sitecolumn.site_column
                set closed_on = :on, successor = :successor, gathers = false, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .param("successor", successor.map(ColumnId::value).orElse(null), Types.BIGINT)
                        .update()
                > 0;
    }

    void append(ColumnId id, ColumnEvent event) {
        db.sql("""
                insert into sitecolumn.column_event (column_id, at, actor, what, detail)
                values (:id, :at, :actor, :what, :detail)
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(event.at()))
                .param("actor", event.actor())
                .param("what", event.what())
                .param("detail", event.detail())
                .update();
    }

    /// Newest last.
    List<ColumnEvent> listEvents(ColumnId id) {
        return db.sql("""
                select at, actor, what, detail
                from sitecolumn.column_event
                where column_id = :id
                order by id
                """)
                .param("id", id.value())
                .query((row, number) -> new ColumnEvent(
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("detail")))
                .list();
    }
}
