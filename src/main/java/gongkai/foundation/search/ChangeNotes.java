package gongkai.foundation.search;

import gongkai.foundation.operations.ReplayClock;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Writes down for all servers what is found differently, in the transaction of the change and last in it, because
/// from then to its end no other server writes one down.
@Component
class ChangeNotes {
    private final ChangeStore changes;
    private final Clock clock;

    ChangeNotes(ChangeStore changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /// What a replay does is not followed one by one: whoever replays rebuilds afterwards.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Searchable event) {
        note(event.source(), List.of(event.sourceId()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void note(SearchableMany event) {
        note(event.source(), event.sourceIds());
    }

    private void note(String source, List<String> ids) {
        if (ReplayClock.isReplaying()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                changes.insert(source, ids, clock.instant());
            }
        });
    }
}
