package gongkai.foundation.typesetting;

import java.util.List;

/// A measured document: what stands where on each page. PDF and OFD draw it as it is.
record Sheet(String title, String organ, String text, List<List<PageMark>> pages) {
    Sheet {
        pages = pages.stream().map(List::copyOf).toList();
    }
}
