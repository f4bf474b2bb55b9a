package gongkai.foundation.search;

import java.util.stream.Stream;

/// Whether questions would find one thing as they were typed, without an index: each word asked must stand in it as it
/// is, be its number, or be made of pieces that all stand in it.
final class SearchFit {
    private final SearchEntry entry;
    private final Thesaurus thesaurus;
    private final SearchColumns columns;
    private final String said;

    SearchFit(SearchEntry entry, Thesaurus thesaurus, SearchColumns columns) {
        this.entry = entry;
        this.thesaurus = thesaurus;
        this.columns = columns;
        this.said = Stream.of(entry.title(), entry.number(), entry.text())
                .map(Thesaurus::even)
                .reduce("", (all, next) -> all + "\n" + next);
    }

    boolean fits(SearchQuestion question) {
        var terms = Terms.of(question.words(), thesaurus);
        return !terms.isEmpty()
                && question.narrowed().entrySet().stream().allMatch(each -> isOf(each.getKey(), each.getValue()))
                && (terms.number().filter(this::isItsNumber).isPresent()
                        || terms.title().equals(IndexedEntry.titleKey(entry.title()))
                        || terms.all().stream().allMatch(this::holds));
    }

    private boolean isOf(Narrowing by, String value) {
        String its = by.of(entry);
        return by == Narrowing.COLUMN
                ? entry.source().equals(columns.source())
                        && columns.places(value).contains(its)
                : its.equals(value);
    }

    private boolean holds(Term term) {
        return said.contains(Thesaurus.even(term.typed()))
                || term.number().filter(this::isItsNumber).isPresent()
                || term.pieces().stream().allMatch(this::holds);
    }

    private boolean holds(Term.Piece piece) {
        return Stream.concat(Stream.of(piece.word()), piece.alike().stream())
                .map(Thesaurus::even)
                .anyMatch(said::contains);
    }

    private boolean isItsNumber(NumberForm asked) {
        return NumberForm.parse(entry.number())
                .filter(own -> own.keys().contains(asked.key()))
                .isPresent();
    }
}
