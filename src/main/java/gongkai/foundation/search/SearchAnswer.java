package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was found, how it divides, and how the question was understood.
///
/// @param alike what was looked for too, because it means the same
/// @param instead what was looked for in place of what was typed, which is found nowhere
/// @param meant what was perhaps meant
/// @param facets how the results divide; empty for loose ones, which are not narrowed
/// @param loose whether only most of what was typed is in what was found
public record SearchAnswer(
        Slice<Hit> hits,
        Map<Narrowing, List<Facet>> facets,
        List<String> alike,
        Optional<String> instead,
        Optional<String> meant,
        boolean loose) {
    public SearchAnswer {
        facets = Map.copyOf(facets);
        alike = List.copyOf(alike);
    }

    /// Nothing.
    static SearchAnswer nothing() {
        return new SearchAnswer(
                new Slice<>(List.of(), 1, Search.PAGE_SIZE, 0),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    SearchAnswer instead(String words) {
        return new SearchAnswer(hits, facets, alike, Optional.of(words), meant, loose);
    }

    SearchAnswer meant(Optional<String> words) {
        return new SearchAnswer(hits, facets, alike, instead, words, loose);
    }

    /// How the results divide by this.
    public List<Facet> by(Narrowing narrowing) {
        return facets.getOrDefault(narrowing, List.of());
    }

    /// One thing that was found; title and excerpt are cut into pieces so that the words sought can be marked.
    public record Hit(SearchEntry entry, List<Piece> title, List<Piece> excerpt) {
        public Hit {
            title = List.copyOf(title);
            excerpt = List.copyOf(excerpt);
        }
    }

    /// A piece of text, either one of the words sought or what stands between them. Plain text.
    public record Piece(String text, boolean marked) {}

    /// How many of the things found have this value.
    public record Facet(String value, String label, long count) {}
}
