package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.walls.ClassRules;
import gongkai.walls.Rooms;
import gongkai.walls.SourceFile;
import gongkai.walls.SqlRules;
import gongkai.walls.fixture.Loose;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Wall 2: SQL names only its own schema, and only `*Store` classes touch the database.
class SqlBoundaryTest {
    private static final SqlRules RULES = new SqlRules(Set.of("foi", "audit", "organ"));

    @Test
    void onlyStoresTouchTheDatabase() {
        assertThat(ClassRules.offences(ClassRules.ofTheHouse(), ClassRules::databaseOutsideStores))
                .isEmpty();
        assertThat(ClassRules.offences(ClassRules.of(Loose.class), ClassRules::databaseOutsideStores))
                .isNotEmpty();
    }

    @Test
    void everyStoreNamesItsOwnSchemaOnly() {
        var rules = new SqlRules(Rooms.ids());
        var stores = SourceFile.mainJava().stream()
                .filter(file -> file.name().endsWith("Store.java"))
                .toList();

        assertThat(stores).isNotEmpty();
        assertThat(stores.stream().flatMap(store -> inRoom(rules, store))).isEmpty();
    }

    @Test
    void everyMigrationNamesItsOwnSchemaOnly() {
        assertThat(SourceFile.offences(SourceFile.migrations(), new SqlRules(Rooms.ids())::ofMigration))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select id from audit.entry",
                "select r.id from foi.request r join organ.organ o on o.id = r.organ",
                "select id from request",
                "select id from foi.request, audit.entry",
                "select id from foi.request r, event e where e.id = r.id",
                "insert into request (id) values (:id)",
                "update request set id = :id",
                "delete from request where id = :id",
                "SELECT id FROM foi.request",
                "select * from foi.request",
                "select id from foi.request where id = ?",
            })
    void aStoreThatReachesOutIsFound(String sql) {
        assertThat(RULES.ofStore(store(sql), "foi")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select r.id, extract(year from r.day) from foi.request r where r.a is distinct from r.b",
                "with late as (select id from foi.request) select id from late join foi.event e using (id)",
                "insert into foi.request (id) values (:id) on conflict (id) do update set id = excluded.id",
                "select id from foi.request where id in (select request from foi.event) for update skip locked",
                "select n from generate_series(1, 3) n",
                "select x from foi.request r, unnest(r.tags) x",
                "select 'from nowhere' from foi.request",
                "select id, day from (select id, day from foi.request) days, foi.event",
                "organ",
            })
    void aStoreThatStaysAtHomeIsLeftInPeace(String sql) {
        assertThat(RULES.ofStore(store(sql), "foi")).isEmpty();
    }

    @Test
    void joinedTextsAreReadAsOne() {
        var split =
                new SourceFile("FoiStore.java", "class FoiStore { String q = \"select id from \" + \"audit.entry\"; }");

        assertThat(RULES.ofStore(split, "foi")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table request (id bigint)",
                "create schema if not exists audit;",
                "create table foi.request (organ text references organ.organ (id))",
                "create table foi.request (organ bigint references body (id))",
                "create index request_day on request (day)",
                "alter table request add column day date",
                "insert into audit.entry (id) values (1)",
                "create trigger t before update on request for each row execute function foi.f()",
            })
    void aMigrationThatReachesOutIsFound(String sql) {
        assertThat(RULES.ofMigration(migration("foi", sql))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create schema if not exists foi; create table foi.request (id bigint primary key)",
                "create table foi.event (request bigint not null references foi.request (id) on delete cascade)",
                "create unique index if not exists event_day on foi.event (day) where day is not null",
                "create trigger t before update or delete or truncate on foi.event for each statement execute function foi.f()",
                "create table foi.note (id bigint); -- not from audit.entry",
            })
    void aMigrationThatStaysAtHomeIsLeftInPeace(String sql) {
        assertThat(RULES.ofMigration(migration("foi", sql))).isEmpty();
    }

    @Test
    void aMigrationOfNoRoomIsFound() {
        assertThat(RULES.ofMigration(migration("nowhere", "comment on schema public is 'x'")))
                .hasSize(1);
    }

    private static Stream<String> inRoom(SqlRules rules, SourceFile store) {
        return Rooms.ofFolder(store.folder())
                .map(room -> rules.ofStore(store, room).stream())
                .orElseGet(() -> Stream.of(store.path() + " stands in no room"));
    }

    private static SourceFile store(String sql) {
        return new SourceFile("FoiStore.java", "class FoiStore { String q = \"" + sql + "\"; }");
    }

    private static SourceFile migration(String room, String sql) {
        return new SourceFile("db/migration/" + room + "/V001__x.sql", sql);
    }
}
