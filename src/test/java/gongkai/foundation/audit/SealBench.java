package gongkai.foundation.audit;

import gongkai.Gongkai;
import gongkai.foundation.operations.RegularWork;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether sealing keeps up: writes entries through the house's own path, a few in each transaction, from several
/// threads, while the house's
/// own clockwork seals every second; then sees how much was left over, and how fast a heap is sealed and verified.
///
/// Started by `bin/bench seal`.
final class SealBench {
    private static final int WRITERS = 8;
    private static final int ROWS_EACH = 8;
    private static final int WARM_UP_SECONDS = 5;
    private static final int SECONDS = 15;

    private final ConfigurableApplicationContext house;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    private SealBench(ConfigurableApplicationContext house) {
        this.house = house;
        this.events = house;
        this.clock = house.getBean(Clock.class);
        this.transaction = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        this.db = house.getBean(JdbcClient.class);
    }

    /// Takes an empty data folder; prints rows written per second, rows left unsealed at the end and the seconds they
    /// stand for, rows sealed per second and rows verified per second.
    public static void main(String[] args) throws Exception {
        var house = SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + args[0],
                "--gongkai.audit.seal-every=1s",
                "--server.port=0",
                "--server.address=127.0.0.1");
        try (house) {
            new SealBench(house).run();
        }
    }

    private void run() throws Exception {
        write(WARM_UP_SECONDS);
        long before = count("select count(*) from audit.entry");
        long begun = System.nanoTime();
        write(SECONDS);
        double took = seconds(begun);
        long left = unsealed();
        long written = count("select count(*) from audit.entry") - before;
        double rate = written / took;

        var sealer = house.getBean(Sealer.class);
        house.getBean("sealingWork", RegularWork.class).stop();
        sealer.sealNow();
        heap();
        long heap = unsealed();
        begun = System.nanoTime();
        sealer.sealNow();
        double sealing = heap / seconds(begun);
        if (unsealed() != 0) {
            throw new IllegalStateException(unsealed() + " rows were left");
        }
        begun = System.nanoTime();
        Outcome outcome = house.getBean(AuditVerification.class).verify(finding -> {
            throw new IllegalStateException(finding.sentence());
        });
        System.out.printf(
                "RESULT %f %d %f %f %f%n", rate, left, left / rate, sealing, outcome.entries() / seconds(begun));
    }

    private void write(int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var all = new ArrayList<Future<Object>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Callable<Object> work = () -> {
                    while (System.nanoTime() < end) {
                        transaction.executeWithoutResult(status -> {
                            for (int row = 0; row < ROWS_EACH; row++) {
                                enter();
                            }
                        });
                    }
                    return true;
                };
                all.add(writers.submit(work));
            }
            for (var each : all) {
                each.get();
            }
        }
    }

    /// Fifty thousand entries at once.
    private void heap() {
        for (int i = 0; i < 10; i++) {
            transaction.executeWithoutResult(status -> {
                for (int j = 0; j < 5_000; j++) {
                    enter();
                }
            });
        }
    }

    private void enter() {
        var entry = new AuditEntry(
                clock.instant(),
                "staff:12 周敏",
                "收到申请",
                "foi:108",
                "yunzhou",
                "互联网收到申请，收到之日为2026年3月2日，最迟于2026年3月30日前答复。");
        events.publishEvent((Audited) () -> entry);
    }

    private long unsealed() {
        return count("select (select count(*) from audit.entry) - (select coalesce(sum(size), 0) from audit.seal)");
    }

    private long count(String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
