package gongkai.foundation.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Reads the page that was asked for from what is found.
interface Reading {
    /// @param steps what is found by an earlier one stands before what is found by a later; none finds what another
    /// does
    List<SearchEntry> read(SearchMapping index, List<SearchPredicate> steps, SearchQuestion question);
}
