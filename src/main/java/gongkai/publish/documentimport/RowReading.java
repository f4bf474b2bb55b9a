package gongkai.publish.documentimport;

import gongkai.foundation.attachment.AttachmentRead;
import gongkai.foundation.attachment.FileBodies;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Reads the files that wait. Several servers share the work: a row is taken for a while, and whoever does not come
/// back loses it.
@Component
class RowReading {
    private static final int TOGETHER = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final ImportStore store;
    private final RunStore runs;
    private final RowCheck check;
    private final FileBodies bodies;
    private final TransactionOperations transactions;
    private final Clock clock;

    RowReading(
            ImportStore store,
            RunStore runs,
            RowCheck check,
            FileBodies bodies,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.check = check;
        this.bodies = bodies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Everything that waits.
    void pass() {
        read(Duration.ofDays(1));
    }

    /// What waits, as long as there is time; answers how many files were read.
    int read(Duration time) {
        long until = System.nanoTime() + time.toNanos();
        int count = 0;
        try (var sitting = bodies.open()) {
            for (var rows = claim(); !rows.isEmpty(); rows = claim()) {
                for (ImportRow row : rows) {
                    boolean late = System.nanoTime() > until;
                    keep(late ? row : read(sitting, row));
                    count += late ? 0 : 1;
                }
                if (System.nanoTime() > until) {
                    return count;
                }
            }
        }
        return count;
    }

    private List<ImportRow> claim() {
        Instant now = clock.instant();
        var rows = transactions.execute(status -> store.claim(now, now.plus(PATIENCE), TOGETHER));
        return rows == null ? List.of() : rows;
    }

    /// A file printed elsewhere is the document as it was signed: it hangs on the page too.
    private static ImportRow read(FileBodies.Sitting sitting, ImportRow row) {
        if (row.original().isEmpty()) {
            return row.standing(RowState.UNREADABLE, "没有找到文件的内容。");
        }
        var body = sitting.read(row.original().get());
        return body.isRead()
                ? row.read(DocumentText.ofBody(body.html()))
                : row.standing(RowState.UNREADABLE, body.problem() + "。");
    }

    /// The row is held before its files are asked for: a file read meanwhile is seen here or by `follow`.
    private void keep(ImportRow row) {
        transactions.executeWithoutResult(status -> {
            store.find(row.run(), row.number());
            store.update(judged(row));
        });
    }

    /// A file that hangs on a row was read: what is in it is known now.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(AttachmentRead read) {
        store.listBearing(read.ids()).stream()
                .filter(row -> row.state() == RowState.READ)
                .forEach(row -> store.update(judged(row)));
    }

    private ImportRow judged(ImportRow row) {
        var run = runs.find(row.run());
        if (row.state() != RowState.READ || run.isEmpty()) {
            return row;
        }
        var places = Set.<OrganId>of(run.get().organ());
        var verdict = check.check(
                        run.get(), List.of(row), places, Map.of(row.number(), runs.answers(row.run(), row.number())))
                .getFirst();
        return row.judged(verdict.toMend(), verdict.toAnswer());
    }
}
