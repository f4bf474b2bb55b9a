package gongkai.foundation.search;

import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.TypedSearchPredicateFactory;

/// What a question asks of the index, in words that every kind of index understands.
final class SearchPredicates {
    private static final float EXACT_TITLE = 1000;
    private static final float NUMBER = 500;
    private static final float TITLE = 6;
    private static final float TITLE_WORDS = 2;
    /// What only means the same counts less than what was typed.
    private static final float ALIKE = 0.6f;
    /// What has all that was typed stands before what has most of it.
    private static final float ALL = 10;
    /// Of many pieces so many must be there when no document has them all.
    private static final double ENOUGH = 0.6;

    private SearchPredicates() {}

    /// Where words are looked for.
    private enum Place {
        TITLE,
        ANYWHERE
    }

    /// Every word typed is there; or the question is a title or an official number.
    static SearchPredicate strict(TypedSearchPredicateFactory<?> f, Terms terms) {
        return every(f, terms, Place.ANYWHERE);
    }

    /// Every word typed is in the title; or the question is a title or an official number. How well it fits is asked
    /// of the title alone: of titles that fit alike the newest comes first, however often a text repeats what was
    /// asked.
    static SearchPredicate titled(TypedSearchPredicateFactory<?> f, Terms terms) {
        return every(f, terms, Place.TITLE);
    }

    /// The same, of what says every word as it was typed. Few titles do, and what they are made of need not be looked
    /// for, so that the first page of a long word is soon full.
    private static SearchPredicate typedInTitle(TypedSearchPredicateFactory<?> f, Terms terms) {
        var every = f.bool();
        terms.all()
                .forEach(term -> every.must(
                        term.isText() ? together(f, Place.TITLE, term.typed(), TITLE, 1) : term(f, term, Place.TITLE)));
        return exact(f, terms, every.toPredicate());
    }

    private static SearchPredicate every(TypedSearchPredicateFactory<?> f, Terms terms, Place place) {
        var every = f.bool();
        boolean several = terms.all().size() > 1;
        for (Term term : terms.all()) {
            if (several && term.isSaidByItsPieces()) {
                addMade(f, every, term, place);
                every.should(together(f, place, term.typed(), typedInTitle(term), 1));
            } else {
                every.must(term(f, term, place));
            }
        }
        return exact(f, terms, every.toPredicate());
    }

    /// The same, for `IndexQuery`. Where what a word is made of stands anyway wherever the word stands, the word itself
    /// need not be looked for to count.
    static IndexQuery.Sought strict(Terms terms) {
        return new IndexQuery.Sought() {
            @Override
            public SearchPredicate in(TypedSearchPredicateFactory<?> f) {
                return strict(f, terms);
            }

            @Override
            public SearchPredicate counted(TypedSearchPredicateFactory<?> f) {
                var every = f.bool();
                terms.all()
                        .forEach(term -> every.must(
                                term.isSaidByItsPieces()
                                        ? made(f, term, Place.ANYWHERE)
                                        : term(f, term, Place.ANYWHERE)));
                return exact(f, terms, every.toPredicate());
            }

            @Override
            public List<SearchPredicate> ahead(TypedSearchPredicateFactory<?> f) {
                return terms.all().stream().allMatch(Term::isWhole)
                        ? List.of(titled(f, terms))
                        : List.of(typedInTitle(f, terms), titled(f, terms));
            }
        };
    }

    /// Most of what was typed is there, all of it first: for whole sentences.
    static SearchPredicate loose(TypedSearchPredicateFactory<?> f, Terms terms) {
        var any = f.bool()
                .should(f.bool().must(strict(f, terms)).boost(ALL))
                .should(most(f, terms.parts()))
                .minimumShouldMatchNumber(1);
        if (terms.pieces().size() > 2) {
            any.should(most(f, terms.pieces()));
        }
        return any.toPredicate();
    }

    private static SearchPredicate most(TypedSearchPredicateFactory<?> f, List<Term.Piece> pieces) {
        var most = f.bool();
        pieces.forEach(piece -> most.should(piece(f, Place.ANYWHERE, piece, TITLE)));
        return most.minimumShouldMatchNumber((int) Math.ceil(pieces.size() * ENOUGH))
                .toPredicate();
    }

    /// A title that says this.
    static SearchPredicate title(TypedSearchPredicateFactory<?> f, String words) {
        return words.codePointCount(0, words.length()) == 1
                ? f.wildcard().field("titlePairs").matching(words + "*").toPredicate()
                : f.phrase().field("titlePairs").matching(words).toPredicate();
    }

    /// Anything that says this.
    static SearchPredicate anywhere(TypedSearchPredicateFactory<?> f, String words) {
        return together(f, Place.ANYWHERE, words, 1, 1);
    }

    /// A title that sounds like this.
    static SearchPredicate sounds(TypedSearchPredicateFactory<?> f, Heard heard) {
        var all = f.bool();
        heard.tokens().forEach(readings -> all.must(sound(f, readings)));
        return all.toPredicate();
    }

    /// Titles that sound a little like this, the likest first.
    static SearchPredicate soundsPartly(TypedSearchPredicateFactory<?> f, Heard heard) {
        var any = f.bool();
        heard.tokens().forEach(readings -> any.should(sound(f, readings)));
        return any.minimumShouldMatchNumber(Math.min(2, heard.tokens().size())).toPredicate();
    }

    private static SearchPredicate sound(TypedSearchPredicateFactory<?> f, List<String> readings) {
        var any = f.bool();
        for (String reading : readings) {
            any.should(
                    reading.endsWith("*")
                            ? f.wildcard()
                                    .field("titleSounds")
                                    .matching(reading)
                                    .toPredicate()
                            : f.match().field("titleSounds").matching(reading).toPredicate());
        }
        return any.minimumShouldMatchNumber(1).toPredicate();
    }

    /// Titles that say almost this: all but one of its characters may be there.
    static SearchPredicate almost(TypedSearchPredicateFactory<?> f, String words) {
        var any = f.bool();
        for (int at = 0; at + 2 <= words.length(); at++) {
            any.should(f.match().field("titlePairs").matching(words.substring(at, at + 2)));
        }
        return any.minimumShouldMatchNumber(Math.max(1, words.length() - 3)).toPredicate();
    }

    private static SearchPredicate exact(TypedSearchPredicateFactory<?> f, Terms terms, SearchPredicate every) {
        var any = f.bool().should(every).minimumShouldMatchNumber(1);
        if (!terms.title().isEmpty()) {
            any.should(f.match()
                    .field("titleKey")
                    .matching(terms.title())
                    .constantScore()
                    .boost(EXACT_TITLE));
        }
        terms.number().ifPresent(number -> any.should(number(f, number)));
        return any.toPredicate();
    }

    private static SearchPredicate number(TypedSearchPredicateFactory<?> f, NumberForm number) {
        return f.match()
                .field("numberKey")
                .matching(number.key())
                .constantScore()
                .boost(NUMBER)
                .toPredicate();
    }

    /// A word is found where its characters stand together, or where all that it is made of stands; it counts more in
    /// the title. A single character is found as the beginning of a pair.
    private static SearchPredicate term(TypedSearchPredicateFactory<?> f, Term term, Place place) {
        var any = f.bool()
                .should(together(f, place, term.typed(), typedInTitle(term), 1))
                .minimumShouldMatchNumber(1);
        term.number()
                .ifPresent(
                        number -> any.should(number(f, number)).should(together(f, place, number.printed(), TITLE, 1)));
        if (!term.isWhole()) {
            any.should(made(f, term, place));
        }
        if (term.isOneCharacter()) {
            any.should(beginning(f, place, term.typed()));
        }
        return any.toPredicate();
    }

    private static SearchPredicate beginning(TypedSearchPredicateFactory<?> f, Place place, String character) {
        var inTitle = f.wildcard().field("titlePairs").boost(TITLE);
        return switch (place) {
            case TITLE -> inTitle.matching(character + "*").toPredicate();
            case ANYWHERE ->
                inTitle.field("textPairs").matching(character + "*").toPredicate();
        };
    }

    private static SearchPredicate made(TypedSearchPredicateFactory<?> f, Term term, Place place) {
        var all = f.bool();
        addMade(f, all, term, place);
        return all.toPredicate();
    }

    private static void addMade(
            TypedSearchPredicateFactory<?> f, BooleanPredicateClausesStep<?, ?> all, Term term, Place place) {
        term.pieces().forEach(piece -> all.must(piece(f, place, piece, TITLE / 2)));
        if (term.pieces().size() > 1) {
            term.stretches().stream()
                    .filter(stretch -> !isAllOf(term, stretch))
                    .forEach(stretch -> all.should(
                            f.phrase().field("titlePairs").boost(TITLE).matching(stretch)));
            all.should(f.match()
                    .field("titleWords")
                    .boost(TITLE_WORDS)
                    .matching(ChineseAnalysis.cut(String.join(" ", words(term)))));
        }
    }

    /// A stretch that is the whole word would be looked for twice in the title: it is looked for once and counts twice.
    private static float typedInTitle(Term term) {
        boolean twice = term.pieces().size() > 1 && term.stretches().stream().anyMatch(each -> isAllOf(term, each));
        return twice ? 2 * TITLE : TITLE;
    }

    private static boolean isAllOf(Term term, String stretch) {
        return term.isSaidByItsPieces() && Thesaurus.even(term.typed()).equals(stretch);
    }

    private static List<String> words(Term term) {
        return term.pieces().stream().map(Term.Piece::word).toList();
    }

    private static SearchPredicate piece(TypedSearchPredicateFactory<?> f, Place place, Term.Piece piece, float title) {
        if (piece.alike().isEmpty()) {
            return together(f, place, piece.word(), title, 1);
        }
        var any = f.bool().should(together(f, place, piece.word(), title, 1)).minimumShouldMatchNumber(1);
        piece.alike().forEach(alike -> any.should(together(f, place, alike, title * ALIKE, ALIKE)));
        return any.toPredicate();
    }

    private static SearchPredicate together(
            TypedSearchPredicateFactory<?> f, Place place, String words, float title, float text) {
        var inTitle = f.phrase().field("titlePairs").boost(title);
        return switch (place) {
            case TITLE -> inTitle.matching(words).toPredicate();
            case ANYWHERE ->
                inTitle.field("textPairs").boost(text).matching(words).toPredicate();
        };
    }

    /// Narrows without counting for the order.
    static SearchPredicate is(TypedSearchPredicateFactory<?> f, String field, String value) {
        return f.match().field(field).matching(value).toPredicate();
    }

    /// Narrows to several values; to nothing when there are none.
    static SearchPredicate isOneOf(TypedSearchPredicateFactory<?> f, String field, Collection<String> values) {
        return values.isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(field).matchingAny(values).toPredicate();
    }
}
