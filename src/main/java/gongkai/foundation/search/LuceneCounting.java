package gongkai.foundation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Counts in the Lucene index directly. What is found is marked first, without asking how well it fits, and then each
/// field is gone through once from front to back: with a million hits that takes a small part of what a collector
/// takes that looks up every field of every hit in turn.
final class LuceneCounting implements Counting {
    @Override
    public Counts count(SearchMapping index, SearchPredicate found, List<String> fields) {
        try (var reader =
                index.scope(IndexedEntry.class).extension(LuceneExtension.get()).openIndexReader()) {
            return count(new IndexSearcher(reader), LuceneMigrationUtils.toLuceneQuery(found), fields);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Counts count(IndexSearcher searcher, Query query, List<String> fields) throws IOException {
        Query unscored = searcher.rewrite(new ConstantScoreQuery(query));
        Weight weight = searcher.createWeight(unscored, ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<String, Map<String, Long>> values = new HashMap<>();
        fields.forEach(field -> values.put(field, new HashMap<>()));
        long total = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            var marked = mark(weight, leaf);
            if (marked.count > 0) {
                total += marked.count;
                for (String field : fields) {
                    add(leaf, marked, field, values.getOrDefault(field, new HashMap<>()));
                }
            }
        }
        return new Counts(total, values);
    }

    private static Marked mark(Weight weight, LeafReaderContext leaf) throws IOException {
        var marked = new Marked(new FixedBitSet(leaf.reader().maxDoc()));
        var scorer = weight.bulkScorer(leaf);
        if (scorer != null) {
            scorer.score(marked, leaf.reader().getLiveDocs());
        }
        return marked;
    }

    private static void add(LeafReaderContext leaf, Marked marked, String field, Map<String, Long> counts)
            throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        int size = Math.toIntExact(values.getValueCount());
        if (size == 0) {
            return;
        }
        int[] each = new int[size];
        var hits = new BitSetIterator(marked.documents, marked.count);
        var single = DocValues.unwrapSingleton(values);
        if (single != null) {
            for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
                if (single.advanceExact(doc)) {
                    each[single.ordValue()]++;
                }
            }
        } else {
            for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
                for (int left = values.advanceExact(doc) ? values.docValueCount() : 0; left > 0; left--) {
                    each[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ord = 0; ord < size; ord++) {
            if (each[ord] > 0) {
                counts.merge(values.lookupOrd(ord).utf8ToString(), (long) each[ord], Long::sum);
            }
        }
    }

    /// The hits of one part of the index.
    private static final class Marked implements LeafCollector {
        private final FixedBitSet documents;
        private int count;

        Marked(FixedBitSet documents) {
            this.documents = documents;
        }

        @Override
        public void setScorer(Scorable unused) {
            // How well a hit fits does not count.
        }

        @Override
        public void collect(int doc) {
            documents.set(doc);
            count++;
        }
    }
}
