package gongkai.foundation.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/// Asks every second what the other servers have changed, on a thread of its own. While the database does not answer
/// it says so once, and goes on asking. Now and then it takes up what listeners after a commit have left undone, here
/// or on a server that is gone; the registry gives each event to one server.
@Component
@Profile("!command")
class ServerClock implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);

    private final ServerChanges changes;
    private final ServerSettings settings;
    private final ObjectProvider<IncompleteEventPublications> unfinished;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("servers").factory());
    private volatile boolean running;
    private boolean deaf;

    ServerClock(
            ServerChanges changes, ServerSettings settings, ObjectProvider<IncompleteEventPublications> unfinished) {
        this.changes = changes;
        this.settings = settings;
        this.unfinished = unfinished;
    }

    @Override
    public void start() {
        running = true;
        long pause = settings.lookEvery().toMillis();
        if (pause > 0) {
            var looking = thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
            long rest = settings.resumeAfter().toMillis();
            var resuming = thread.scheduleWithFixedDelay(this::resume, rest, rest, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            changes.look();
            deaf = false;
        } catch (DataAccessException silent) {
            if (!deaf && running) {
                LOG.warn("暂时问不到其他服务改了什么，接着再问：{}", silent.getMessage());
            }
            deaf = true;
        } catch (RuntimeException failed) {
            LOG.error("其他服务改动的内容没有重新读入，接着再试", failed);
        }
    }

    void resume() {
        try {
            unfinished.ifAvailable(events -> events.resubmitIncompletePublicationsOlderThan(settings.resumeAfter()));
        } catch (RuntimeException failed) {
            LOG.warn("没有做完的后续工作没有接上，接着再试", failed);
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
