package gongkai.publish.disclosure;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Pages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 查阅 (条例第二十四条): lists of what is open, with how they divide. Counts are kept, so that they cost the same
/// however many documents there are; pages are opened up to the ten-thousandth document, beyond that one narrows.
@Service
@Transactional(readOnly = true)
public class Listings {
    /// How far one turns the pages.
    public static final int REACH = 10_000;

    private final ListingStore store;

    Listings(ListingStore store) {
        this.store = store;
    }

    /// A page of a list.
    ///
    /// @param slice as far as pages can be opened
    /// @param total how many there are in all
    /// @param facets how they divide, the commonest first, years the newest first
    public record Found(Slice<PublishedDocument> slice, long total, Map<Facet, List<Facet.Value>> facets) {
        public Found {
            facets = Map.copyOf(facets);
        }

        public List<Facet.Value> by(Facet facet) {
            return facets.getOrDefault(facet, List.of());
        }
    }

    /// A page; one behind the last is the last.
    public Found find(Listing listing, int page, int size) {
        var counted = store.count(listing);
        long reached = Math.min(counted.total(), REACH);
        int shown = Pages.within(page, reached, size);
        var rows = counted.total() == 0
                ? List.<PublishedDocument>of()
                : store.list(listing, Slice.offset(shown, size), size);
        return new Found(new Slice<>(rows, shown, size, reached), counted.total(), counted.facets());
    }
}
