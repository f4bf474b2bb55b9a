package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Finds what is public.
///
/// Every word typed must be in what is found, beside those that only ask (怎么, 哪里). When nothing has them all, the
/// question is understood more freely: first as if a character were wrong or Latin letters stood for Chinese, then as a
/// sentence of which most must be there; so also when hardly anything has them all. The answer always says so.
@Service
public class Search {
    static final int PAGE_SIZE = 10;

    private static final int FEW = 3;

    private final IndexQuery index;
    private final PublicNow publicNow;
    private final Corrections corrections;
    private final Organs organs;
    private final SearchUpkeep upkeep;
    private final SearchColumns columns;
    private final StillIndexed stillIndexed;

    Search(
            IndexQuery index,
            PublicNow publicNow,
            Corrections corrections,
            Organs organs,
            ObjectProvider<SearchUpkeep> upkeep,
            ObjectProvider<SearchColumns> columns,
            StillIndexed stillIndexed) {
        this.index = index;
        this.publicNow = publicNow;
        this.corrections = corrections;
        this.organs = organs;
        this.upkeep = upkeep.getIfAvailable(() -> SearchUpkeep.NOBODY);
        this.columns = columns.getIfAvailable(() -> SearchColumns.NONE);
        this.stillIndexed = stillIndexed;
    }

    /// What was found. A question without words finds nothing. A page behind the last is the last.
    public SearchAnswer find(SearchQuestion question) {
        var thesaurus = upkeep.thesaurus();
        var terms = Terms.of(question.words(), thesaurus);
        if (terms.isEmpty()) {
            return SearchAnswer.nothing();
        }
        var asTyped = answer(question, terms, SearchPredicates.strict(terms), false);
        if (asTyped.hits().total() == 0 && question.narrowed().isEmpty()) {
            return freely(question, terms, thesaurus);
        }
        return asTyped.hits().total() < FEW && question.narrowed().isEmpty()
                ? more(question, terms, asTyped.meant(corrections.of(terms, thesaurus)))
                : asTyped;
    }

    /// What has every word as it was typed, never understood more freely: for programs and for lists whose number and
    /// division must hold for exactly what was asked.
    public SearchAnswer findAsTyped(SearchQuestion question) {
        var terms = Terms.of(question.words(), upkeep.thesaurus());
        return terms.isEmpty()
                ? SearchAnswer.nothing()
                : answer(question, terms, SearchPredicates.strict(terms), false);
    }

    /// Hardly anything was found: what is like it, unless something else was perhaps meant.
    private SearchAnswer more(SearchQuestion question, Terms terms, SearchAnswer few) {
        if (few.meant().isPresent() || !terms.isLong()) {
            return few;
        }
        var more = answer(question, terms, f -> SearchPredicates.loose(f, terms), true);
        return more.hits().total() > few.hits().total() ? more : few;
    }

    /// What somebody asked on the page, for those who look after the search. Only a new question counts, not the same
    /// one narrowed or turned to its next page.
    void note(SearchQuestion question, SearchAnswer answer) {
        boolean anew = question.page() == 1
                && question.narrowed().isEmpty()
                && question.order() == SearchQuestion.Order.RELEVANCE;
        if (anew && !Terms.of(question.words()).isEmpty()) {
            upkeep.asked(
                    question.words(),
                    answer.hits().total() > 0 && answer.instead().isEmpty() && !answer.loose());
        }
    }

    private SearchAnswer freely(SearchQuestion question, Terms terms, Thesaurus thesaurus) {
        var corrected = corrections.of(terms, thesaurus);
        if (corrected.isPresent()) {
            var instead = Terms.of(corrected.get(), thesaurus);
            var answer = answer(question, instead, SearchPredicates.strict(instead), false);
            if (answer.hits().total() > 0) {
                return answer.instead(corrected.get());
            }
        }
        return terms.isLong()
                ? answer(question, terms, f -> SearchPredicates.loose(f, terms), true)
                : SearchAnswer.nothing();
    }

    private SearchAnswer answer(SearchQuestion asked, Terms terms, IndexQuery.Sought wanted, boolean loose) {
        var sought = IndexQuery.without(wanted, stillIndexed.keys());
        var question = asked.value(Narrowing.COLUMN)
                .map(column ->
                        asked.placed(new SearchQuestion.Within(columns.source(), Optional.of(columns.places(column)))))
                .orElse(asked);
        var found = index.ask(question, sought);
        int last = (int) Math.max(1, (found.total() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(question.page(), last);
        var shown = page == question.page() ? found : index.ask(question.at(page), sought);
        var open = publicNow.of(shown.entries(), SearchEntry::source, SearchEntry::id);
        // Between counting and reading the index may follow a change: what is shown was found, whatever was counted.
        long total = Math.max(open.size(), found.total() - (shown.entries().size() - open.size()));
        if (total == 0) {
            return SearchAnswer.nothing();
        }
        var marking = new Marking(terms.marked());
        var hits = open.stream()
                .map(entry -> new SearchAnswer.Hit(entry, marking.mark(entry.title()), marking.excerpt(entry.text())))
                .toList();
        return new SearchAnswer(
                new Slice<>(hits, page, PAGE_SIZE, total),
                loose ? Map.of() : facets(question, found.counts()),
                terms.alike(),
                Optional.empty(),
                Optional.empty(),
                loose);
    }

    private Map<Narrowing, List<SearchAnswer.Facet>> facets(
            SearchQuestion question, Map<Narrowing, Map<String, Long>> counts) {
        var facets = new EnumMap<Narrowing, List<SearchAnswer.Facet>>(Narrowing.class);
        question.value(Narrowing.ORGAN)
                .ifPresent(organ -> facets.put(
                        Narrowing.COLUMN,
                        columns.divide(OrganId.of(organ), counts.getOrDefault(Narrowing.COLUMN, Map.of()))));
        Narrowing.COUNTED.forEach(by -> facets.put(
                by,
                counts.getOrDefault(by, Map.of()).entrySet().stream()
                        .map(each -> new SearchAnswer.Facet(each.getKey(), label(by, each.getKey()), each.getValue()))
                        .sorted(order(by))
                        .toList()));
        return facets;
    }

    /// A value in the words of the reader.
    String label(Narrowing by, String value) {
        return switch (by) {
            case ORGAN -> organs.find(OrganId.of(value)).map(Organ::shortName).orElse(value);
            case YEAR -> value + "年";
            case COLUMN -> columns.name(value).orElse(value);
            case KIND, TOPIC, VALIDITY -> value;
        };
    }

    private static Comparator<SearchAnswer.Facet> order(Narrowing by) {
        return by == Narrowing.YEAR
                ? Comparator.comparing(SearchAnswer.Facet::value).reversed()
                : Comparator.comparing(SearchAnswer.Facet::count).reversed().thenComparing(SearchAnswer.Facet::value);
    }
}
