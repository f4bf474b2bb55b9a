package gongkai.foundation.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brings the tables of every room up to date at the start, each room with a history of its own. The rooms are the
/// folders below `db/migration`, so that no room is forgotten; none names another's tables, so their order is nothing.
///
/// What all files together are is kept in the database. Where it is what this server brings, there is nothing to do,
/// and the start need not ask for the history of every room.
@Component
class RoomMigrations implements FlywayMigrationStrategy {
    /// What belongs to no room, and comes first.
    static final String ROOT = "__root";

    private static final String FOLDER = "db/migration/";

    @Override
    public void migrate(Flyway flyway) {
        var source = flyway.getConfiguration().getDataSource();
        migrate(flyway, new MigrationStore(JdbcClient.create(source)), read());
    }

    /// @return whether there was anything to look at
    static boolean migrate(Flyway flyway, MigrationStore store, Map<String, byte[]> files) {
        String brought = fingerprint(files);
        if (store.find().filter(brought::equals).isPresent()) {
            return false;
        }
        for (String room : rooms(files)) {
            of(room, flyway).migrate();
        }
        store.put(brought);
        return true;
    }

    /// Every migration there is, by its room and name, for example `foi/V001__create_request.sql`.
    static Map<String, byte[]> read() {
        try {
            var files = new TreeMap<String, byte[]>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*/*.sql")) {
                String address = file.getURL().toString();
                files.put(
                        address.substring(address.lastIndexOf(FOLDER) + FOLDER.length()), file.getContentAsByteArray());
            }
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The root sorts before every letter.
    static Set<String> rooms(Map<String, byte[]> files) {
        var rooms = new TreeSet<String>();
        files.keySet().forEach(name -> rooms.add(name.substring(0, name.indexOf('/'))));
        return rooms;
    }

    static String fingerprint(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, content) -> {
                digest.update("%s %d%n".formatted(name, content.length).getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyMachineHasIt) {
            throw new IllegalStateException(everyMachineHasIt);
        }
    }

    private static Flyway of(String room, Flyway flyway) {
        var all = flyway.getConfiguration();
        return Flyway.configure()
                .configuration(all)
                // The start from a list of parts gives all of Flyway one list of files, which knows nothing of rooms.
                .resourceProvider(null)
                .locations("classpath:" + FOLDER + room)
                .table(room.equals(ROOT) ? all.getTable() : all.getTable() + "_" + room)
                .baselineVersion("0")
                .baselineOnMigrate(!room.equals(ROOT))
                .load();
    }
}
