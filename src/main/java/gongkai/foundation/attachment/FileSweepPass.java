package gongkai.foundation.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Clears away what forms left behind: files that came days ago and hang on nothing, contents nobody names, and what
/// a crash left half. A file is locked while it is asked for, so that nobody hangs it up meanwhile; a content is
/// locked by its check sum against the same one coming in. Nothing younger than the settings say is touched.
@Component
class FileSweepPass {
    private static final Logger LOG = LoggerFactory.getLogger(FileSweepPass.class);
    private static final int BATCH = 200;

    private final FileSweepStore store;
    private final Holders holders;
    private final ContentKeeper keeper;
    private final FileIntake intake;
    private final AttachmentSettings.Sweep settings;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileSweepPass(
            FileSweepStore store,
            Holders holders,
            ContentKeeper keeper,
            FileIntake intake,
            AttachmentSettings settings,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.holders = holders;
        this.keeper = keeper;
        this.intake = intake;
        this.settings = settings.sweep();
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /// What a pass took away.
    record Swept(int files, int contents) {
        static final Swept NOTHING = new Swept(0, 0);
    }

    /// Every server clears its own half files; one of them, when it is time, goes through the store.
    Swept run() {
        Instant now = clock.instant();
        Instant before = now.minus(settings.after());
        try {
            intake.clear(before);
            Boolean mine = transactions.execute(status -> store.begin(now, now.minus(settings.every())));
            return Boolean.TRUE.equals(mine) ? sweep(before) : Swept.NOTHING;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Swept sweep(Instant before) throws IOException {
        int files = 0;
        for (int seen = BATCH; seen == BATCH; ) {
            var batch = new Batch();
            transactions.executeWithoutResult(status -> files(before, batch));
            seen = batch.seen;
            files += batch.removed;
        }
        int[] contents = {0};
        keeper.each(kept -> {
            if (kept.since().isBefore(before) && !store.isNamed(kept.sha256()) && content(kept.sha256())) {
                contents[0]++;
            }
        });
        keeper.abandon(before);
        if (files + contents[0] > 0) {
            LOG.info("清除没有提交的附件 {} 个，不再需要的内容 {} 份", files, contents[0]);
        }
        return new Swept(files, contents[0]);
    }

    private static final class Batch {
        private int seen;
        private int removed;
    }

    private void files(Instant before, Batch batch) {
        var old = store.takeUnheld(before, BATCH);
        Set<AttachmentId> abandoned = holders.abandoned(old);
        var held = new HashSet<>(old);
        held.removeAll(abandoned);
        store.hold(held);
        store.remove(abandoned);
        if (!abandoned.isEmpty()) {
            events.publishEvent(FilesChanged.swept(clock.instant(), abandoned.size()));
        }
        batch.seen = old.size();
        batch.removed = abandoned.size();
    }

    /// Whoever brings the same content now waits, and then finds that it must come again.
    private boolean content(String sha256) {
        Boolean gone = transactions.execute(status -> {
            if (!store.tryLock(sha256) || store.isNamed(sha256)) {
                return false;
            }
            store.forget(sha256);
            try {
                keeper.delete(sha256);
                return true;
            } catch (IOException away) {
                throw new UncheckedIOException(away);
            }
        });
        return Boolean.TRUE.equals(gone);
    }
}
