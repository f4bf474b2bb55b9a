package gongkai.foundation.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds and keeps what is remembered of browsers. A request that changes nothing writes nothing, except once a minute
/// that the browser is still there.
@Component
class BrowserSessions implements SessionRepository<BrowserSession> {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int SLICE = 1_000;

    private final BrowserSessionStore store;
    private final SessionSettings settings;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();

    BrowserSessions(
            BrowserSessionStore store, SessionSettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        // What a browser is told to remember does not depend on how the work of the request ends.
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    SessionKey freshKey() {
        return SessionKey.fresh(random);
    }

    boolean lasts(Instant seen) {
        return seen.isAfter(oldest());
    }

    @Override
    public BrowserSession createSession() {
        return new BrowserSession(this, freshKey(), clock.instant(), settings.idle());
    }

    @Override
    public @Nullable BrowserSession findById(String id) {
        var key = new SessionKey(id);
        return found(key)
                .map(row -> new BrowserSession(this, key, row, values(key, row), settings.idle()))
                .orElse(null);
    }

    private Optional<BrowserSessionStore.Row> found(SessionKey key) {
        return store.find(key.name(), oldest());
    }

    @Override
    public void save(BrowserSession session) {
        Instant now = clock.instant();
        if (session.storedAs().isEmpty()) {
            var values = session.changed(Map.of());
            store.insert(session.key().name(), session.getCreationTime(), now, sealed(session.key(), values));
            session.written(values, 0, now);
        } else if (session.isChanged()) {
            apart.executeWithoutResult(
                    status -> write(session, session.storedAs().orElseThrow(), now));
        } else if (session.getLastAccessedTime().plus(SEEN_EVERY).isBefore(now)) {
            store.seen(session.key().name(), now);
            session.noted(now);
        }
    }

    /// Two requests at once each write what they changed. What was ended meanwhile stays ended.
    private void write(BrowserSession session, SessionKey before, Instant now) {
        var values = session.changed(session.stored());
        int edition = session.edition();
        while (!store.update(before.name(), session.key().name(), edition, now, sealed(session.key(), values))) {
            var there = found(before);
            if (there.isEmpty()) {
                return;
            }
            edition = there.get().edition();
            values = session.changed(values(before, there.get()));
        }
        session.written(values, edition + 1, now);
    }

    @Override
    public void deleteById(String id) {
        store.delete(new SessionKey(id).name());
    }

    /// Forgets browsers that have not come for long; says how many.
    int sweep() {
        int all = 0;
        int slice;
        do {
            slice = store.sweep(oldest(), SLICE);
            all += slice;
        } while (slice == SLICE);
        return all;
    }

    private Instant oldest() {
        return clock.instant().minus(settings.idle());
    }

    private byte[] sealed(SessionKey key, Map<String, byte[]> values) {
        return key.seal(SessionContent.write(values), random);
    }

    /// A row that somebody changed by hand remembers nothing.
    private static Map<String, byte[]> values(SessionKey key, BrowserSessionStore.Row row) {
        return key.open(row.content()).map(SessionContent::read).orElseGet(Map::of);
    }
}
