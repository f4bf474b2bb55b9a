package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the index. What it answers may be a moment old: whoever shows it asks `PublicNow` first.
@Component
class IndexQuery {
    private static final int MOST_FACETS = 40;
    private static final Map<Narrowing, AggregationKey<Map<String, Long>>> FACETS = facets();

    private final SearchMapping mapping;

    IndexQuery(SearchMapping mapping) {
        this.mapping = mapping;
    }

    private static Map<Narrowing, AggregationKey<Map<String, Long>>> facets() {
        var keys = new EnumMap<Narrowing, AggregationKey<Map<String, Long>>>(Narrowing.class);
        for (Narrowing by : Narrowing.values()) {
            keys.put(by, AggregationKey.of(by.parameter()));
        }
        return keys;
    }

    /// What to look for.
    interface Sought {
        SearchPredicate in(TypedSearchPredicateFactory<?> f);
    }

    /// What the index has: one page, how many there are in all, how they divide.
    record Found(List<SearchEntry> entries, long total, Map<Narrowing, Map<String, Long>> counts) {}

    /// A title in the index.
    record Title(String source, String id, String title, String path) {}

    Found ask(SearchQuestion question, Sought sought) {
        try (var session = mapping.createSession()) {
            var asked = session.search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("source", String.class),
                                    f.field("id", String.class),
                                    f.field("title", String.class),
                                    f.field("number", String.class),
                                    f.field("text", String.class),
                                    f.field("kind", String.class),
                                    f.field("topic", String.class),
                                    f.field("validity", String.class),
                                    f.field("organ", String.class),
                                    f.field("date", LocalDate.class),
                                    f.field("path", String.class))
                            .asArray(IndexQuery::entry))
                    .where(f -> narrowed(f, question, sought))
                    .sort(f -> switch (question.order()) {
                        case NEWEST -> f.field("date").desc().then().score();
                        case RELEVANCE -> f.score().then().field("date").desc();
                    });
            for (Narrowing by : Narrowing.values()) {
                asked = asked.aggregation(
                        key(by),
                        f -> f.terms().field(by.parameter(), String.class).maxTermCount(MOST_FACETS));
            }
            return found(asked.totalHitCountThreshold(Integer.MAX_VALUE)
                    .fetch(Slice.offset(question.page(), Search.PAGE_SIZE), Search.PAGE_SIZE));
        }
    }

    private static PredicateFinalStep narrowed(
            TypedSearchPredicateFactory<?> f, SearchQuestion question, Sought sought) {
        var all = f.bool().must(sought.in(f));
        question.narrowed().forEach((by, value) -> all.filter(SearchPredicates.is(f, by.parameter(), value)));
        return all;
    }

    private static Found found(SearchResult<SearchEntry> result) {
        var counts = new EnumMap<Narrowing, Map<String, Long>>(Narrowing.class);
        for (Narrowing by : Narrowing.values()) {
            counts.put(by, result.aggregation(key(by)));
        }
        return new Found(result.hits(), result.total().hitCount(), counts);
    }

    private static AggregationKey<Map<String, Long>> key(Narrowing by) {
        return Objects.requireNonNull(FACETS.get(by));
    }

    /// The best titles, without counting anything.
    List<Title> titles(Sought sought, int most) {
        try (var session = mapping.createSession()) {
            return session.search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("source", String.class),
                                    f.field("id", String.class),
                                    f.field("title", String.class),
                                    f.field("path", String.class))
                            .asArray(field -> new Title(
                                    (String) field[0], (String) field[1], (String) field[2], (String) field[3])))
                    .where(f -> f.bool().must(sought.in(f)))
                    .fetchHits(most);
        }
    }

    /// Whether anything is there.
    boolean has(Sought sought) {
        return !titles(sought, 1).isEmpty();
    }

    private static SearchEntry entry(@Nullable Object[] field) {
        return new SearchEntry(
                text(field[0]),
                text(field[1]),
                text(field[2]),
                text(field[3]),
                text(field[4]),
                text(field[5]),
                text(field[6]),
                text(field[7]),
                OrganId.of(text(field[8])),
                (LocalDate) Objects.requireNonNull(field[9]),
                text(field[10]));
    }

    private static String text(@Nullable Object field) {
        return Optional.ofNullable((String) field).orElse("");
    }
}
