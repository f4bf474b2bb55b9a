package gongkai.foundation.operations;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Now and then takes up what listeners after a commit have left undone, here or on a server that is
/// gone; the registry gives each event to one server, and needs the framework's scheduling for what has grown stale.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!command")
class ServerClock {
    private final ServerSettings settings;
    private final ObjectProvider<IncompleteEventPublications> unfinished;

    ServerClock(ServerSettings settings, ObjectProvider<IncompleteEventPublications> unfinished) {
        this.settings = settings;
        this.unfinished = unfinished;
    }

    @Bean
    RegularWork resumingWork() {
        Duration rest = settings.lookEvery().isPositive() ? settings.resumeAfter() : Duration.ZERO;
        return RegularWork.every("接上没有做完的后续工作", rest, this::resume);
    }

    void resume() {
        unfinished.ifAvailable(events -> events.resubmitIncompletePublicationsOlderThan(settings.resumeAfter()));
    }
}
