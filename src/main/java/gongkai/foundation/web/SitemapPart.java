package gongkai.foundation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Pages of one sort for the sitemap, all open to everyone. Each room contributes its own as beans.
public interface SitemapPart {
    /// What its files are called in addresses: small letters only, unlike any other part.
    String name();

    int count();

    /// The pages from a place on, always in the same order.
    ///
    /// @param from beginning with 0
    List<Page> list(int from, int most);

    /// The day something last changed on one of the pages, where it is known.
    default Optional<LocalDate> changedOn() {
        return list(0, count()).stream()
                .flatMap(page -> page.changedOn().stream())
                .max(Comparator.naturalOrder());
    }

    /// One page.
    ///
    /// @param path beginning with a slash
    /// @param changedOn the day it last changed, where it is known
    record Page(String path, Optional<LocalDate> changedOn) {
        public static Page undated(String path) {
            return new Page(path, Optional.empty());
        }
    }

    /// Of pages that are few enough to be told at once.
    static List<Page> cut(List<Page> all, int from, int most) {
        return all.stream().skip(from).limit(most).toList();
    }
}
