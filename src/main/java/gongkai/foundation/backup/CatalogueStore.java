package gongkai.foundation.backup;

import gongkai.foundation.backup.BackupManifest.SavedSequence;
import gongkai.foundation.backup.BackupManifest.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What tables the database has, asked of its own catalogue: a new room is in the backup because it has tables.
@Repository
class CatalogueStore {
    /// What PostgreSQL and the migrations keep for themselves.
    private static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg!_%' escape '!'
            and c.relname not like 'flyway!_schema!_history%' escape '!'
            """;

    private final JdbcClient db;

    CatalogueStore(JdbcClient db) {
        this.db = db;
    }

    /// From here on everything is read as it was at one moment, whatever others write meanwhile. Must be the first
    /// statement of a transaction.
    void freeze() {
        db.sql("set transaction isolation level repeatable read read only").update();
    }

    /// All tables with their columns, each behind those it refers to.
    Map<TableName, List<String>> listTables() {
        Map<TableName, List<String>> columns = new LinkedHashMap<>();
        db.sql("""
                select n.nspname as schema, c.relname as name, a.attname as part
                from pg_catalog.pg_class c
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_attribute a on a.attrelid = c.oid
                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and %s
                order by n.nspname, c.relname, a.attnum
                """.formatted(OURS)).query(row -> {
            columns.computeIfAbsent(name(row, "schema", "name"), table -> new ArrayList<>())
                    .add(row.getString("part"));
        });
        Map<TableName, List<String>> sorted = new LinkedHashMap<>();
        var references = references();
        columns.keySet().forEach(table -> place(table, columns, references, sorted, new LinkedHashSet<>()));
        return sorted;
    }

    private static void place(
            TableName table,
            Map<TableName, List<String>> columns,
            Map<TableName, Set<TableName>> references,
            Map<TableName, List<String>> sorted,
            Set<TableName> under) {
        if (sorted.containsKey(table) || !columns.containsKey(table) || !under.add(table)) {
            return;
        }
        references.getOrDefault(table, Set.of()).forEach(other -> place(other, columns, references, sorted, under));
        sorted.put(table, columns.getOrDefault(table, List.of()));
    }

    private Map<TableName, Set<TableName>> references() {
        Map<TableName, Set<TableName>> references = new LinkedHashMap<>();
        db.sql("""
                select n.nspname as schema, c.relname as name, m.nspname as other_schema, o.relname as other
                from pg_catalog.pg_constraint f
                join pg_catalog.pg_class c on c.oid = f.conrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                join pg_catalog.pg_class o on o.oid = f.confrelid
                join pg_catalog.pg_namespace m on m.oid = o.relnamespace
                where f.contype = 'f' and f.conrelid <> f.confrelid
                order by n.nspname, c.relname, m.nspname, o.relname
                """).query(row -> {
            references
                    .computeIfAbsent(name(row, "schema", "name"), table -> new LinkedHashSet<>())
                    .add(name(row, "other_schema", "other"));
        });
        return references;
    }

    List<SavedSequence> listSequences() {
        return db.sql("""
                select s.schemaname as schema, s.sequencename as name, s.last_value as last
                from pg_catalog.pg_sequences s
                where s.last_value is not null
                order by s.schemaname, s.sequencename
                """)
                .query((row, number) -> new SavedSequence(name(row, "schema", "name"), row.getLong("last")))
                .list();
    }

    /// The rooms' schemas that are there; none in a database nobody has used.
    boolean hasAny(Set<String> schemas) {
        return !db.sql("select n.nspname from pg_catalog.pg_namespace n where n.nspname in (:schemas)")
                .param("schemas", schemas)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /// Every migration that ran, as `table version checksum`.
    List<String> listMigrations() {
        var histories =
                db.sql("""
                select n.nspname as schema, c.relname as name
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relname like 'flyway!_schema!_history%' escape '!'
                order by n.nspname, c.relname
                """).query((row, number) -> name(row, "schema", "name")).list();
        var migrations = new ArrayList<String>();
        for (TableName history : histories) {
            migrations.addAll(db.sql("""
                    select version || ' ' || coalesce(checksum, 0) from %s where version is not null order by version
                    """.formatted(history.quoted()))
                    .query((row, number) -> history.name() + " " + row.getString(1))
                    .list());
        }
        return migrations;
    }

    private static TableName name(ResultSet row, String schema, String name) throws SQLException {
        return new TableName(row.getString(schema), row.getString(name));
    }
}
