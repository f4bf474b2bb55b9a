package gongkai.foundation.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What tests of the record do: write entries, seal, check, and do what an attacker with the database's rights does.
@Component
public class RecordDesk {
    private final ApplicationEventPublisher events;
    private final Sealer sealer;
    private final AuditVerification verification;
    private final JdbcClient db;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private Outcome outcome = new Outcome(0, 0, 0, 0, 0);

    RecordDesk(
            ApplicationEventPublisher events,
            Sealer sealer,
            AuditVerification verification,
            JdbcClient db,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.sealer = sealer;
        this.verification = verification;
        this.db = db;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /// Writes entries, all in one transaction.
    void write(int count, String subject) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < count; i++) {
                publish(subject);
            }
        });
    }

    /// Writes one entry in the transaction under way.
    void publish(String subject) {
        var entry = new AuditEntry(clock.instant(), "staff:1 周敏", "受理申请", subject, "yunzhou", "一句话。")
                .with(ContentDigest.of(List.of("标题", "内容")));
        events.publishEvent((Audited) () -> entry);
    }

    long seal() {
        return sealer.sealNow();
    }

    /// What a verification finds, in sentences.
    public List<String> sentences() {
        return check().stream().map(Finding::sentence).toList();
    }

    /// Tries to delete the record as the house itself could.
    public void erase() {
        db.sql("delete from audit.entry").update();
    }

    List<Finding> check() {
        var findings = new ArrayList<Finding>();
        outcome = verification.verify(findings::add);
        return findings;
    }

    Outcome outcome() {
        return outcome;
    }

    /// Changes the record as only somebody with the owner's rights can: with the triggers off.
    void tamper(String... statements) {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of("entry", "seal", "archive")) {
                db.sql("alter table audit." + table + " disable trigger all").update();
            }
            for (String statement : statements) {
                db.sql(statement).update();
            }
            for (String table : List.of("entry", "seal", "archive")) {
                db.sql("alter table audit." + table + " enable trigger all").update();
            }
        });
    }

    long newest() {
        return db.sql("select max(id) from audit.entry").query(Long.class).single();
    }

    long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    static String kinds(List<Finding> findings) {
        return findings.stream().map(finding -> finding.kind().name()).collect(Collectors.joining(" "));
    }
}
