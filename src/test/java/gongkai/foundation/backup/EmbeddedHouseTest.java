package gongkai.foundation.backup;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.audit.SealAtOnce;
import gongkai.foundation.backup.BackupManifest.SavedTable;
import gongkai.foundation.identity.Person.Grant;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.ServerProcess;
import gongkai.house.ServerProcess.Place;
import gongkai.house.ServerProcess.Ran;
import gongkai.house.TestPlace;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/// A house with a database of its own in its data folder, as a county runs it: the real program, the real commands
/// beside the server and without one. Everything it has is deleted, and brought back from its backup.
@HouseTest
class EmbeddedHouseTest {
    private static final Path DATA = TestPlace.of("embedded");
    private static final Place HOUSE = new Place("embedded", DATA);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHouseThatIsGoneComesBackFromItsBackup(@Autowired ApplicationContext first) throws Exception {
        String page = fill(first);
        first.getBean(SealAtOnce.class).seal();
        FileSystemUtils.deleteRecursively(DATA);
        String moved = folder.resolve("moved").toString();
        String keys = folder.resolve("keys").toString();
        done(ServerProcess.command(Place.of(first), "backup", moved, "--keys", keys));
        done(ServerProcess.command(HOUSE, "restore", moved, "--keys", keys));
        assertThat(DATA.resolve("postgres/PG_VERSION")).exists();
        done(ServerProcess.command(HOUSE, "audit", "verify"));

        String saved = folder.resolve("saved").toString();
        String before;
        try (var server = ServerProcess.at(HOUSE, first)) {
            before = seen(server, page);
            done(ServerProcess.command(HOUSE, "audit", "verify"));
            done(ServerProcess.command(HOUSE, "backup", saved));
            assertThat(server.stop()).isZero();
        }
        assertThat(DATA.resolve("postgres/postmaster.pid")).doesNotExist();
        FileSystemUtils.deleteRecursively(DATA);

        done(ServerProcess.command(HOUSE, "restore", saved, "--keys", keys));
        done(ServerProcess.command(HOUSE, "audit", "verify"));
        String again = folder.resolve("again").toString();
        done(ServerProcess.command(HOUSE, "backup", again));
        assertThat(rows(Path.of(again))).isEqualTo(rows(Path.of(saved)));
        assertThat(files(Path.of(again))).isNotEmpty().isEqualTo(files(Path.of(saved)));
        try (var server = ServerProcess.at(HOUSE, first)) {
            assertThat(seen(server, page)).isEqualTo(before).contains("云州市应急预案", "预案.txt");
            assertThat(server.stop()).isZero();
        }
    }

    /// A published document with a file.
    private static String fill(ApplicationContext first) {
        var organ = OrganId.of("yunzhou");
        first.getBean(Organs.class).enter(SampleOrgan.government(organ.value()));
        var publisher = first.getBean(Accounts.class)
                .enterStaff("publisher", "周敏", organ, "a long password", List.of(new Grant(Role.PUBLISHER, organ)));
        var file = first.getBean(Attachments.class)
                .store("预案.txt", new ByteArrayInputStream("预案全文".getBytes(StandardCharsets.UTF_8)));
        return first.getBean(Publishing.class)
                .publish(
                        NewDocument.about(organ, DocumentKind.OTHER_DOCS, "云州市应急预案", LocalDate.of(2026, 3, 1))
                                .attachments(List.of(file.id()))
                                .complete(),
                        publisher)
                .path();
    }

    private static String seen(ServerProcess server, String page) {
        String text = new Wire(server.port()).get(page).html().select("main").text();
        return text.replace("127.0.0.1:" + server.port(), "");
    }

    private static void done(Ran ran) {
        assertThat(ran.status()).as(ran.said()).isZero();
    }

    /// How many rows each table has, but for what a check of the record and a start write themselves.
    private static Map<String, Long> rows(Path backup) throws IOException {
        return BackupManifest.read(backup).tables().stream()
                .filter(table -> !table.name().schema().equals("audit"))
                .filter(table -> !table.name().schema().equals("operations"))
                .collect(Collectors.toMap(table -> table.name().quoted(), SavedTable::rows, Long::sum, TreeMap::new));
    }

    private static Map<String, Long> files(Path backup) throws IOException {
        Path home = backup.resolve("attachments");
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> home.relativize(file).toString(),
                            file -> file.toFile().length(),
                            Long::sum,
                            TreeMap::new));
        }
    }
}
