package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import java.util.List;

/// What was found, and how it divides by organ, kind and year.
public record SearchAnswer(Slice<Hit> hits, List<Facet> organs, List<Facet> kinds, List<Facet> years) {
    public SearchAnswer {
        organs = List.copyOf(organs);
        kinds = List.copyOf(kinds);
        years = List.copyOf(years);
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
