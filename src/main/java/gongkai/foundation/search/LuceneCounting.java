package gongkai.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Counts in the Lucene index directly. The index is gone through in stretches, side by side: what is found there is
/// marked first, without asking how well it fits, and then counted by columns held in memory. Where more than half is
/// found, the rest is counted and taken off the whole.
final class LuceneCounting implements Counting {
    private final LuceneColumns columns = new LuceneColumns();

    @Override
    public Counts count(SearchMapping index, SearchPredicate found, List<String> fields) {
        try (var reader =
                index.scope(IndexedEntry.class).extension(LuceneExtension.get()).openIndexReader()) {
            return count(reader, LuceneMigrationUtils.toLuceneQuery(found), fields);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Counts count(IndexReader reader, Query query, List<String> fields) throws IOException {
        var searcher = new IndexSearcher(reader);
        Query unscored = searcher.rewrite(new ConstantScoreQuery(query));
        Weight weight = searcher.createWeight(unscored, ScoreMode.COMPLETE_NO_SCORES, 1);
        var stretches = new ArrayList<Callable<Stretch>>();
        for (LeafReaderContext part : reader.leaves()) {
            var counted = columns.of(part.reader(), fields);
            for (int at = 0; at < LuceneColumn.stretches(part.reader().maxDoc()); at++) {
                int stretch = at;
                stretches.add(() -> Stretch.count(weight, part, stretch, counted));
            }
        }
        return sum(SideBySide.all(stretches), fields);
    }

    private static Counts sum(List<Stretch> stretches, List<String> fields) {
        long total = 0;
        Map<String, Map<String, Long>> values = new HashMap<>();
        fields.forEach(field -> values.put(field, new HashMap<>()));
        for (Stretch stretch : stretches) {
            total += stretch.found;
            for (int at = 0; at < stretch.each.size(); at++) {
                stretch.columns
                        .get(at)
                        .tell(stretch.each.get(at), values.getOrDefault(fields.get(at), new HashMap<>()));
            }
        }
        return new Counts(total, values);
    }

    /// What was found in one stretch.
    ///
    /// @param each how often each value of each column stands in it; empty when nothing was found
    private record Stretch(int found, List<LuceneColumn> columns, List<int[]> each) {
        private static final int AT_ONCE = 2048;

        static Stretch count(Weight weight, LeafReaderContext part, int number, List<LuceneColumn> columns)
                throws IOException {
            int from = number * LuceneColumn.STRETCH;
            int to = Math.min(part.reader().maxDoc(), from + LuceneColumn.STRETCH);
            var marked = new Marked(from, new FixedBitSet(to - from));
            var scorer = weight.bulkScorer(part);
            if (scorer != null) {
                scorer.score(marked, part.reader().getLiveDocs(), from, to);
            }
            if (marked.count == 0) {
                return new Stretch(0, columns, List.of());
            }
            boolean most = marked.count > (to - from) / 2;
            if (most) {
                marked.documents.flip(0, to - from);
            }
            var each = each(marked, columns);
            if (most) {
                for (int at = 0; at < columns.size(); at++) {
                    each.set(at, columns.get(at).without(number, each.get(at)));
                }
            }
            return new Stretch(marked.count, columns, each);
        }

        /// Some thousand documents at a time, so that they stay near while one column after the other is counted.
        private static List<int[]> each(Marked marked, List<LuceneColumn> columns) {
            var each = new ArrayList<>(columns.stream().map(LuceneColumn::none).toList());
            int[] documents = new int[AT_ONCE];
            int size = 0;
            long[] words = marked.documents.getBits();
            for (int word = 0; word < words.length; word++) {
                for (long left = words[word]; left != 0; left &= left - 1) {
                    documents[size++] = marked.from + word * Long.SIZE + Long.numberOfTrailingZeros(left);
                }
                if (size > AT_ONCE - Long.SIZE || word == words.length - 1) {
                    for (int at = 0; at < columns.size(); at++) {
                        columns.get(at).add(documents, size, each.get(at));
                    }
                    size = 0;
                }
            }
            return each;
        }
    }

    /// The hits of one stretch.
    private static final class Marked implements LeafCollector {
        private final int from;
        private final FixedBitSet documents;
        private int count;

        Marked(int from, FixedBitSet documents) {
            this.from = from;
            this.documents = documents;
        }

        @Override
        public void setScorer(Scorable unused) {
            // How well a hit fits does not count.
        }

        @Override
        public void collect(int doc) {
            documents.set(doc - from);
            count++;
        }
    }
}
