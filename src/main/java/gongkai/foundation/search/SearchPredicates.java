package gongkai.foundation.search;

import java.util.Optional;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/// What a question asks of the index.
final class SearchPredicates {
    private static final float NUMBER = 100;
    private static final float TITLE = 6;
    private static final float TITLE_WORDS = 3;

    private SearchPredicates() {}

    /// A word is found where its characters stand together, or where all the words it is made of stand; it counts more
    /// in
    /// the title. A single character is found as the beginning of a pair.
    static SearchPredicate term(TypedSearchPredicateFactory<?> f, String term) {
        var any = f.bool()
                .should(f.match()
                        .field("numberKey")
                        .matching(IndexedEntry.numberKey(term))
                        .boost(NUMBER))
                .should(f.phrase()
                        .field("titlePairs")
                        .boost(TITLE)
                        .field("textPairs")
                        .matching(term))
                .should(f.match()
                        .field("title")
                        .boost(TITLE_WORDS)
                        .field("text")
                        .matching(term)
                        .minimumShouldMatchPercent(100));
        if (term.codePointCount(0, term.length()) == 1) {
            any = any.should(f.wildcard()
                    .field("titlePairs")
                    .boost(TITLE)
                    .field("textPairs")
                    .matching(term + "*"));
        }
        return any.minimumShouldMatchNumber(1).toPredicate();
    }

    /// An official number typed with spaces is one number, though it looks like several words.
    static Optional<SearchPredicate> boost(TypedSearchPredicateFactory<?> f, Terms terms) {
        return terms.each().size() < 2
                ? Optional.empty()
                : Optional.of(f.bool()
                        .must(f.matchAll().constantScore().boost(0.001f))
                        .should(f.match()
                                .field("numberKey")
                                .matching(terms.whole())
                                .boost(NUMBER))
                        .toPredicate());
    }

    static SearchPredicate is(TypedSearchPredicateFactory<?> f, String field, String value) {
        return f.match()
                .field(field)
                .matching(value)
                .constantScore()
                .boost(0.001f)
                .toPredicate();
    }
}
