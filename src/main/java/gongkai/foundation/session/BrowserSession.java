package gongkai.foundation.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// What is remembered of one browser, in the hands of one request. It notes what the request changes, so that two
/// requests at once do not write over each other.
final class BrowserSession implements Session {
    private final BrowserSessions home;
    private final Instant made;
    private final Duration idle;
    private final Map<String, byte[]> stored;
    private final Map<String, Object> known = new HashMap<>();
    private final Map<String, Optional<Object>> changes = new HashMap<>();
    private Optional<SessionKey> storedAs;
    private SessionKey key;
    private Instant seen;
    private int edition;

    /// One that nobody has come with yet.
    BrowserSession(BrowserSessions home, SessionKey key, Instant now, Duration idle) {
        this(home, key, new BrowserSessionStore.Row(now, now, 0, new byte[0]), Map.of(), idle);
        this.storedAs = Optional.empty();
    }

    /// One that was found.
    BrowserSession(
            BrowserSessions home,
            SessionKey key,
            BrowserSessionStore.Row row,
            Map<String, byte[]> stored,
            Duration idle) {
        this.home = home;
        this.key = key;
        this.storedAs = Optional.of(key);
        this.made = row.madeAt();
        this.seen = row.seenAt();
        this.edition = row.edition();
        this.stored = new HashMap<>(stored);
        this.idle = idle;
    }

    SessionKey key() {
        return key;
    }

    /// The key the row lies under, if it was written before.
    Optional<SessionKey> storedAs() {
        return storedAs;
    }

    int edition() {
        return edition;
    }

    boolean isChanged() {
        return !changes.isEmpty() || !storedAs.equals(Optional.of(key));
    }

    /// What is to be written: what is there, with what this request changed.
    Map<String, byte[]> changed(Map<String, byte[]> there) {
        var values = new HashMap<>(there);
        changes.forEach((name, value) ->
                value.ifPresentOrElse(kept -> values.put(name, SessionContent.write(kept)), () -> values.remove(name)));
        return values;
    }

    Map<String, byte[]> stored() {
        return stored;
    }

    /// It lies in the database as it is here.
    void written(Map<String, byte[]> values, int newEdition, Instant now) {
        stored.clear();
        stored.putAll(values);
        changes.clear();
        storedAs = Optional.of(key);
        edition = newEdition;
        seen = now;
    }

    void noted(Instant now) {
        seen = now;
    }

    @Override
    public String getId() {
        return key.id();
    }

    @Override
    public String changeSessionId() {
        key = home.freshKey();
        return key.id();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        var change = changes.get(name);
        if (change != null) {
            return (T) change.orElse(null);
        }
        Object value = known.get(name);
        byte[] bytes = stored.get(name);
        if (value == null && bytes != null) {
            value = SessionContent.read(name, bytes).orElse(null);
            known.put(name, value);
        }
        return (T) value;
    }

    @Override
    public Set<String> getAttributeNames() {
        var names = new TreeSet<>(stored.keySet());
        changes.forEach((name, value) -> {
            if (value.isPresent()) {
                names.add(name);
            } else {
                names.remove(name);
            }
        });
        return names;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        changes.put(name, Optional.ofNullable(value));
    }

    @Override
    public void removeAttribute(String name) {
        if (stored.containsKey(name) || changes.containsKey(name)) {
            changes.put(name, Optional.empty());
        }
    }

    @Override
    public Instant getCreationTime() {
        return made;
    }

    /// When it was last seen is noted by our own clock, in `BrowserSessions`.
    @Override
    public void setLastAccessedTime(Instant ignored) {
        // See above.
    }

    @Override
    public Instant getLastAccessedTime() {
        return seen;
    }

    /// How long it lasts is a setting of the house.
    @Override
    public void setMaxInactiveInterval(Duration ignored) {
        // See above.
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    @Override
    public boolean isExpired() {
        return !home.lasts(seen);
    }
}
