package gongkai.foundation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What somebody may be about to type: what is asked most, and titles; by what stands in them, or by their sound in
/// Latin letters, whole (zhufanggongjijin), by first letters (zfgjj) or mixed. What is typed in characters that nothing
/// says (高龄津帖) is taken by its sound too. Only what is public at this moment is suggested, and a common search only
/// while a public title says it.
@Service
public class Suggestions {
    private static final int MOST = 8;
    private static final int MOST_COMMON = 3;
    private static final int CANDIDATES = 40;
    private static final int LONGEST = 40;

    private final IndexQuery index;
    private final PublicNow publicNow;
    private final SearchUpkeep upkeep;

    Suggestions(IndexQuery index, PublicNow publicNow, ObjectProvider<SearchUpkeep> upkeep) {
        this.index = index;
        this.publicNow = publicNow;
        this.upkeep = upkeep.getIfAvailable(() -> SearchUpkeep.NOBODY);
    }

    /// At most eight, the likeliest first.
    public List<String> of(String typed) {
        String words = SearchQuestion.of(typed).words();
        String key = IndexedEntry.titleKey(words);
        if (key.isEmpty() || words.length() > LONGEST) {
            return List.of();
        }
        if (!isChinese(key)) {
            return of(words, key, Heard.ways(key));
        }
        var asWritten = of(words, key, List.of());
        return asWritten.isEmpty() ? of(words, key, Heard.ways(key)) : asWritten;
    }

    private List<String> of(String words, String key, List<Heard> ways) {
        var all = new LinkedHashSet<>(common(key, ways));
        all.addAll(titles(words, key, ways));
        return all.stream().limit(MOST).toList();
    }

    private static boolean isChinese(String key) {
        return key.chars().noneMatch(each -> each >= 'a' && each <= 'z');
    }

    private List<String> common(String key, List<Heard> ways) {
        return upkeep.commonest().stream()
                .filter(each -> place(each, key, ways).isPresent())
                .limit(2 * MOST_COMMON)
                .filter(each -> !open(f -> SearchPredicates.title(f, each), 5).isEmpty())
                .limit(MOST_COMMON)
                .toList();
    }

    private List<String> titles(String words, String key, List<Heard> ways) {
        var found = new ArrayList<String>(open(f -> SearchPredicates.title(f, words), CANDIDATES));
        for (Heard way : ways) {
            if (found.size() < CANDIDATES && !way.tokens().isEmpty()) {
                found.addAll(open(f -> SearchPredicates.sounds(f, way), CANDIDATES));
            }
        }
        return found.stream()
                .distinct()
                .filter(title -> place(title, key, ways).isPresent())
                .sorted(Comparator.<String>comparingInt(
                                title -> place(title, key, ways).orElse(Integer.MAX_VALUE))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// Where it is said.
    private static Optional<Integer> place(String title, String key, List<Heard> ways) {
        int at = IndexedEntry.titleKey(title).indexOf(key);
        if (at >= 0) {
            return Optional.of(at);
        }
        return ways.stream()
                .map(way -> way.placeIn(title, 0))
                .filter(place -> place >= 0)
                .findFirst();
    }

    private List<String> open(IndexQuery.Sought sought, int most) {
        return publicNow.of(index.titles(sought, most), IndexQuery.Title::source, IndexQuery.Title::id).stream()
                .map(IndexQuery.Title::title)
                .toList();
    }
}
