package gongkai.foundation.audit;

import gongkai.foundation.kernel.MemoryStale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes what was committed in batches: each a tree over its entries, chained to the batch before and signed. Writers
/// are never locked; one sealer works at a time, even with several servers.
@Component
class Sealer {
    static final int MOST = 10_000;

    /// Longer than a statement needs from taking a number to getting its transaction id.
    static final Duration GRACE = Duration.ofSeconds(5);

    private static final byte[] NO_SEAL = new byte[Canonical.HASH_BYTES];
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final AuditStore entries;
    private final SealStore seals;
    private final AuditKeys keys;
    private final LastSeal lastSeal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private Optional<Memory> memory = Optional.empty();

    Sealer(
            AuditStore entries,
            SealStore seals,
            AuditKeys keys,
            LastSeal lastSeal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.seals = seals;
        this.keys = keys;
        this.lastSeal = lastSeal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What is remembered from one batch to the next, as it was after that seal.
    private record Memory(long seal, Frontier frontier, Horizon horizon) {}

    /// Seals everything that is committed and not sealed yet; says how many entries.
    synchronized long sealNow() {
        long count = 0;
        Optional<Seal> made;
        do {
            try {
                made = Optional.ofNullable(transaction.execute(status -> sealBatch()))
                        .flatMap(batch -> batch);
            } catch (RuntimeException failed) {
                memory = Optional.empty();
                throw failed;
            }
            made.ifPresent(lastSeal::write);
            count += made.map(seal -> seal.head().size()).orElse(0);
        } while (made.filter(seal -> seal.head().size() == MOST).isPresent());
        return count;
    }

    /// The database is another one than a moment ago.
    @EventListener
    synchronized void forget(MemoryStale stale) {
        memory = Optional.empty();
    }

    private Optional<Seal> sealBatch() {
        if (!seals.takeTurn()) {
            return Optional.empty();
        }
        Optional<Seal> last = seals.findLast();
        if (!isWhole(last)) {
            return Optional.empty();
        }
        Memory now = recall(last);
        long proven = now.horizon().read(seals.read(), clock.instant());
        List<StoredEntry> rows = unsealed(now.frontier());
        var ours = rows.stream().filter(keys::isOurs).toList();
        if (ours.size() < rows.size()) {
            var strange = rows.stream()
                    .filter(row -> !keys.isOurs(row))
                    .map(StoredEntry::id)
                    .limit(20)
                    .toList();
            LOG.error("审计记录中有不是本平台写入的行，不予封存，编号：{}。请运行 bin/gongkai audit verify。", strange);
        }
        rows.forEach(row -> now.frontier().settle(row.id()));
        if (rows.size() < MOST) {
            now.frontier().advance(proven);
        }
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        Seal seal = seal(ours, last, now.frontier().mark());
        memory = Optional.of(new Memory(seal.head().number(), now.frontier(), now.horizon()));
        return Optional.of(seal);
    }

    /// Whether the chain still ends where the file outside the database says. If not, nothing is sealed: a new seal
    /// would hide that the old ones were cut off.
    private boolean isWhole(Optional<Seal> last) {
        var known = lastSeal.read();
        if (known.isEmpty()) {
            return true;
        }
        var there =
                known.get().number() == last.map(seal -> seal.head().number()).orElse(0L)
                        ? last
                        : seals.find(known.get().number());
        boolean whole = there.map(LastSeal.Known::of).equals(known);
        if (!whole) {
            LOG.error(
                    "封存链与 audit/last-seal 不一致（文件中是第 {} 号），停止封存。请运行 bin/gongkai audit verify。",
                    known.get().number());
        }
        return whole;
    }

    private Memory recall(Optional<Seal> last) {
        long number = last.map(seal -> seal.head().number()).orElse(0L);
        var kept = memory.filter(known -> known.seal() == number);
        if (kept.isEmpty()) {
            var frontier = new Frontier(last.map(seal -> seal.head().lowWater()).orElse(0L));
            seals.forEachSealedAfter(frontier.mark(), frontier::settle);
            memory = Optional.of(
                    new Memory(number, frontier, memory.map(Memory::horizon).orElseGet(() -> new Horizon(GRACE))));
        }
        return memory.orElseThrow();
    }

    private List<StoredEntry> unsealed(Frontier frontier) {
        var rows = new ArrayList<StoredEntry>();
        Frontier.Gaps gaps = frontier.gaps();
        if (!gaps.isEmpty()) {
            rows.addAll(entries.listWithin(gaps, MOST));
        }
        if (rows.size() < MOST) {
            rows.addAll(entries.listAfter(frontier.high(), MOST - rows.size()));
        }
        return rows;
    }

    private Seal seal(List<StoredEntry> rows, Optional<Seal> last, long mark) {
        long[] numbers = rows.stream().mapToLong(StoredEntry::id).toArray();
        byte[] leaves = new byte[rows.size() * Canonical.HASH_BYTES];
        for (int place = 0; place < rows.size(); place++) {
            System.arraycopy(rows.get(place).leaf(), 0, leaves, place * Canonical.HASH_BYTES, Canonical.HASH_BYTES);
        }
        var body = new Seal.Body(numbers, leaves);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = new SealHead(
                last.map(seal -> seal.head().number()).orElse(0L) + 1,
                now,
                numbers.length,
                numbers[0],
                numbers[numbers.length - 1],
                body.entriesHash(),
                new MerkleTree(leaves).root(),
                last.map(Seal::link).orElse(NO_SEAL),
                mark,
                keys.publicKey());
        var seal = new Seal(head, keys.sign(head.chain()));
        seals.insert(seal, body);
        return seal;
    }
}
