package gongkai.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// The columns of the parts of the index that are open. When a part is closed, so when it was merged into another or
/// the index was made anew, its columns go with it.
final class LuceneColumns {
    private final Map<IndexReader.CacheKey, Map<String, LuceneColumn>> open = new ConcurrentHashMap<>();

    /// The columns of these fields, made when nobody needed them before.
    List<LuceneColumn> of(LeafReader part, List<String> fields) {
        var made = columns(part);
        return fields.stream()
                .map(field -> made.computeIfAbsent(field, name -> read(part, name)))
                .toList();
    }

    private Map<String, LuceneColumn> columns(LeafReader part) {
        var core = part.getCoreCacheHelper();
        if (core == null) {
            return new ConcurrentHashMap<>();
        }
        var known = open.get(core.getKey());
        if (known != null) {
            return known;
        }
        return open.computeIfAbsent(core.getKey(), key -> {
            core.addClosedListener(open::remove);
            return new ConcurrentHashMap<>();
        });
    }

    private static LuceneColumn read(LeafReader part, String field) {
        try {
            return LuceneColumn.read(part, field);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// How many parts are held.
    int size() {
        return open.size();
    }
}
