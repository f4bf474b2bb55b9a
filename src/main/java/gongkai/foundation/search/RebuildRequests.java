package gongkai.foundation.search;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks the servers to make the index anew, from the console or the command line: the request stands in the database,
/// and every server finds it there.
@Service
class RebuildRequests {
    /// What nobody took for so long was meant for servers that are gone.
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final Duration SEEN = Duration.ofSeconds(30);

    private final RebuildStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RebuildRequests(RebuildStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// Somebody asked for it.
    record RebuildWanted(AuditEntry auditEntry) implements Audited {}

    /// Asks all servers. Refuses while one of them still works on the last request.
    @Transactional
    public long want(String actor) {
        if (isRunning()) {
            throw Refusal.of(IndexRefusal.REBUILD_RUNNING);
        }
        return enter(actor);
    }

    /// Notes that the index is made anew by whoever asks, where no server runs. What servers that are gone were asked
    /// and did not begin is meant by it; what they began and did not end is begun anew.
    @Transactional
    public long wantHere(String actor) {
        var left = store.findWanted(clock.instant().minus(FRESH));
        return left.isPresent() && store.listProgress(left.getAsLong()).isEmpty() ? left.getAsLong() : enter(actor);
    }

    private long enter(String actor) {
        long rebuild = store.want(clock.instant(), actor);
        events.publishEvent(new RebuildWanted(
                new AuditEntry(clock.instant(), actor, "重建检索索引", "search:rebuild-" + rebuild, "", "要求重建检索索引，期间检索照常。")));
        return rebuild;
    }

    /// Whether a request was not taken yet, or is being worked on.
    boolean isRunning() {
        var servers = servers();
        return store.findWanted(Instant.EPOCH).stream().anyMatch(id -> isOpen(id, servers));
    }

    private boolean isOpen(long rebuild, List<IndexServer> servers) {
        var progress = store.listProgress(rebuild);
        boolean waited = servers.stream()
                .filter(server -> !server.startedAt().isAfter(store.wantedAt(rebuild)))
                .anyMatch(server ->
                        progress.stream().noneMatch(each -> each.index().equals(server.index())));
        return waited
                || progress.stream().anyMatch(each -> each.stateAt(clock.instant()) == RebuildProgress.State.RUNNING);
    }

    /// How every index gets on.
    List<RebuildProgress> progressOf(long rebuild) {
        return store.listProgress(rebuild);
    }

    /// The servers there are now.
    List<IndexServer> servers() {
        return store.listServers(clock.instant().minus(SEEN));
    }

    /// How the last rebuild of the index a server asks went.
    Optional<RebuildProgress> last(IndexServer of) {
        return store.findLast(of.index());
    }
}
