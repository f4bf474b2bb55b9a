package gongkai.foundation.search;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;

/// Finds the best in the Lucene index directly: in several stretches side by side, each of which tells the others how
/// good a hit must be to count, so that they leave out what cannot be among the best.
final class LuceneReading implements Reading {
    private static final SortField NEWEST_FIRST = new SortedNumericSortField("date", SortField.Type.LONG, true);
    private static final SortField OLDEST_FIRST = new SortedNumericSortField("date", SortField.Type.LONG);

    @Override
    public List<SearchEntry> read(SearchMapping index, List<SearchPredicate> steps, SearchQuestion question) {
        try (var reader =
                index.scope(IndexedEntry.class).extension(LuceneExtension.get()).openIndexReader()) {
            int first = Slice.offset(question.page(), Search.PAGE_SIZE);
            if (first >= reader.maxDoc()) {
                return List.of();
            }
            var entries = new ArrayList<SearchEntry>();
            var stored = reader.storedFields();
            for (ScoreDoc hit : best(reader, steps, sort(question.order()), first)) {
                entries.add(entry(stored.document(hit.doc)));
            }
            return entries;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The page that begins there. What a step has before the page is no longer than the page is deep, so that each
    /// step need only be asked for as much as is still wanted.
    private static List<ScoreDoc> best(IndexReader reader, List<SearchPredicate> steps, Sort sort, int first)
            throws IOException {
        int last = Math.min(reader.maxDoc(), first + Search.PAGE_SIZE);
        var page = new ArrayList<ScoreDoc>();
        int before = 0;
        for (SearchPredicate step : steps) {
            if (before < last) {
                var best = best(reader, LuceneMigrationUtils.toLuceneQuery(step), sort, last - before);
                page.addAll(Arrays.asList(best)
                        .subList(Math.min(Math.max(0, first - before), best.length), best.length));
                before += best.length;
            }
        }
        return page;
    }

    private static Sort sort(SearchQuestion.Order order) {
        return switch (order) {
            case NEWEST -> new Sort(NEWEST_FIRST);
            case OLDEST -> new Sort(OLDEST_FIRST);
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NEWEST_FIRST);
        };
    }

    private static ScoreDoc[] best(IndexReader reader, Query query, Sort sort, int most) throws IOException {
        var searcher = new IndexSearcher(reader);
        var manager = new TopFieldCollectorManager(sort, most, null, 1);
        var collectors = new ArrayList<TopFieldCollector>();
        collectors.add(manager.newCollector());
        Weight weight = searcher.createWeight(
                searcher.rewrite(query), collectors.getFirst().scoreMode(), 1);
        var works = new ArrayList<Callable<Integer>>();
        for (LeafReaderContext part : reader.leaves()) {
            for (int at = 0; at < LuceneColumn.stretches(part.reader().maxDoc()); at++) {
                var collector = manager.newCollector();
                collectors.add(collector);
                int from = at * LuceneColumn.STRETCH;
                works.add(() -> {
                    collect(weight, part, from, collector);
                    return from;
                });
            }
        }
        SideBySide.all(works);
        return manager.reduce(collectors).scoreDocs;
    }

    private static void collect(Weight weight, LeafReaderContext part, int from, TopFieldCollector collector)
            throws IOException {
        collector.setWeight(weight);
        int to = Math.min(part.reader().maxDoc(), from + LuceneColumn.STRETCH);
        try {
            var into = collector.getLeafCollector(part);
            var scorer = weight.bulkScorer(part);
            if (scorer != null) {
                scorer.score(into, part.reader().getLiveDocs(), from, to);
            }
        } catch (CollectionTerminatedException enough) {
            // Nothing here can be among the best any more.
        }
    }

    private static SearchEntry entry(Document stored) {
        return new SearchEntry(
                text(stored, "source"),
                text(stored, "id"),
                text(stored, "title"),
                text(stored, "number"),
                text(stored, "text"),
                text(stored, "kind"),
                text(stored, "topic"),
                text(stored, "validity"),
                OrganId.of(text(stored, "organ")),
                LocalDate.parse(Objects.requireNonNull(stored.get("date"))),
                text(stored, "path"));
    }

    private static String text(Document stored, String field) {
        return Optional.ofNullable(stored.get(field)).orElse("");
    }
}
