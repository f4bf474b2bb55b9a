package gongkai.foundation.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words of a question: at most eight, separated by spaces, none without a letter or digit.
///
/// @param number the question as one official number: 云政发 〔2020〕 12号 typed with spaces is one, though it looks like
///     several words
/// @param title the question as a title is compared
record Terms(List<Term> all, Optional<NumberForm> number, String title) {
    private static final int MOST = 8;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]*");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」《》<>*?？，。、；：！\\\\]+");

    Terms {
        all = List.copyOf(all);
    }

    static Terms of(String words) {
        return of(words, Thesaurus.NONE);
    }

    static Terms of(String words, Thesaurus thesaurus) {
        var all = Arrays.stream(QUOTES.matcher(words).replaceAll(" ").split("\\s+"))
                .filter(word -> !SIGNS.matcher(word).matches())
                .distinct()
                .limit(MOST)
                .map(word -> Term.of(word, thesaurus))
                .toList();
        return new Terms(all, NumberForm.parse(words), IndexedEntry.titleKey(words));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /// Whether something can be left away without leaving the sense.
    boolean isLong() {
        return parts().size() > 2;
    }

    /// What the pieces are made of, most of which is enough for a long question.
    List<Term.Piece> parts() {
        return pieces().stream().flatMap(Term.Piece::parts).distinct().toList();
    }

    /// The words as typed.
    List<String> each() {
        return all.stream().map(Term::typed).toList();
    }

    /// All that must stand in a document.
    List<Term.Piece> pieces() {
        return all.stream().flatMap(term -> term.pieces().stream()).distinct().toList();
    }

    /// What is looked for beside what was typed, because it means the same.
    List<String> alike() {
        return pieces().stream()
                .flatMap(piece -> piece.alike().stream())
                .distinct()
                .toList();
    }

    /// What is marked where it is found; the most telling first.
    List<String> marked() {
        return Stream.of(
                        each().stream(),
                        number.map(NumberForm::printed).stream(),
                        all.stream().flatMap(term -> term.number().map(NumberForm::printed).stream()),
                        all.stream().flatMap(term -> term.stretches().stream()),
                        pieces().stream().map(Term.Piece::word),
                        alike().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
