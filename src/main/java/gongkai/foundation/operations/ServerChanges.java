package gongkai.foundation.operations;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What one server changes and the others keep in memory. A room says so in the transaction of its change; every
/// server hears of it in the moment of the commit, by `ChangedElsewhere`, and the change is done when all have heard,
/// see `ServerWatch`. Who was away for a while compares numbers like everybody, so nothing is missed.
@Component
public class ServerChanges {
    private static final Logger LOG = LoggerFactory.getLogger(ServerChanges.class);
    /// Longer than a server that does not answer may give what it has.
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long FIRST_LOOK = 2;
    private static final long LAST_LOOK = 50;

    private final ServerChangeStore store;
    private final ServerWatchStore servers;
    private final ApplicationEventPublisher events;
    private final Map<String, Long> heard = new TreeMap<>();
    private volatile String me = "";
    private volatile boolean watched;
    private volatile long currentUntil;

    ServerChanges(ServerChangeStore store, ServerWatchStore servers, ApplicationEventPublisher events) {
        this.store = store;
        this.servers = servers;
        this.events = events;
    }

    /// @param watched whether this server hears what others change; one that does not is alone
    void watchedBy(String server, boolean watched) {
        this.me = server;
        this.watched = watched;
        this.currentUntil = System.nanoTime();
    }

    /// What this server has in memory is as in the database until then, by the machine's running clock.
    void currentUntil(long nanos) {
        currentUntil = nanos;
    }

    /// Whether what this server has in memory may be given without asking the database.
    public boolean isCurrent() {
        return !watched || System.nanoTime() - currentUntil < 0;
    }

    /// This transaction changes what the topic names. The number is counted up as the last thing before the commit and
    /// topic by topic in their order, so that two transactions never wait for each other crosswise.
    public void changed(String topic) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            long number = store.count(topic);
            servers.call();
            awaitOthers(Map.of(topic, number));
            return;
        }
        if (TransactionSynchronizationManager.getResource(this) instanceof Topics known) {
            known.numbers().put(topic, 0L);
            return;
        }
        var fresh = new Topics(new TreeMap<>());
        fresh.numbers().put(topic, 0L);
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new Counting(fresh));
    }

    /// Counts before the commit, and is done after it when everybody has heard.
    private final class Counting implements TransactionSynchronization {
        private final Topics topics;

        Counting(Topics topics) {
            this.topics = topics;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ServerChanges.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ServerChanges.this, topics);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            topics.numbers().replaceAll((topic, unknown) -> store.count(topic));
            servers.call();
        }

        @Override
        public void afterCommit() {
            awaitOthers(topics.numbers());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ServerChanges.this);
        }
    }

    /// What is committed is done: nothing that goes wrong here takes it back.
    private void awaitOthers(Map<String, Long> numbers) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            for (var each : numbers.entrySet()) {
                long pause = FIRST_LOOK;
                while (servers.isAwaited(me, each.getKey(), each.getValue()) && System.nanoTime() - end < 0) {
                    Thread.sleep(pause);
                    pause = Math.min(LAST_LOOK, pause * 2);
                }
            }
        } catch (DataAccessException away) {
            LOG.warn("没有等到其他服务知道这次改动", away);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Asks once what has changed since this server asked last, and passes it on.
    ///
    /// @return the numbers of the topics
    synchronized Map<String, Long> look() {
        var numbers = store.list();
        numbers.forEach((topic, number) -> {
            if (!number.equals(heard.get(topic))) {
                events.publishEvent(new ChangedElsewhere(topic));
                heard.put(topic, number);
            }
        });
        return numbers;
    }

    /// What one transaction has changed, and the numbers it led to.
    private record Topics(TreeMap<String, Long> numbers) {}
}
