package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.springframework.stereotype.Service;

/// Finds what is public.
@Service
public class Search {
    static final int PAGE_SIZE = 10;

    private static final int MOST_FACETS = 200;
    private static final AggregationKey<Map<String, Long>> ORGANS = AggregationKey.of("organs");
    private static final AggregationKey<Map<String, Long>> KINDS = AggregationKey.of("kinds");
    private static final AggregationKey<Map<String, Long>> YEARS = AggregationKey.of("years");

    private final SearchMapping mapping;
    private final Map<String, SearchSource> sources;
    private final Organs organs;

    Search(SearchMapping mapping, List<SearchSource> sources, Organs organs) {
        this.mapping = mapping;
        this.sources = sources.stream().collect(Collectors.toMap(SearchSource::source, Function.identity()));
        this.organs = organs;
    }

    /// What was found. Every word typed must be in it; a question without words finds nothing. A page behind the last
    /// is the last.
    public SearchAnswer find(SearchQuestion question) {
        var terms = Terms.of(question.words());
        if (terms.isEmpty()) {
            return nothing();
        }
        var found = ask(question, terms, question.page());
        long total = found.total().hitCount();
        int last = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(question.page(), last);
        var shown = page == question.page() ? found : ask(question, terms, page);
        return new SearchAnswer(
                new Slice<>(hits(shown.hits(), terms), page, PAGE_SIZE, total),
                facets(found.aggregation(ORGANS), this::organName, byCount()),
                facets(found.aggregation(KINDS), UnaryOperator.identity(), byCount()),
                facets(found.aggregation(YEARS), year -> year + "年", byYear()));
    }

    private SearchResult<SearchEntry> ask(SearchQuestion question, Terms terms, int page) {
        try (var session = mapping.createSession()) {
            var selected = session.search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(
                                    f.field("source", String.class),
                                    f.field("id", String.class),
                                    f.field("title", String.class),
                                    f.field("number", String.class),
                                    f.field("text", String.class),
                                    f.field("kind", String.class),
                                    f.field("organ", String.class),
                                    f.field("date", LocalDate.class),
                                    f.field("path", String.class))
                            .asArray(Search::entry));
            return selected.where((f, root) -> {
                        terms.each().forEach(term -> root.add(SearchPredicates.term(f, term)));
                        SearchPredicates.boost(f, terms).ifPresent(root::add);
                        question.organ().ifPresent(organ -> root.add(SearchPredicates.is(f, "organ", organ)));
                        question.kind().ifPresent(kind -> root.add(SearchPredicates.is(f, "kind", kind)));
                        question.year()
                                .ifPresent(year -> root.add(SearchPredicates.is(f, "year", Integer.toString(year))));
                    })
                    .sort(f -> question.order() == SearchQuestion.Order.NEWEST
                            ? f.field("date").desc().then().score()
                            : f.score().then().field("date").desc())
                    .aggregation(
                            ORGANS, f -> f.terms().field("organ", String.class).maxTermCount(MOST_FACETS))
                    .aggregation(
                            KINDS, f -> f.terms().field("kind", String.class).maxTermCount(MOST_FACETS))
                    .aggregation(
                            YEARS, f -> f.terms().field("year", String.class).maxTermCount(MOST_FACETS))
                    .totalHitCountThreshold(Integer.MAX_VALUE)
                    .fetch(Slice.offset(page, PAGE_SIZE), PAGE_SIZE);
        }
    }

    private static SearchEntry entry(Object[] field) {
        return new SearchEntry(
                (String) field[0],
                (String) field[1],
                (String) field[2],
                (String) field[3],
                (String) field[4],
                (String) field[5],
                OrganId.of((String) field[6]),
                (LocalDate) field[7],
                (String) field[8]);
    }

    /// Those that are public at this moment: what was withdrawn a moment ago may still be in the index.
    private List<SearchAnswer.Hit> hits(List<SearchEntry> entries, Terms terms) {
        Set<String> open = new HashSet<>();
        entries.stream()
                .collect(Collectors.groupingBy(
                        SearchEntry::source, Collectors.mapping(SearchEntry::id, Collectors.toList())))
                .forEach((source, ids) -> {
                    var room = sources.get(source);
                    if (room != null) {
                        room.keepPublic(ids).forEach(id -> open.add(IndexedEntry.key(source, id)));
                    }
                });
        var marking = new Marking(terms.each());
        return entries.stream()
                .filter(entry -> open.contains(IndexedEntry.key(entry.source(), entry.id())))
                .map(entry -> new SearchAnswer.Hit(entry, marking.mark(entry.title()), marking.excerpt(entry.text())))
                .toList();
    }

    private String organName(String id) {
        return organs.find(OrganId.of(id)).map(Organ::shortName).orElse(id);
    }

    private static List<SearchAnswer.Facet> facets(
            Map<String, Long> counts, UnaryOperator<String> label, Comparator<SearchAnswer.Facet> order) {
        return counts.entrySet().stream()
                .map(each -> new SearchAnswer.Facet(each.getKey(), label.apply(each.getKey()), each.getValue()))
                .sorted(order)
                .toList();
    }

    private static Comparator<SearchAnswer.Facet> byCount() {
        return Comparator.comparing(SearchAnswer.Facet::count).reversed().thenComparing(SearchAnswer.Facet::value);
    }

    private static Comparator<SearchAnswer.Facet> byYear() {
        return Comparator.comparing(SearchAnswer.Facet::value).reversed();
    }

    private static SearchAnswer nothing() {
        return new SearchAnswer(new Slice<>(List.of(), 1, PAGE_SIZE, 0), List.of(), List.of(), List.of());
    }
}
