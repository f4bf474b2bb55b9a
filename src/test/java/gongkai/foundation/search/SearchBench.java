package gongkai.foundation.search;

import gongkai.Gongkai;
import gongkai.foundation.organ.Organs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.store.FSDirectory;
import org.hibernate.search.backend.lucene.search.spi.LuceneMigrationUtils;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// How long `Search.find` takes over two million documents, beside Lucene alone on the same index: all that has the
/// words asked in one step by how well it fits, counted by the same five fields with Lucene's own facets, and a page
/// read. Nothing is marked there, nobody is asked what is still public.
///
/// Started by `bin/bench search`; the index is made when it is not there. Both sides take turns, question by question.
final class SearchBench {
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 12;
    private static final double MILLION = 1e6;

    private final Search search;
    private final Thesaurus thesaurus;
    private final LiveIndex live;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<Narrowing, StringDocValuesReaderState> states = new EnumMap<>(Narrowing.class);

    private SearchBench(Search search, Thesaurus thesaurus, LiveIndex live, DirectoryReader reader) throws IOException {
        this.search = search;
        this.thesaurus = thesaurus;
        this.live = live;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        for (Narrowing by : Narrowing.COUNTED) {
            states.put(by, new StringDocValuesReaderState(reader, by.parameter()));
        }
    }

    /// Takes a folder and the number of documents.
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int size = args.length > 1 ? Integer.parseInt(args[1]) : 2_000_000;
        var many = new ManyEntries(size);
        try (var house = house(folder)) {
            var place = LuceneFolder.take(folder.resolve("many"));
            try (var live = new LiveIndex(place)) {
                fill(live, many);
                var query = new IndexQuery(live);
                var publicNow = new PublicNow(List.of(many));
                var search = new Search(
                        query,
                        publicNow,
                        new Corrections(query, publicNow),
                        house.getBean(Organs.class),
                        house.getBeanProvider(SearchUpkeep.class),
                        house.getBeanProvider(SearchColumns.class),
                        new StillIndexed(live, house.getBean(ChangeStore.class), publicNow));
                try (var reader = DirectoryReader.open(FSDirectory.open(place.lucene()))) {
                    new SearchBench(search, house.getBean(SearchUpkeep.class).thesaurus(), live, reader).run();
                }
            }
        }
    }

    private static ConfigurableApplicationContext house(Path folder) {
        return SpringApplication.run(
                Gongkai.class,
                "--gongkai.data=" + folder.resolve("house"),
                "--server.port=0",
                "--server.address=127.0.0.1");
    }

    private static void fill(LiveIndex live, ManyEntries many) {
        var made = new Standing(IndexedEntry.SHAPE, "bench-" + many.count(), 0);
        if (live.place().standing().equals(Optional.of(made))) {
            return;
        }
        long begun = System.nanoTime();
        var next = live.place().openNext();
        new Filling(List.of(many), Runtime.getRuntime().availableProcessors()).fill(next, (done, total) -> {
            if (done % 100_000 < Filling.CHUNK) {
                System.out.printf("%d / %d%n", done, total);
            }
        });
        live.adopt(next, made);
        System.out.printf("FILLED %f%n", (System.nanoTime() - begun) / 1e9);
    }

    private void run() throws IOException {
        var questions = SearchBenchQuestions.all();
        alone(questions);
        var ours = new double[questions.size()][ROUNDS];
        var bare = new double[questions.size()][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int at = 0; at < questions.size(); at++) {
                var question = questions.get(at);
                long begun = System.nanoTime();
                long found = search.find(question).hits().total();
                long turned = System.nanoTime();
                long same = ask(question);
                long ended = System.nanoTime();
                if (found != same) {
                    throw new IllegalStateException("%s: %d here, %d there".formatted(question, found, same));
                }
                if (round >= 0) {
                    ours[at][round] = (turned - begun) / MILLION;
                    bare[at][round] = (ended - turned) / MILLION;
                }
            }
        }
        report(questions, ours, bare);
    }

    /// Every question asked as if nobody had asked it before: what Lucene keeps of the answers is forgotten each time.
    private void alone(List<SearchQuestion> questions) {
        var cold = new double[questions.size()][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int at = 0; at < questions.size(); at++) {
                if (IndexSearcher.getDefaultQueryCache() instanceof LRUQueryCache cache) {
                    cache.clear();
                }
                long begun = System.nanoTime();
                search.find(questions.get(at));
                if (round >= 0) {
                    cold[at][round] = (System.nanoTime() - begun) / MILLION;
                }
            }
        }
        double[] all = Arrays.stream(cold).flatMapToDouble(Arrays::stream).toArray();
        System.out.printf(
                Locale.ROOT,
                "COLD %f %f %f%n",
                Arrays.stream(all).average().orElse(0),
                quantile(all, 0.5),
                quantile(all, 0.99));
        for (int at = 0; at < questions.size(); at++) {
            System.out.printf(
                    Locale.ROOT,
                    "%8.2f  cold %s %s%n",
                    quantile(cold[at], 0.5),
                    questions.get(at).words(),
                    questions.get(at).narrowed());
        }
    }

    private void report(List<SearchQuestion> questions, double[][] ours, double[][] bare) throws IOException {
        double sum = 0;
        double bareSum = 0;
        for (int at = 0; at < questions.size(); at++) {
            double median = quantile(ours[at], 0.5);
            double bareMedian = quantile(bare[at], 0.5);
            sum += median;
            bareSum += bareMedian;
            System.out.printf(
                    Locale.ROOT,
                    "%8.2f %8.2f %5.2f %8d  %s %s%n",
                    median,
                    bareMedian,
                    median / bareMedian,
                    ask(questions.get(at)),
                    questions.get(at).words(),
                    questions.get(at).narrowed());
        }
        double[] all = Arrays.stream(ours).flatMapToDouble(Arrays::stream).toArray();
        double[] bareAll = Arrays.stream(bare).flatMapToDouble(Arrays::stream).toArray();
        System.out.printf(
                Locale.ROOT,
                "RESULT %d %d %f %f %f %f %f %f %d%n",
                reader.numDocs(),
                questions.size(),
                sum / questions.size(),
                bareSum / questions.size(),
                quantile(all, 0.5),
                quantile(bareAll, 0.5),
                quantile(all, 0.99),
                quantile(bareAll, 0.99),
                reader.leaves().size());
    }

    /// What Lucene alone does. Returns how many there are.
    private long ask(SearchQuestion question) throws IOException {
        Query query = live.ask(mapping -> {
            var terms = Terms.of(question.words(), thesaurus);
            return LuceneMigrationUtils.toLuceneQuery(IndexQuery.narrowed(
                    IndexQuery.predicates(mapping), question, f -> SearchPredicates.strict(f, terms)));
        });
        var date = new SortedNumericSortField("date", SortField.Type.LONG, true);
        var sort = question.order() == SearchQuestion.Order.NEWEST
                ? new Sort(date, SortField.FIELD_SCORE)
                : new Sort(SortField.FIELD_SCORE, date);
        int last = question.page() * Search.PAGE_SIZE;
        var best = TopFieldCollector.create(sort, last, Integer.MAX_VALUE);
        var hits = new FacetsCollector();
        searcher.search(query, MultiCollector.wrap(best, hits));
        var counted = new ArrayList<Object>();
        for (Narrowing by : Narrowing.COUNTED) {
            counted.add(new StringValueFacetCounts(states.get(by), hits).getTopChildren(40, by.parameter()));
        }
        var top = best.topDocs();
        var stored = reader.storedFields();
        for (int at = last - Search.PAGE_SIZE; at < top.scoreDocs.length; at++) {
            counted.add(stored.document(top.scoreDocs[at].doc));
        }
        if (counted.isEmpty()) {
            throw new IllegalStateException("nothing was counted");
        }
        return top.totalHits.value;
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }
}
