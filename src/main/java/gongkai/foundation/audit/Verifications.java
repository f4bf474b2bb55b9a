package gongkai.foundation.audit;

import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks of the record that an auditor starts from the console: run in the background, their results kept.
@Service
public class Verifications {
    private static final int MOST_FINDINGS = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final AuditVerification verification;
    private final VerificationRunStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final AtomicLong underWay = new AtomicLong();

    Verifications(
            AuditVerification verification,
            VerificationRunStore store,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.verification = verification;
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// One check.
    ///
    /// @param finishedAt empty while it runs, and for ever when the server stopped meanwhile
    /// @param fault why it could not be finished, or empty
    public record Run(
            long id,
            Instant startedAt,
            String startedBy,
            Optional<Instant> finishedAt,
            Outcome outcome,
            String fault) {}

    /// A check was started or has ended.
    record Checked(AuditEntry auditEntry) implements Audited {}

    /// Starts a check and returns at once. Refuses while one runs.
    ///
    /// @return the thread that checks, for whoever wants to wait
    public Thread start(String actor) {
        if (!underWay.compareAndSet(0, -1)) {
            throw Refusal.of(AuditRefusal.VERIFICATION_RUNNING);
        }
        try {
            Long id = transaction.execute(status -> {
                long fresh = store.insert(clock.instant(), actor);
                tell(fresh, actor, "核验审计记录", "开始核验。");
                return fresh;
            });
            underWay.set(id == null ? 0 : id);
            return Thread.ofVirtual().name("verification").start(() -> run(underWay.get(), actor));
        } catch (RuntimeException failed) {
            underWay.set(0);
            throw failed;
        }
    }

    private void run(long id, String actor) {
        try {
            var position = new AtomicLong();
            Outcome outcome = verification.verify(finding -> {
                if (position.get() < MOST_FINDINGS) {
                    store.insert(id, (int) position.incrementAndGet(), finding);
                }
            });
            transaction.executeWithoutResult(status -> {
                store.finish(id, clock.instant(), outcome, "");
                tell(id, actor, "核验审计记录完毕", outcome.isIntact() ? "记录完好。" : "发现 %d 处不符。".formatted(outcome.findings()));
            });
        } catch (RuntimeException failed) {
            LOG.error("第 {} 次核验没有做完", id, failed);
            store.finish(id, clock.instant(), new Outcome(0, 0, 0, 0, 0), "核验没有做完，请联系运维人员查看日志。");
        } finally {
            underWay.set(0);
        }
    }

    private void tell(long id, String actor, String action, String detail) {
        events.publishEvent(
                new Checked(new AuditEntry(clock.instant(), actor, action, "audit:verification-" + id, "", detail)));
    }

    /// Whether a check is running on this server.
    public boolean isRunning() {
        return underWay.get() != 0;
    }

    /// The newest checks, newest first.
    public List<Run> listNewest(int size) {
        return store.listNewest(size);
    }

    /// What a check found, the first thousand.
    public List<Finding> findingsOf(long run) {
        return store.findings(run);
    }
}
