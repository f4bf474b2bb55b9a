package gongkai.foundation.audit;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.OperationsSettings;
import gongkai.foundation.operations.ReplayClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Moves the entries of old seals into files and out of the table. Seals, leaves and roots stay, so the chain still
/// verifies and an archived entry can still be proven.
@Component
class AuditArchive {
    private static final long MOST_ENTRIES = 1_000_000;

    private final AuditStore entries;
    private final SealStore seals;
    private final ArchiveStore store;
    private final AuditKeys keys;
    private final AuditSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Path folder;

    AuditArchive(
            AuditStore entries,
            SealStore seals,
            ArchiveStore store,
            AuditKeys keys,
            AuditSettings settings,
            ApplicationEventPublisher events,
            Clock clock,
            OperationsSettings operations) {
        this.entries = entries;
        this.seals = seals;
        this.store = store;
        this.keys = keys;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.folder = operations.data().resolve("audit").resolve("archive");
    }

    /// A file was written and its entries left the table.
    record Archived(ArchiveStore.Archived file) implements Audited {
        @Override
        public AuditEntry auditEntry() {
            return new AuditEntry(
                    file.at(),
                    "command",
                    "归档审计记录",
                    "audit:" + file.file(),
                    "",
                    "第 %d 至 %d 号封存的 %d 条记录移入文件 %s。"
                            .formatted(file.firstSeal(), file.lastSeal(), file.entries(), file.file()));
        }
    }

    /// Archives the oldest seals that are due, at most about a million entries; empty when none is due.
    @Transactional
    public Optional<ArchiveStore.Archived> archive() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant before =
                now.atZone(ReplayClock.ZONE).minus(settings.retention()).toInstant();
        return store.findDue(before).map(due -> move(due, now));
    }

    private ArchiveStore.Archived move(ArchiveStore.Due due, Instant now) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve("new");
            var written = new ArchiveFile.Writer(fresh);
            long last = due.first() - 1;
            try (written) {
                while (last < due.last() && written.count() < MOST_ENTRIES) {
                    last++;
                    write(last, written);
                }
            }
            String name = "seals-%08d-%08d.jsonl.gz".formatted(due.first(), last);
            byte[] digest = ArchiveFile.digest(fresh);
            Files.move(fresh, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return enter(sign(new ArchiveStore.Archived(
                    now, due.first(), last, written.count(), name, digest, keys.publicKey(), new byte[0])));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void write(long number, ArchiveFile.Writer file) throws IOException {
        Seal.Body body = seals.body(number);
        var rows = new HashMap<Long, StoredEntry>();
        entries.listByIds(body.entries()).forEach(row -> rows.put(row.id(), row));
        for (int place = 0; place < body.entries().length; place++) {
            StoredEntry row = rows.get(body.entries()[place]);
            if (row == null || !Canonical.same(row.leaf(), body.leaf(place))) {
                throw Refusal.of(AuditRefusal.RECORD_DIFFERS);
            }
            file.write(row, number);
        }
    }

    private ArchiveStore.Archived sign(ArchiveStore.Archived open) {
        return new ArchiveStore.Archived(
                open.at(),
                open.firstSeal(),
                open.lastSeal(),
                open.entries(),
                open.file(),
                open.digest(),
                open.publicKey(),
                keys.sign(open.chain()));
    }

    private ArchiveStore.Archived enter(ArchiveStore.Archived archived) {
        long removed = store.remove(store.insert(archived));
        if (removed != archived.entries()) {
            throw Refusal.of(AuditRefusal.RECORD_DIFFERS);
        }
        events.publishEvent(new Archived(archived));
        return archived;
    }

    /// Checks the archives that were signed and the files that lie here; says whose entries may be away.
    Away check(Consumer<Finding> findings) {
        var ranges = new TreeMap<Long, Long>();
        var elsewhere = new ArrayList<String>();
        for (ArchiveStore.Archived each : store.list()) {
            if (!keys.isSigned(each.chain(), each.signature(), each.publicKey())) {
                findings.accept(altered(each, "归档登记与签名不符：%s（第 %d 至 %d 号封存）。"));
                continue;
            }
            ranges.put(each.firstSeal(), each.lastSeal());
            Path file = folder.resolve(each.file());
            if (!Files.exists(file)) {
                elsewhere.add(each.file());
            } else if (!Canonical.same(ArchiveFile.digest(file), each.digest())) {
                findings.accept(altered(each, "归档文件 %s 被改动（第 %d 至 %d 号封存）。"));
            }
        }
        return new Away(ranges, elsewhere);
    }

    private static Finding altered(ArchiveStore.Archived each, String sentence) {
        return Finding.ofSeal(
                Finding.Kind.ARCHIVE_ALTERED,
                each.firstSeal(),
                sentence.formatted(each.file(), each.firstSeal(), each.lastSeal()));
    }

    /// Seals whose entries were moved out, and the files that do not lie here.
    record Away(NavigableMap<Long, Long> ranges, List<String> elsewhere) {
        boolean contains(long seal) {
            var range = ranges.floorEntry(seal);
            return range != null && range.getValue() >= seal;
        }
    }
}
