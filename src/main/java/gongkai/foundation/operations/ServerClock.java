package gongkai.foundation.operations;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Asks every second what the other servers have changed. While the database does not answer it says so once, and goes
/// on asking. Now and then it takes up what listeners after a commit have left undone, here or on a server that is
/// gone; the registry gives each event to one server, and needs the framework's scheduling for what has grown stale.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!command")
class ServerClock {
    private static final Logger LOG = LoggerFactory.getLogger(ServerClock.class);

    private final ServerChanges changes;
    private final ServerSettings settings;
    private final ObjectProvider<IncompleteEventPublications> unfinished;
    private boolean deaf;

    ServerClock(
            ServerChanges changes, ServerSettings settings, ObjectProvider<IncompleteEventPublications> unfinished) {
        this.changes = changes;
        this.settings = settings;
        this.unfinished = unfinished;
    }

    @Bean
    RegularWork lookingWork() {
        return RegularWork.every("重新读入其他服务改动的内容", settings.lookEvery(), this::look);
    }

    @Bean
    RegularWork resumingWork() {
        Duration rest = settings.lookEvery().isPositive() ? settings.resumeAfter() : Duration.ZERO;
        return RegularWork.every("接上没有做完的后续工作", rest, this::resume);
    }

    void resume() {
        unfinished.ifAvailable(events -> events.resubmitIncompletePublicationsOlderThan(settings.resumeAfter()));
    }

    private void look() {
        try {
            changes.look();
            deaf = false;
        } catch (DataAccessException silent) {
            if (!deaf) {
                LOG.warn("暂时问不到其他服务改了什么，接着再问：{}", silent.getMessage());
            }
            deaf = true;
        }
    }
}
