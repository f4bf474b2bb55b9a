package gongkai.foundation.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What was perhaps meant by words that are found nowhere: the same in Chinese characters, the same sound in other
/// characters, or one character wrong. Only what stands in the title of something public, or is a word that staff laid
/// down, is offered: nothing that was withdrawn comes back this way.
@Component
class Corrections {
    private static final int CANDIDATES = 60;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_TYPED_WRONG = 4;
    private static final int SHORTEST_PART = 3;

    private final IndexQuery index;
    private final PublicNow publicNow;

    Corrections(IndexQuery index, PublicNow publicNow) {
        this.index = index;
        this.publicNow = publicNow;
    }

    /// The question with what is found nowhere replaced; empty when nothing can be replaced.
    Optional<String> of(Terms terms, Thesaurus thesaurus) {
        var words = new LinkedHashMap<String, String>();
        boolean changed = false;
        for (Term term : terms.all()) {
            for (String part : term.stretches()) {
                var better =
                        term.number().isPresent() || isKnown(part) ? Optional.<String>empty() : of(part, thesaurus);
                changed |= better.isPresent();
                words.put(part, better.orElse(part));
            }
        }
        return changed ? Optional.of(String.join(" ", words.values())) : Optional.empty();
    }

    private boolean isKnown(String part) {
        return index.has(f -> SearchPredicates.anywhere(f, part));
    }

    private Optional<String> of(String part, Thesaurus thesaurus) {
        return heard(part, thesaurus).or(() -> heardPartly(part)).or(() -> mistyped(part));
    }

    /// All of it sounds like something.
    private Optional<String> heard(String part, Thesaurus thesaurus) {
        for (Heard way : Heard.ways(part)) {
            if (way.units().size() < SHORTEST) {
                continue;
            }
            var word = thesaurus.words().stream()
                    .filter(each -> each.length() == way.units().size() && way.placeIn(each, 0) == 0)
                    .findFirst();
            if (word.isPresent()) {
                return word.filter(each -> !each.equals(part));
            }
            if (way.tokens().isEmpty()) {
                continue;
            }
            var said = commonest(titles(f -> SearchPredicates.sounds(f, way)).stream()
                    .flatMap(title -> said(way, title).stream())
                    .toList());
            if (said.isPresent()) {
                return said.filter(each -> !each.equals(part));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> said(Heard way, String title) {
        int at = way.placeIn(title, 0);
        return at < 0
                ? Optional.empty()
                : Optional.of(title.substring(at, at + way.units().size()));
    }

    /// The longest part that sounds like something in a title but is written otherwise, put right.
    private Optional<String> heardPartly(String part) {
        if (part.length() <= SHORTEST_PART || !part.chars().allMatch(each -> Sounds.isHan((char) each))) {
            return Optional.empty();
        }
        var ways = Heard.ways(part);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var units = ways.getFirst().units();
        var titles = titles(f -> SearchPredicates.soundsPartly(f, ways.getFirst()));
        for (int length = units.size() - 1; length >= SHORTEST_PART; length--) {
            for (int from = 0; from + length <= units.size(); from++) {
                var window = new Heard(units.subList(from, from + length));
                String typed = part.substring(from, from + length);
                var said = commonest(titles.stream()
                        .flatMap(title -> said(window, title).stream())
                        .toList());
                if (said.filter(each -> !each.equals(typed)).isPresent()) {
                    return Optional.of(part.substring(0, from) + said.get() + part.substring(from + length));
                }
            }
        }
        return Optional.empty();
    }

    /// One character is another than in a title.
    private Optional<String> mistyped(String part) {
        if (part.length() < SHORTEST_TYPED_WRONG || !part.chars().allMatch(each -> Sounds.isHan((char) each))) {
            return Optional.empty();
        }
        return commonest(titles(f -> SearchPredicates.almost(f, part)).stream()
                .flatMap(title -> almost(part, title).stream())
                .toList());
    }

    private static Optional<String> almost(String part, String title) {
        for (int at = 0; at + part.length() <= title.length(); at++) {
            int wrong = 0;
            for (int each = 0; each < part.length() && wrong < 2; each++) {
                wrong += part.charAt(each) == title.charAt(at + each) ? 0 : 1;
            }
            String said = title.substring(at, at + part.length());
            if (wrong == 1 && said.chars().allMatch(each -> Sounds.isHan((char) each))) {
                return Optional.of(said);
            }
        }
        return Optional.empty();
    }

    private List<String> titles(IndexQuery.Sought sought) {
        return publicNow.of(index.titles(sought, CANDIDATES), IndexQuery.Title::source, IndexQuery.Title::id).stream()
                .map(IndexQuery.Title::title)
                .toList();
    }

    private static Optional<String> commonest(List<String> said) {
        Map<String, Long> counts =
                said.stream().collect(Collectors.groupingBy(each -> each, HashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
