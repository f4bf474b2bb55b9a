package gongkai.foundation.typesetting;

import java.util.List;

/// A measured document: what stands where on each page. PDF and OFD draw it as it is.
///
/// @param outline the marks by which a reader turns to a part of it; none for a document of a few pages
record Sheet(String title, String organ, String text, List<List<PageMark>> pages, List<Bookmark> outline) {
    Sheet {
        pages = pages.stream().map(List::copyOf).toList();
        outline = List.copyOf(outline);
    }

    Sheet(String title, String organ, String text, List<List<PageMark>> pages) {
        this(title, organ, text, pages, List.of());
    }

    /// A part, those within it, and the page on which it begins.
    ///
    /// @param page counted from 0
    record Bookmark(String title, int page, List<Bookmark> within) {
        Bookmark {
            within = List.copyOf(within);
        }
    }
}
