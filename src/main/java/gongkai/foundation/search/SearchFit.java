package gongkai.foundation.search;

import gongkai.foundation.organ.OrganId;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Whether questions would find one thing, without an index: each word asked must stand in it as it is, be its number,
/// or
/// be made of words that all stand in its title or in its text.
final class SearchFit {
    private final SearchEntry entry;
    private final String title;
    private final String text;
    private final Set<String> titleWords;
    private final Set<String> textWords;

    SearchFit(SearchEntry entry) {
        this.entry = entry;
        this.title = plain(entry.title());
        this.text = plain(entry.number() + " " + entry.text());
        this.titleWords = new HashSet<>(ChineseAnalysis.words(entry.title()));
        this.textWords = new HashSet<>(ChineseAnalysis.words(entry.number() + " " + entry.text()));
    }

    boolean fits(SearchQuestion question) {
        var terms = Terms.of(question.words());
        return !terms.isEmpty()
                && question.organ()
                        .map(OrganId::of)
                        .filter(organ -> !organ.equals(entry.organ()))
                        .isEmpty()
                && question.kind().filter(kind -> !kind.equals(entry.kind())).isEmpty()
                && question.year()
                        .filter(year -> year != entry.date().getYear())
                        .isEmpty()
                && (isNumber(terms.whole()) || terms.each().stream().allMatch(this::holds));
    }

    private boolean holds(String term) {
        String word = plain(term);
        if (title.contains(word) || text.contains(word) || isNumber(IndexedEntry.numberKey(term))) {
            return true;
        }
        var parts = ChineseAnalysis.words(term);
        return !parts.isEmpty() && (titleWords.containsAll(parts) || textWords.containsAll(parts));
    }

    private boolean isNumber(String typed) {
        return !entry.number().isEmpty()
                && IndexedEntry.numberKey(entry.number()).equals(typed);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
