package gongkai.foundation.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the index still has although it is no longer public: it was withdrawn, and the index has not followed yet. That
/// lasts as long as an index takes to follow: a moment on the server where it was withdrawn, until its next look on the
/// others, and longer where the index cannot be written.
@Component
class StillIndexed {
    /// More is not looked into: after an import of many the index follows for some seconds, and what is shown is held
    /// back one by one anyway.
    private static final int MOST = 500;

    private final LiveIndex live;
    private final ChangeStore changes;
    private final PublicNow publicNow;

    StillIndexed(LiveIndex live, ChangeStore changes, PublicNow publicNow) {
        this.live = live;
        this.changes = changes;
        this.publicNow = publicNow;
    }

    /// The keys of what is to be left out, not only of the page but of every number.
    Set<String> keys() {
        var standing = live.place().standing();
        if (standing.isEmpty()) {
            return Set.of();
        }
        var open = changes.listAfter(standing.get().position(), MOST);
        if (open.isEmpty()) {
            return Set.of();
        }
        var changed = new LinkedHashMap<String, Change>();
        open.forEach(change -> changed.put(change.key(), change));
        Set<String> still = publicNow.of(List.copyOf(changed.values()), Change::source, Change::sourceId).stream()
                .map(Change::key)
                .collect(Collectors.toSet());
        return changed.keySet().stream().filter(key -> !still.contains(key)).collect(Collectors.toUnmodifiableSet());
    }
}
