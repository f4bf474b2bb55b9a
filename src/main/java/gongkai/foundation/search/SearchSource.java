package gongkai.foundation.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A room whose public things can be found. Contributed as a bean.
public interface SearchSource {
    /// The room's name, the same as in its events.
    String source();

    /// The thing as it stands now; empty when there is none or it is not public.
    Optional<SearchEntry> find(String id);

    /// Those of these things that are public, as they stand now, in any order. A room that keeps many reads them
    /// together.
    default List<SearchEntry> listPublic(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /// How many things are public now.
    long count();

    /// The next of everything that is public now, in an order of their numbers that does not change; fewer than asked
    /// for when there are no more. Each call reads anew, so what changes between two may be missing or old: whoever
    /// reads everything follows the changes since.
    ///
    /// @param after the number of the last one read before; empty for the first
    List<SearchEntry> list(Optional<String> after, int size);

    /// Which of these are public at this moment. Asked before a page of results is shown, so that what was just
    /// withdrawn is not shown even while the index still has it.
    default Set<String> keepPublic(Collection<String> ids) {
        return ids.stream().filter(id -> find(id).isPresent()).collect(Collectors.toUnmodifiableSet());
    }
}
