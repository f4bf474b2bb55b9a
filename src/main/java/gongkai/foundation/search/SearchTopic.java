package gongkai.foundation.search;

import gongkai.foundation.identity.Person;
import gongkai.foundation.notice.TopicKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Subscribing to a search: whoever did is told of each new thing it would find. The thing is asked of its room as it
/// stands, not of the index, which may be a moment behind.
@Component
class SearchTopic implements TopicKind {
    static final String ID = "search";

    private final Map<String, SearchSource> sources;
    private final SearchUpkeep upkeep;
    private final SearchColumns columns;

    SearchTopic(
            List<SearchSource> sources, ObjectProvider<SearchUpkeep> upkeep, ObjectProvider<SearchColumns> columns) {
        this.upkeep = upkeep.getIfAvailable(() -> SearchUpkeep.NOBODY);
        this.columns = columns.getIfAvailable(() -> SearchColumns.NONE);
        this.sources = sources.stream().collect(Collectors.toMap(SearchSource::source, Function.identity()));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "检索";
    }

    /// The key is the question as it stands in the address of its page.
    static String key(SearchQuestion question) {
        return SearchAddress.of(question).without("order").query();
    }

    @Override
    public Optional<Named> find(String key, Person person) {
        return SearchAddress.parse(key)
                .map(SearchAddress::question)
                .filter(question -> !Terms.of(question.words()).isEmpty())
                .map(question -> new Named(
                        "搜索“" + question.words() + "”",
                        SearchAddress.of(question).path()));
    }

    @Override
    public Set<String> fitting(String about, Collection<String> keys) {
        int colon = about.indexOf(':');
        var entry = colon < 0
                ? Optional.<SearchEntry>empty()
                : Optional.ofNullable(sources.get(about.substring(0, colon)))
                        .flatMap(room -> room.find(about.substring(colon + 1)));
        if (entry.isEmpty()) {
            return Set.of();
        }
        var fit = new SearchFit(entry.get(), upkeep.thesaurus(), columns);
        return keys.stream()
                .filter(key -> SearchAddress.parse(key)
                        .map(SearchAddress::question)
                        .filter(fit::fits)
                        .isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
