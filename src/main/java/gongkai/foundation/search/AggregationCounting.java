package gongkai.foundation.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Lets the index count in its own manner.
final class AggregationCounting implements Counting {
    private static final int MOST_VALUES = 1000;

    @Override
    public Counts count(SearchMapping index, SearchPredicate found, List<String> fields) {
        try (var session = index.createSession()) {
            var query = session.search(IndexedEntry.class).where(found);
            for (String field : fields) {
                query = query.aggregation(
                        key(field), f -> f.terms().field(field, String.class).maxTermCount(MOST_VALUES));
            }
            var result = query.totalHitCountThreshold(Integer.MAX_VALUE).fetch(0);
            Map<String, Map<String, Long>> values = new HashMap<>();
            fields.forEach(field -> values.put(field, result.aggregation(key(field))));
            return new Counts(result.total().hitCount(), values);
        }
    }

    private static AggregationKey<Map<String, Long>> key(String field) {
        return AggregationKey.of(field);
    }
}
