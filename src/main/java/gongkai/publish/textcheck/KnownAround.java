package gongkai.publish.textcheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The documents that texts cite, or whose number they bear: asked for many texts together, not text by text.
record KnownAround(Map<String, List<DocumentLookup.Known>> byNumber, Map<String, List<DocumentLookup.Known>> byTitle) {
    static final KnownAround NOTHING = new KnownAround(Map.of(), Map.of());

    /// Whoever is asked answers some hundred at a time.
    private static final int AT_ONCE = 200;

    static KnownAround of(DocumentLookup lookup, Collection<CitationCheck.Cites> cites) {
        return new KnownAround(
                ask(
                        cites.stream().flatMap(CitationCheck.Cites::wantedNumbers),
                        lookup::listNumbered,
                        DocumentLookup.Known::number),
                ask(
                        cites.stream().flatMap(CitationCheck.Cites::wantedTitles),
                        lookup::listTitled,
                        DocumentLookup.Known::title));
    }

    private static Map<String, List<DocumentLookup.Known>> ask(
            Stream<String> wanted,
            Function<Collection<String>, List<DocumentLookup.Known>> lookup,
            Function<DocumentLookup.Known, String> key) {
        var known = new HashMap<String, List<DocumentLookup.Known>>();
        var all = wanted.distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            lookup.apply(all.subList(from, Math.min(from + AT_ONCE, all.size())))
                    .forEach(each -> known.computeIfAbsent(key.apply(each), words -> new ArrayList<>())
                            .add(each));
        }
        return known;
    }

    List<DocumentLookup.Known> numbered(String number) {
        return byNumber.getOrDefault(number, List.of());
    }

    List<DocumentLookup.Known> titled(String title) {
        return byTitle.getOrDefault(title, List.of());
    }
}
