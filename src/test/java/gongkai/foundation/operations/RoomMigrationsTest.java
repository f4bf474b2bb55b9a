package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.walls.Rooms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class RoomMigrationsTest {
    private final Flyway flyway;
    private final MigrationStore store;
    private final JdbcClient db;

    @Autowired
    RoomMigrationsTest(DataSource source, JdbcClient db) {
        this.flyway = Flyway.configure()
                .dataSource(source)
                .defaultSchema("public")
                .locations("classpath:db/migration")
                .load();
        this.db = db;
        this.store = new MigrationStore(db);
    }

    @Test
    void everyFolderOfMigrationsIsARoomAndEveryFileWasRun() throws IOException {
        var files = RoomMigrations.read();
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(RoomMigrations.rooms(files))
                    .containsExactlyInAnyOrderElementsOf(
                            folders.map(each -> each.getFileName().toString()).toList());
        }
        var known = new HashSet<>(Rooms.ids());
        known.add(RoomMigrations.ROOT);
        assertThat(known).containsAll(RoomMigrations.rooms(files));
        for (String room : RoomMigrations.rooms(files)) {
            assertThat(runs(room)).as(room).isEqualTo(filesOf(room, files));
        }
    }

    @Test
    void whereTheSameMigrationsRanLastThereIsNothingToDo() {
        var files = RoomMigrations.read();

        assertThat(store.find()).contains(RoomMigrations.fingerprint(files));
        assertThat(RoomMigrations.migrate(flyway, store, files)).isFalse();
    }

    @Test
    void whereOtherMigrationsRanLastTheHistoriesAreAsked() {
        store.put("0".repeat(64));
        db.sql("drop table public.flyway_schema_history_operations").update();
        db.sql("drop table operations.change, operations.migrated, operations.server")
                .update();

        assertThat(RoomMigrations.migrate(flyway, store, RoomMigrations.read())).isTrue();

        assertThat(runs("operations")).isEqualTo(filesOf("operations", RoomMigrations.read()));
        assertThat(store.find()).contains(RoomMigrations.fingerprint(RoomMigrations.read()));
    }

    @Test
    void aNewNameOrAnotherWordIsAnotherFingerprint() {
        var files = new TreeMap<>(Map.of("organ/V001__one.sql", bytes("select 1"), "organ/V002__two.sql", bytes("")));
        String before = RoomMigrations.fingerprint(files);

        files.put("organ/V002__two.sql", bytes("select 2"));
        String changed = RoomMigrations.fingerprint(files);
        files.remove("organ/V002__two.sql");

        assertThat(changed).isNotEqualTo(before);
        assertThat(RoomMigrations.fingerprint(files)).isNotIn(before, changed);
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static long filesOf(String room, Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(room + "/"))
                .count();
    }

    private long runs(String room) {
        String history = room.equals(RoomMigrations.ROOT) ? "" : "_" + room;
        return db.sql("select count(*) from public.flyway_schema_history%s where type = 'SQL' and success"
                        .formatted(history))
                .query(Long.class)
                .single();
    }
}
