package gongkai.foundation.search;

import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Counts what was found, and how it divides by the values of some fields.
interface Counting {
    Counts count(SearchMapping index, SearchPredicate found, List<String> fields);

    /// @param values of each field, how often each value stands in what was found
    record Counts(long total, Map<String, Map<String, Long>> values) {}
}
