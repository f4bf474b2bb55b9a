package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.hibernate.search.engine.search.common.NonStaticMetamodelScope;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.springframework.stereotype.Component;

/// Asks the index. What it answers may be a moment old: whoever shows it asks `PublicNow` first.
@Component
class IndexQuery {
    private static final List<String> FACETS =
            Narrowing.COUNTED.stream().map(Narrowing::field).toList();
    private static final List<String> FACETS_OF_ORGAN =
            Arrays.stream(Narrowing.values()).map(Narrowing::field).toList();

    private final LiveIndex index;

    IndexQuery(LiveIndex index) {
        this.index = index;
    }

    /// What to look for.
    interface Sought {
        SearchPredicate in(TypedSearchPredicateFactory<?> f);

        /// The same things found with less work, when only their number counts and not how well they fit.
        default SearchPredicate counted(TypedSearchPredicateFactory<?> f) {
            return in(f);
        }

        /// What of it stands before all else when the most relevant comes first: one after the other, each with all of
        /// those before it.
        default List<SearchPredicate> ahead(TypedSearchPredicateFactory<?> f) {
            return List.of();
        }
    }

    /// The same without these things.
    static Sought without(Sought sought, Set<String> keys) {
        if (keys.isEmpty()) {
            return sought;
        }
        return new Sought() {
            @Override
            public SearchPredicate in(TypedSearchPredicateFactory<?> f) {
                return open(f, sought.in(f));
            }

            @Override
            public SearchPredicate counted(TypedSearchPredicateFactory<?> f) {
                return open(f, sought.counted(f));
            }

            @Override
            public List<SearchPredicate> ahead(TypedSearchPredicateFactory<?> f) {
                return sought.ahead(f).stream().map(first -> open(f, first)).toList();
            }

            private SearchPredicate open(TypedSearchPredicateFactory<?> f, SearchPredicate all) {
                return f.bool().must(all).mustNot(f.id().matchingAny(keys)).toPredicate();
            }
        };
    }

    /// What the index has: one page, how many there are in all, how they divide; by their places instead of columns,
    /// and
    /// only when narrowed to an organ.
    record Found(List<SearchEntry> entries, long total, Map<Narrowing, Map<String, Long>> counts) {}

    /// A title in the index.
    record Title(String source, String id, String title, String path) {}

    /// What is found is counted beside, while the best are sought: so the index can leave out, when it seeks, what
    /// cannot be among them, and whoever asks waits for the longer of the two only.
    Found ask(SearchQuestion question, Sought sought) {
        return index.ask(mapping -> {
            var steps = steps(predicates(mapping), question, sought);
            var toCount = narrowed(predicates(mapping), question, sought::counted);
            try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
                var counted = beside.submit(() -> index.place().counting().count(mapping, toCount, facets(question)));
                var entries = index.place().reading().read(mapping, steps, question);
                return found(entries, counted.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("what was found could not be counted", failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while counting", stopped);
            }
        });
    }

    /// Only an organ has columns; a room that asks about its own things divides them itself.
    private static List<String> facets(SearchQuestion question) {
        boolean ofOrgan =
                question.value(Narrowing.ORGAN).isPresent() && question.within().isEmpty();
        return ofOrgan ? FACETS_OF_ORGAN : FACETS;
    }

    private static Found found(List<SearchEntry> entries, Counting.Counts counts) {
        var values = new EnumMap<Narrowing, Map<String, Long>>(Narrowing.class);
        for (Narrowing by : Narrowing.values()) {
            values.put(by, counts.values().getOrDefault(by.field(), Map.of()));
        }
        return new Found(entries, counts.total(), values);
    }

    /// What to read one after the other. The index asks the later only when the earlier does not fill the page: titles
    /// are short, so that the first page of a question that half of all documents answer is soon found. In the
    /// order of days it does not matter how well anything fits, so what is easily found is asked.
    static List<SearchPredicate> steps(TypedSearchPredicateFactory<?> f, SearchQuestion question, Sought sought) {
        if (question.order() != SearchQuestion.Order.RELEVANCE) {
            return List.of(narrowed(f, question, sought::counted));
        }
        var steps = new ArrayList<SearchPredicate>();
        var before = Optional.<SearchPredicate>empty();
        for (SearchPredicate ahead : sought.ahead(f)) {
            steps.add(narrowed(f, question, without(ahead, before)));
            before = Optional.of(ahead);
        }
        steps.add(narrowed(f, question, without(sought.in(f), before)));
        return steps;
    }

    private static Sought without(SearchPredicate all, Optional<SearchPredicate> before) {
        return f ->
                before.map(had -> f.bool().must(all).mustNot(had).toPredicate()).orElse(all);
    }

    static TypedSearchPredicateFactory<?> predicates(SearchMapping mapping) {
        return mapping.typedScope(NonStaticMetamodelScope.class, IndexedEntry.class)
                .predicate();
    }

    static SearchPredicate narrowed(TypedSearchPredicateFactory<?> f, SearchQuestion question, Sought sought) {
        var all = f.bool().must(sought.in(f));
        question.narrowed().forEach((by, value) -> all.filter(SearchPredicates.is(f, by.field(), value)));
        question.within().ifPresent(part -> {
            all.filter(SearchPredicates.is(f, "source", part.source()));
            part.places().ifPresent(places -> all.filter(SearchPredicates.isOneOf(f, "place", places)));
        });
        return all.toPredicate();
    }

    /// The best titles, without counting anything.
    List<Title> titles(Sought sought, int most) {
        return index.ask(mapping -> titles(mapping, sought, most));
    }

    private static List<Title> titles(SearchMapping mapping, Sought sought, int most) {
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
}
