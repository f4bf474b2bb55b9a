package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.house.HouseTest;
import gongkai.house.TestPlace;
import gongkai.house.TestTime;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ArchiveTest {
    private static final Path FOLDER = TestPlace.data().resolve("audit/archive");

    private final RecordDesk desk;
    private final AuditArchive archive;
    private final Receipts receipts;
    private final JdbcClient db;
    private final TestTime time;

    @Autowired
    ArchiveTest(RecordDesk desk, AuditArchive archive, Receipts receipts, JdbcClient db, TestTime time) {
        this.desk = desk;
        this.archive = archive;
        this.receipts = receipts;
        this.db = db;
        this.time = time;
    }

    @Test
    void oldSealsAreEmptiedIntoAFileAndTheChainStillHolds() throws Exception {
        time.moveTo("2022-01-10");
        desk.write(30, "test:old");
        desk.seal();
        long old = desk.newest();
        var code = receipts.get(receipt(old)).receipt().code();
        time.moveTo("2026-03-02");
        desk.write(5, "test:young");
        desk.seal();

        var file = archive.archive().orElseThrow();
        assertThat(archive.archive()).isEmpty();

        assertThat(file.entries()).isEqualTo(30);
        assertThat(desk.count("select count(*) from audit.entry where subject = 'test:old'"))
                .isZero();
        assertThat(desk.count("select count(*) from audit.entry where subject = 'test:young'"))
                .isEqualTo(5);
        assertThat(lines(file.file())).hasSize(30).allMatch(line -> line.contains("test:old"));
        assertThat(desk.check()).isEmpty();
        assertThat(desk.outcome().archived()).isEqualTo(30);
        assertThat(receipts.get(code).entry()).isEmpty();
        assertThat(receipts.get(code).seal()).isPresent();

        aChangedFileIsNamed(FOLDER.resolve(file.file()));
        aForgedRegisterIsNamed();
        whatIsNotArchivedStays();
    }

    private void aChangedFileIsNamed(Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        byte[] changed = content.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        assertThat(RecordDesk.kinds(desk.check())).isEqualTo("ARCHIVE_ALTERED");
        Files.write(file, content);
        assertThat(desk.check()).isEmpty();
        Path elsewhere = file.resolveSibling("elsewhere");
        Files.move(file, elsewhere);
        assertThat(desk.check()).isEmpty();
        Files.move(elsewhere, file);
    }

    /// Somebody enters an archive of his own to hide a removal.
    private void aForgedRegisterIsNamed() {
        desk.tamper("""
                insert into audit.archive (archived_at, first_seal, last_seal, entries, file, digest, public_key, signature)
                select archived_at, last_seal + 1, last_seal + 1, 5, 'x', digest, public_key, signature
                from audit.archive
                """);
        assertThat(RecordDesk.kinds(desk.check())).isEqualTo("ARCHIVE_ALTERED");
        desk.tamper("delete from audit.archive where file = 'x'");
    }

    /// The floor of six months stands in the database: an archive of a young seal takes nothing out.
    private void whatIsNotArchivedStays() {
        assertThatThrownBy(() -> db.sql("delete from audit.entry where subject = 'test:young'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        desk.tamper("""
                insert into audit.archive (archived_at, first_seal, last_seal, entries, file, digest, public_key, signature)
                select archived_at, last_seal + 1, last_seal + 1, 5, 'x', digest, public_key, signature
                from audit.archive
                """, "update audit.seal set sealed_at = now() - interval '5 months' where number = 2");
        assertThatThrownBy(() -> db.sql("select audit.remove_archived(max(number)) from audit.archive")
                        .query(Long.class)
                        .single())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void lessThanSixMonthsIsRefused() {
        assertThatThrownBy(() -> new AuditSettings(Duration.ofSeconds(10), Period.ofMonths(5)))
                .hasMessageContaining("不得少于六个月");
        assertThatThrownBy(() -> new AuditSettings(Duration.ofSeconds(10), Period.ofDays(400)))
                .hasMessageContaining("用年或者月写");
        assertThatThrownBy(() -> new AuditSettings(Duration.ofDays(1), Period.ofYears(3)))
                .hasMessageContaining("封存间隔");
        assertThat(new AuditSettings(Duration.ofSeconds(10), Period.ofMonths(6)).retention())
                .isEqualTo(Period.ofMonths(6));
    }

    private String receipt(long entry) {
        return db.sql("""
                select id, at, actor, action, subject, organ, detail, digest, salt, mac
                from audit.entry where id = :id
                """)
                .param("id", entry)
                .query(AuditStore::entry)
                .optional()
                .map(row -> Receipt.of(row).code())
                .orElseThrow();
    }

    private static java.util.List<String> lines(String name) throws Exception {
        try (var content = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(FOLDER.resolve(name))))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
