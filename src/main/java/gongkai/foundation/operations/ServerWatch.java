package gongkai.foundation.operations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Hears what the other servers change, in the moment they commit it. This server's right to give what it has in
/// memory is a lease of three looks, kept in the database: renewed, then what changed is read, then the lease counts.
/// Who changes something waits until every server with a lease has heard of it, or its lease is over. So no server
/// gives what was withdrawn after the one who withdrew it was told that it is done, also when a line is cut.
///
/// While the database does not answer this is said once, and nothing is given from memory.
@Component
@Profile("!command")
class ServerWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
    private static final int LOOKS = 3;
    private static final Duration STOPPING = Duration.ofSeconds(2);

    private final ServerWatchStore store;
    private final ServerChanges changes;
    private final Duration pause;
    private final Duration lease;
    private final RunningServer server;
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private boolean deaf;

    ServerWatch(
            ServerWatchStore store,
            ServerChanges changes,
            ServerSettings settings,
            OperationsSettings operations,
            Clock clock) {
        this.store = store;
        this.changes = changes;
        this.pause = settings.lookEvery();
        this.lease = pause.multipliedBy(LOOKS);
        String name = settings.name().isBlank() ? machine() : settings.name();
        this.server = new RunningServer(
                UUID.randomUUID().toString(),
                name + " " + operations.data().toAbsolutePath().normalize(),
                clock.instant());
        changes.watchedBy(server.id(), pause.isPositive());
    }

    @Override
    public void start() {
        running = true;
        if (pause.isPositive()) {
            thread = Thread.ofPlatform().daemon().name("server-watch").start(this::watch);
        }
    }

    private void watch() {
        while (running) {
            try (var ear = store.listen()) {
                while (running) {
                    turn();
                    ear.await(pause);
                }
            } catch (SQLException | RuntimeException silent) {
                if (running && !deaf) {
                    LOG.warn("暂时问不到其他服务改了什么，接着再问：{}", silent.getMessage());
                }
                deaf = true;
                rest();
            }
        }
    }

    /// The order matters, see above.
    private void turn() {
        long before = System.nanoTime();
        store.renew(server, lease);
        store.heard(server.id(), changes.look());
        changes.currentUntil(before + lease.toNanos());
        deaf = false;
    }

    private void rest() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// From now on every page is drawn: nobody waits for this server any more.
    @Override
    public void stop() {
        running = false;
        if (!pause.isPositive()) {
            return;
        }
        changes.currentUntil(System.nanoTime());
        try {
            store.call();
            thread.join(STOPPING);
            changes.currentUntil(System.nanoTime());
            store.leave(server.id());
        } catch (DataAccessException away) {
            LOG.debug("the database was gone before the server", away);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
