package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.operations.OperationsSettings;
import gongkai.house.HouseTest;
import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditKeyCheckTest {
    private final AuditKeyCheck ours;
    private final AuditStore entries;
    private final RecordDesk desk;
    private final JdbcClient db;

    @Autowired
    AuditKeyCheckTest(AuditKeyCheck ours, AuditStore entries, RecordDesk desk, JdbcClient db) {
        this.ours = ours;
        this.entries = entries;
        this.desk = desk;
        this.db = db;
    }

    @Test
    void theKeyTheRecordWasWrittenWithFits() {
        desk.write(3, "test:key");

        assertThatCode(ours::check).doesNotThrowAnyException();
    }

    @Test
    void aKeyTheRecordWasNotWrittenWithStopsTheStart(@TempDir Path elsewhere) {
        desk.write(3, "test:key");
        var other = new AuditKeyCheck(entries, new AuditKeys(new OperationsSettings(elsewhere, false)));

        assertThatThrownBy(other::start)
                .isInstanceOf(AuditKeyDoesNotFit.class)
                .hasMessageContaining("密钥文件 keys/audit.key 不是写下现有审计记录的那一把");
    }

    @Test
    @Order(1)
    void anyKeyFitsAnEmptyRecord(@TempDir Path elsewhere) {
        assertThat(db.sql("select count(*) from audit.entry").query(Long.class).single())
                .isZero();
        var other = new AuditKeyCheck(entries, new AuditKeys(new OperationsSettings(elsewhere, false)));

        assertThatCode(other::check).doesNotThrowAnyException();
    }
}
