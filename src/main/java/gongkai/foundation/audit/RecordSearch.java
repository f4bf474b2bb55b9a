package gongkai.foundation.audit;

import gongkai.foundation.kernel.Refusal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds entries for those who may see the record. Pages follow one another by place; nothing is counted.
@Service
public class RecordSearch {
    private final RecordSearchStore store;
    private final AuditStore entries;
    private final SealStore seals;

    RecordSearch(RecordSearchStore store, AuditStore entries, SealStore seals) {
        this.store = store;
        this.entries = entries;
        this.seals = seals;
    }

    /// The next lines behind a place, newest first.
    @Transactional(readOnly = true)
    public List<RecordLine> list(RecordQuery query, Optional<RecordLine.Place> behind, int size) {
        return store.list(query, behind, size);
    }

    /// One entry with what proves it; refuses when there is none.
    @Transactional(readOnly = true)
    public Proven get(long number) {
        StoredEntry row = entries.find(number).orElseThrow(() -> Refusal.of(AuditRefusal.NO_SUCH_ENTRY));
        return new Proven(
                new RecordLine(number, row.entry()),
                HexFormat.of().formatHex(row.leaf()),
                Receipt.of(row),
                seals.findOf(number).map(Seal::head).map(head -> new SealedIn(head.number(), head.sealedAt())));
    }

    /// An entry, its leaf hash, and the seal it is in.
    public record Proven(RecordLine line, String leaf, Receipt receipt, Optional<SealedIn> seal) {}

    /// A seal, by number and time.
    public record SealedIn(long number, Instant at) {}
}
