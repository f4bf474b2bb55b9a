package gongkai.foundation.audit;

import gongkai.foundation.kernel.Refusal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Answers whoever holds a 存证码.
@Service
class Receipts {
    private final AuditStore entries;
    private final SealStore seals;

    Receipts(AuditStore entries, SealStore seals) {
        this.entries = entries;
        this.seals = seals;
    }

    /// What a code stands for.
    ///
    /// @param entry empty when it was archived
    /// @param seal empty while it waits for the next one
    /// @param intact whether the seal holds the same leaf as the entry has now; false while it waits
    record Found(Receipt receipt, Optional<StoredEntry> entry, Optional<Seal> seal, boolean intact) {}

    /// Refuses a code that fits no entry; that its number exists is not said.
    @Transactional(readOnly = true)
    public Found get(String code) {
        Receipt receipt = Receipt.parse(code).orElseThrow(() -> Refusal.of(AuditRefusal.NO_SUCH_RECEIPT));
        var row = entries.find(receipt.entry());
        var seal = seals.findOf(receipt.entry());
        var leaf =
                seal.map(found -> leaf(receipt.entry(), seals.body(found.head().number())));
        boolean fits = row.filter(found -> Receipt.of(found).equals(receipt)).isPresent()
                || leaf.filter(hex -> hex.startsWith(receipt.check())).isPresent();
        if (!fits) {
            throw Refusal.of(AuditRefusal.NO_SUCH_RECEIPT);
        }
        boolean intact = leaf.filter(kept -> row.map(found -> HexFormat.of().formatHex(found.leaf()))
                        .orElse(kept)
                        .equals(kept))
                .isPresent();
        return new Found(receipt, row, seal, intact);
    }

    /// The proof to take along; empty while the entry waits for its seal, lies in an archive or no longer fits.
    @Transactional(readOnly = true)
    public Optional<ReceiptProof> prove(String code) {
        Found found = get(code);
        if (!found.intact()) {
            return Optional.empty();
        }
        return found.entry()
                .flatMap(row -> found.seal().map(seal -> {
                    var body = seals.body(seal.head().number());
                    return ReceiptProof.of(row, seal, body, Arrays.binarySearch(body.entries(), row.id()));
                }));
    }

    private static String leaf(long entry, Seal.Body body) {
        int place = Arrays.binarySearch(body.entries(), entry);
        return place < 0 ? "" : HexFormat.of().formatHex(body.leaf(place));
    }
}
