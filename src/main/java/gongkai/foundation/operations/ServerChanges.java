package gongkai.foundation.operations;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What one server changes and the others keep in memory. A room says so in the transaction of its change; every
/// server asks each second for the numbers of the topics, a handful of rows, and hears of a change by
/// `ChangedElsewhere`. Who was away for a while compares numbers like everybody, so nothing is missed.
@Component
public class ServerChanges {
    private final ServerChangeStore store;
    private final ApplicationEventPublisher events;
    private final Map<String, Long> heard = new TreeMap<>();

    ServerChanges(ServerChangeStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /// This transaction changes what the topic names. The number is counted up as the last thing before the commit and
    /// topic by topic in their order, so that two transactions never wait for each other crosswise.
    public void changed(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            store.count(topic);
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Topics known) {
            known.names().add(topic);
            return;
        }
        var fresh = new Topics(new TreeSet<>());
        fresh.names().add(topic);
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ServerChanges.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(ServerChanges.this, fresh);
            }

            @Override
            public void beforeCommit(boolean readOnly) {
                fresh.names().forEach(store::count);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ServerChanges.this);
            }
        });
    }

    /// Asks once what has changed since this server asked last, and passes it on.
    synchronized void look() {
        store.list().forEach((topic, number) -> {
            if (!number.equals(heard.get(topic))) {
                events.publishEvent(new ChangedElsewhere(topic));
                heard.put(topic, number);
            }
        });
    }

    /// What one transaction has changed.
    private record Topics(TreeSet<String> names) {}
}
