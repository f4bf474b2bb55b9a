package gongkai.foundation.organ;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of organs, their history and their inner units. Writes come in batches: a list may bring 50,000.
@Repository
class OrganStore {
    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;

    OrganStore(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    List<Organ> listAll() {
        return db.sql("""
                select id, parent, kind, name, short_name, region, credit_code, document_word,
                       office, address, hours, telephone, email, functions, head, sort_order,
                       abolished_on, abolished_how, abolition_basis, successors
                from organ.organ
                """).query(OrganStore::organ).list();
    }

    /// Two who change the list at once do so one after the other.
    void lockList() {
        db.sql("select pg_advisory_xact_lock(hashtext('organ.organ'))")
                .query((row, number) -> true)
                .single();
    }

    /// Writes organs, new ones and changed ones.
    void put(Collection<Organ> organs) {
        batches.batchUpdate("""
                insert into organ.organ (id, parent, kind, name, short_name, region, credit_code, document_word,
                    office, address, hours, telephone, email, functions, head, sort_order,
                    abolished_on, abolished_how, abolition_basis, successors)
                values (:id, :parent, :kind, :name, :shortName, :region, :creditCode, :documentWord,
                    :office, :address, :hours, :telephone, :email, :functions, :head, :order,
                    :abolishedOn, :abolishedHow, :basis, string_to_array(:successors, ' '))
                on conflict (id) do update set
                    parent = excluded.parent, kind = excluded.kind, name = excluded.name,
                    short_name = excluded.short_name, region = excluded.region, credit_code = excluded.credit_code,
                    document_word = excluded.document_word, office = excluded.office, address = excluded.address,
                    hours = excluded.hours, telephone = excluded.telephone, email = excluded.email,
                    functions = excluded.functions, head = excluded.head, sort_order = excluded.sort_order,
                    abolished_on = excluded.abolished_on, abolished_how = excluded.abolished_how,
                    abolition_basis = excluded.abolition_basis, successors = excluded.successors
                """, organs.stream().map(OrganStore::values).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(Organ organ) {
        var end = organ.abolition();
        return new MapSqlParameterSource()
                .addValue("id", organ.id().value())
                .addValue("parent", organ.parent().map(OrganId::value).orElse(null), Types.VARCHAR)
                .addValue("kind", organ.kind().name())
                .addValue("name", organ.name())
                .addValue("shortName", organ.shortName())
                .addValue("region", organ.region())
                .addValue("creditCode", organ.creditCode().value())
                .addValue("documentWord", organ.documentWord())
                .addValue("office", organ.contact().office())
                .addValue("address", organ.contact().address())
                .addValue("hours", organ.contact().hours())
                .addValue("telephone", organ.contact().telephone())
                .addValue("email", organ.contact().email())
                .addValue("functions", organ.functions())
                .addValue("head", organ.head())
                .addValue("order", organ.order())
                .addValue("abolishedOn", end.map(Organ.Abolition::on).orElse(null), Types.DATE)
                .addValue("abolishedHow", end.map(each -> each.how().name()).orElse(null), Types.VARCHAR)
                .addValue("basis", end.map(Organ.Abolition::basis).orElse(null), Types.VARCHAR)
                .addValue("successors", end.map(OrganStore::joined).orElse(""));
    }

    private static String joined(Organ.Abolition end) {
        return String.join(" ", end.successors().stream().map(OrganId::value).toList());
    }

    private static Organ organ(ResultSet row, int number) throws SQLException {
        return new Organ(
                OrganId.of(row.getString("id")),
                Optional.ofNullable(row.getString("parent")).map(OrganId::of),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("region"),
                CreditCode.of(row.getString("credit_code")),
                row.getString("document_word"),
                new Organ.Contact(
                        row.getString("office"),
                        row.getString("address"),
                        row.getString("hours"),
                        row.getString("telephone"),
                        row.getString("email")),
                row.getString("functions"),
                row.getString("head"),
                row.getInt("sort_order"),
                abolition(row));
    }

    private static Optional<Organ.Abolition> abolition(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("abolished_on", LocalDate.class);
        if (on == null) {
            return Optional.empty();
        }
        Array successors = row.getArray("successors");
        return Optional.of(new Organ.Abolition(
                on,
                OrganAction.valueOf(row.getString("abolished_how")),
                Arrays.stream((String[]) successors.getArray()).map(OrganId::of).toList(),
                row.getString("abolition_basis")));
    }

    void append(Collection<OrganEvent> events) {
        batches.batchUpdate(
                """
                insert into organ.organ_event (organ, at, effective_on, action, before, after, basis, actor)
                values (:organ, :at, :effectiveOn, :action, :before, :after, :basis, :actor)
                """,
                events.stream()
                        .map(event -> new MapSqlParameterSource()
                                .addValue("organ", event.organ().value())
                                .addValue("at", Timestamp.from(event.at()))
                                .addValue("effectiveOn", event.effectiveOn())
                                .addValue("action", event.action().name())
                                .addValue("before", event.before())
                                .addValue("after", event.after())
                                .addValue("basis", event.basis())
                                .addValue("actor", event.actor()))
                        .toArray(SqlParameterSource[]::new));
    }

    List<OrganEvent> listEvents(OrganId organ) {
        return db.sql("""
                select organ, at, effective_on, action, before, after, basis, actor
                from organ.organ_event
                where organ = :organ
                order by id
                """)
                .param("organ", organ.value())
                .query((row, number) -> new OrganEvent(
                        OrganId.of(row.getString("organ")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("effective_on", LocalDate.class),
                        OrganAction.valueOf(row.getString("action")),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("basis"),
                        row.getString("actor")))
                .list();
    }

    List<OrganTree.Renaming> listRenamings() {
        return db.sql("""
                select organ, effective_on, before
                from organ.organ_event
                where action = 'RENAME'
                order by effective_on, id
                """)
                .query((row, number) -> new OrganTree.Renaming(
                        OrganId.of(row.getString("organ")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("before")))
                .list();
    }

    List<InnerUnit> listInnerUnits(OrganId organ) {
        return db.sql(
                        "select name, functions, telephone, head from organ.inner_unit where organ = :organ order by place")
                .param("organ", organ.value())
                .query((row, number) -> new InnerUnit(
                        row.getString("name"),
                        row.getString("functions"),
                        row.getString("telephone"),
                        row.getString("head")))
                .list();
    }

    void replaceInnerUnits(OrganId organ, List<InnerUnit> units) {
        db.sql("delete from organ.inner_unit where organ = :organ")
                .param("organ", organ.value())
                .update();
        for (int place = 0; place < units.size(); place++) {
            InnerUnit unit = units.get(place);
            db.sql("""
                    insert into organ.inner_unit (organ, place, name, functions, telephone, head)
                    values (:organ, :place, :name, :functions, :telephone, :head)
                    """)
                    .param("organ", organ.value())
                    .param("place", place)
                    .param("name", unit.name())
                    .param("functions", unit.functions())
                    .param("telephone", unit.telephone())
                    .param("head", unit.head())
                    .update();
        }
    }
}
