package gongkai.foundation.search;

import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Reads the page that was asked for from what is found.
interface Reading {
    List<SearchEntry> read(SearchMapping index, SearchPredicate asked, SearchQuestion question);
}
