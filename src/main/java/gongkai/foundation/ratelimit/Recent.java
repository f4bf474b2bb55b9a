package gongkai.foundation.ratelimit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What is remembered of clients lately seen, in bounded memory. Two generations: when the young one is full it becomes
/// the old one, and what nobody asked for since is forgotten. Who keeps coming is never forgotten; a flood of ever new
/// addresses pushes out only those who pause.
final class Recent<V> {
    private final int size;
    private volatile Generations<V> now = new Generations<>(new ConcurrentHashMap<>(), Map.of());

    /// @param size of one generation
    Recent(int size) {
        this.size = size;
    }

    private record Generations<V>(Map<String, V> young, Map<String, V> old) {}

    V get(String key, Function<String, V> make) {
        var seen = now;
        V known = seen.young.get(key);
        if (known != null) {
            return known;
        }
        turnIfFull(seen);
        var current = now;
        return current.young.computeIfAbsent(key, missing -> {
            V before = current.old.get(missing);
            return before == null ? make.apply(missing) : before;
        });
    }

    void forget() {
        now = new Generations<>(new ConcurrentHashMap<>(), Map.of());
    }

    int count() {
        var seen = now;
        return seen.young.size() + seen.old.size();
    }

    private void turnIfFull(Generations<V> seen) {
        if (seen.young.size() < size) {
            return;
        }
        synchronized (this) {
            if (now == seen) {
                now = new Generations<>(new ConcurrentHashMap<>(), seen.young);
            }
        }
    }
}
