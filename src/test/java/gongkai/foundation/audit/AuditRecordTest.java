package gongkai.foundation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.house.HouseTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class AuditRecordTest {
    private final AuditRecord record;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;

    @Autowired
    AuditRecordTest(
            AuditRecord record,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient db,
            Clock clock) {
        this.record = record;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
        this.clock = clock;
    }

    @Test
    void aChangeAndItsRecordAreOneTransaction() {
        transaction.executeWithoutResult(status -> events.publishEvent(done("test:1", "受理申请")));
        transaction.executeWithoutResult(status -> {
            events.publishEvent(done("test:1", "答复申请"));
            status.setRollbackOnly();
        });

        assertThat(record.listOf("test:1")).extracting(AuditEntry::action).containsExactly("受理申请");
        assertThat(record.listOf("test:1")).extracting(AuditEntry::at).containsExactly(clock.instant());
    }

    @Test
    void withoutATransactionNothingIsWritten() {
        assertThatThrownBy(() -> events.publishEvent(done("test:2", "受理申请")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(record.listOf("test:2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.entry set actor = 'x'",
                "delete from audit.entry",
                "truncate audit.entry",
            })
    void whatIsOnRecordStays(String change) {
        transaction.executeWithoutResult(status -> events.publishEvent(done("test:3", "受理申请")));

        assertThatThrownBy(() -> db.sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(record.listOf("test:3")).extracting(AuditEntry::actor).containsOnly("staff:1 周敏");
    }

    @Test
    void manyChangesAreRecordedEachByItself() {
        var entries = List.of(
                done("test:4", "发布信息").auditEntry(),
                done("test:5", "发布信息").auditEntry().with(ContentDigest.of(List.of("正文"))),
                done("test:4", "撤下信息").auditEntry());
        AuditedMany many = () -> entries;
        transaction.executeWithoutResult(status -> events.publishEvent(many));

        assertThat(record.listOf("test:4")).containsExactly(entries.get(0), entries.get(2));
        assertThat(record.listOf("test:5")).containsExactly(entries.get(1));
        assertThat(record.receiptOf("test:5", "发布信息")).isPresent();
    }

    private Audited done(String subject, String action) {
        var entry = new AuditEntry(clock.instant(), "staff:1 周敏", action, subject, "yunzhou", "一句话。");
        return () -> entry;
    }
}
