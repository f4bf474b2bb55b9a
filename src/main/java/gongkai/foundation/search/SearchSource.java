package gongkai.foundation.search;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A room whose public things can be found. Contributed as a bean.
public interface SearchSource {
    /// The room's name, the same as in its events.
    String source();

    /// The thing as it stands now; empty when there is none or it is not public.
    Optional<SearchEntry> find(String id);

    /// Everything that is public now. Read within one read-only transaction and closed by the reader.
    Stream<SearchEntry> stream();

    /// Which of these are public at this moment. Asked before a page of results is shown, so that what was just
    /// withdrawn is not shown even while the index still has it.
    default Set<String> keepPublic(Collection<String> ids) {
        return ids.stream().filter(id -> find(id).isPresent()).collect(Collectors.toUnmodifiableSet());
    }
}
