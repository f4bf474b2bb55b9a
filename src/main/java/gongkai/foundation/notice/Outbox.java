package gongkai.foundation.notice;

import gongkai.foundation.operations.ReplayClock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes down what is to be told, in the transaction of the change: there is no change that was to be told and is not,
/// and nothing is told of a change that was rolled back.
@Component
class Outbox {
    private final EntryStore store;
    private final NoticeKinds kinds;
    private final NoticeSettings settings;
    private final ReplayClock clock;
    private final Wake wake;

    Outbox(EntryStore store, NoticeKinds kinds, NoticeSettings settings, ReplayClock clock, Wake wake) {
        this.store = store;
        this.kinds = kinds;
        this.settings = settings;
        this.clock = clock;
        this.wake = wake;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Noticeable event) {
        event.notices().forEach(this::note);
    }

    private void note(Notice notice) {
        kinds.of(notice);
        boolean replayed = ReplayClock.isReplaying();
        Instant now = clock.instant();
        if (replayed && now.isBefore(oldestTold())) {
            return;
        }
        store.insert(notice, now, replayed);
        if (!replayed) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake.up();
                }
            });
        }
    }

    /// What a replay makes is history; only the last weeks of it are worth somebody's inbox.
    private Instant oldestTold() {
        return clock.realToday().atStartOfDay(ReplayClock.ZONE).toInstant().minus(settings.replayed());
    }
}
