package gongkai.foundation.audit;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.operations.ReplayClock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds every row that was changed, removed or put in by hand, and every seal that is not as it was signed. Works
/// through the record in batches and on one snapshot, so it may run beside the server. What it finds it tells at once.
@Component
class AuditVerification {
    /// Of full size, some tens of megabytes.
    private static final int SEALS_AT_ONCE = 50;

    private static final int NUMBERS_AT_ONCE = 20_000;

    private final AuditStore entries;
    private final SealStore seals;
    private final VerificationStore store;
    private final AuditArchive archive;
    private final AuditKeys keys;
    private final LastSeal lastSeal;
    private final TransactionTemplate snapshot;

    AuditVerification(
            AuditStore entries,
            SealStore seals,
            VerificationStore store,
            AuditArchive archive,
            AuditKeys keys,
            LastSeal lastSeal,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.seals = seals;
        this.store = store;
        this.archive = archive;
        this.keys = keys;
        this.lastSeal = lastSeal;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Checks everything.
    Outcome verify(Consumer<Finding> findings) {
        // Read before the snapshot is taken: the file is never ahead of the database.
        var known = lastSeal.read();
        var walk = new Walk(findings);
        snapshot.executeWithoutResult(status -> walk.all(new SealChain(keys, known, walk::tell)));
        return new Outcome(walk.sealCount, walk.checked, walk.archived, walk.unsealed, walk.found);
    }

    /// One check under way.
    private final class Walk {
        private final Consumer<Finding> findings;
        private long sealCount;
        private long checked;
        private long archived;
        private long unsealed;
        private long found;

        Walk(Consumer<Finding> findings) {
            this.findings = findings;
        }

        void tell(Finding finding) {
            found++;
            findings.accept(finding);
        }

        void all(SealChain chain) {
            var away = archive.check(this::tell);
            long number = 0;
            List<SealStore.Whole> some = seals.listAfter(number, SEALS_AT_ONCE);
            while (!some.isEmpty()) {
                for (SealStore.Whole each : some) {
                    number = each.seal().head().number();
                    boolean whole = chain.take(each);
                    rows(each, seal -> whole && chain.checkSignature(seal), away.contains(number));
                }
                some = seals.listAfter(number, SEALS_AT_ONCE);
            }
            chain.end();
            sealCount = chain.count();
            strangers(chain.lowWater());
            for (VerificationStore.Copy copy : store.listCopies()) {
                tell(Finding.ofRow(
                        Finding.Kind.COPIED, copy.copy(), "第 %d 行是第 %d 行的复制。".formatted(copy.copy(), copy.original())));
            }
        }

        /// The rows of one seal against its leaves.
        private void rows(SealStore.Whole seal, Predicate<Seal> genuine, boolean away) {
            Map<Long, StoredEntry> rows = new HashMap<>();
            entries.listByIds(seal.body().entries()).forEach(row -> rows.put(row.id(), row));
            long number = seal.seal().head().number();
            int places = Math.min(seal.body().entries().length, seal.body().leaves().length / Canonical.HASH_BYTES);
            for (int place = 0; place < places; place++) {
                long id = seal.body().entries()[place];
                StoredEntry row = rows.get(id);
                if (row != null) {
                    checked++;
                    compare(row, seal.body().leaf(place), seal.seal(), genuine);
                } else if (away) {
                    archived++;
                } else {
                    tell(Finding.ofEntry(
                            Finding.Kind.REMOVED,
                            id,
                            number,
                            "第 %d 行不在了，它在第 %d 号封存中，于 %s 封存。"
                                    .formatted(
                                            id, number, time(seal.seal().head().sealedAt()))));
                }
            }
        }

        /// Where the seal itself was altered, the row's own mark decides whether the row was.
        private void compare(StoredEntry row, byte[] leaf, Seal seal, Predicate<Seal> genuine) {
            boolean fits = Canonical.same(row.leaf(), leaf);
            if (keys.isOurs(row) && (fits || !genuine.test(seal))) {
                return;
            }
            tell(Finding.ofEntry(
                    Finding.Kind.CHANGED,
                    row.id(),
                    seal.head().number(),
                    "第 %d 行与第 %d 号封存不符，现在写的是：%s。"
                            .formatted(row.id(), seal.head().number(), words(row))));
        }

        /// Rows in no seal: below the mark there can be none; above it they wait, if we wrote them.
        private void strangers(long lowWater) {
            var next = store.nextEntry(Long.MIN_VALUE);
            while (next.isPresent()) {
                long from = next.getAsLong();
                long to = from + NUMBERS_AT_ONCE - 1;
                for (StoredEntry row : store.listUnsealed(from, to)) {
                    if (!keys.isOurs(row)) {
                        inserted(row, "不是本平台写入的");
                    } else if (row.id() <= lowWater) {
                        inserted(row, "不在任何封存中");
                    } else {
                        unsealed++;
                    }
                }
                next = store.nextEntry(to);
            }
        }

        private void inserted(StoredEntry row, String why) {
            tell(Finding.ofRow(Finding.Kind.INSERTED, row.id(), "第 %d 行%s：%s。".formatted(row.id(), why, words(row))));
        }
    }

    private static String words(StoredEntry row) {
        var entry = row.entry();
        return "%s，%s，%s".formatted(time(entry.at()), entry.action(), entry.subject());
    }

    static String time(Instant at) {
        ZonedDateTime there = at.atZone(ReplayClock.ZONE);
        return "%s %02d:%02d:%02d"
                .formatted(DateText.full(there.toLocalDate()), there.getHour(), there.getMinute(), there.getSecond());
    }
}
