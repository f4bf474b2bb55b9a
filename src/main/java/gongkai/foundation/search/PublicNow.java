package gongkai.foundation.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Keeps back what is no longer public: what was withdrawn a moment ago may still be in the index, and must not be
/// shown from it, neither as a result nor as a suggestion.
@Component
class PublicNow {
    private final Map<String, SearchSource> sources;

    PublicNow(List<SearchSource> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(SearchSource::source, Function.identity()));
    }

    /// Those of the things that are public at this moment, in their order.
    <T> List<T> of(List<T> things, Function<T, String> source, Function<T, String> id) {
        Set<String> open = new HashSet<>();
        things.stream()
                .collect(Collectors.groupingBy(source, Collectors.mapping(id, Collectors.toList())))
                .forEach((room, ids) -> {
                    var known = sources.get(room);
                    if (known != null) {
                        known.keepPublic(ids).forEach(each -> open.add(IndexedEntry.key(room, each)));
                    }
                });
        return things.stream()
                .filter(thing -> open.contains(IndexedEntry.key(source.apply(thing), id.apply(thing))))
                .toList();
    }
}
