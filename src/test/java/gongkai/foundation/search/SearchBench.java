package gongkai.foundation.search;

import gongkai.Gongkai;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.springframework.boot.SpringApplication;

/// How long `Search.find` takes beside a bare Lucene query on the same index: the same words, asked in the same fields,
/// the ten best read, but nothing counted by organ, kind and year, nothing marked, nothing asked of the database.
///
/// Started by `bin/bench`. Both sides run in turn in one virtual machine, and the medians of many short rounds count.
final class SearchBench {
    private static final int BEST = 10;
    private static final int WARM_UP_ROUNDS = 50;
    private static final int ROUNDS = 31;
    private static final int PASSES = 10;
    private static final List<String> QUESTIONS = List.of(
            "高龄津贴", "预算", "决算 公开", "优化营商环境", "老旧小区改造", "行政处罚", "义务教育 招生", "云州市人民政府", "政策解读", "公共交通", "2025年",
            "环境保护 通知");

    private final Search search;
    private final IndexSearcher index;
    private final QueryBuilder pairs = new QueryBuilder(new CJKAnalyzer(CharArraySet.EMPTY_SET));

    private SearchBench(Search search, IndexSearcher index) {
        this.search = search;
        this.index = index;
    }

    /// Takes the data folder; prints microseconds of both, entries in the index, hits of the average question.
    public static void main(String[] args) throws IOException {
        var house = SpringApplication.run(
                Gongkai.class, "--gongkai.data=" + args[0], "--server.port=0", "--server.address=127.0.0.1");
        try (house;
                var reader = DirectoryReader.open(FSDirectory.open(Path.of(args[0], "index", "entries")))) {
            new SearchBench(house.getBean(Search.class), new IndexSearcher(reader)).run();
        }
    }

    private void run() throws IOException {
        long hits = hits();
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            double first = round(this::find);
            double second = round(this::ask);
            if (round >= WARM_UP_ROUNDS) {
                ours.add(first);
                bare.add(second);
            }
        }
        System.out.printf(
                "RESULT %f %f %d %f%n",
                median(ours), median(bare), index.getIndexReader().numDocs(), (double) hits / QUESTIONS.size());
    }

    /// Both sides must find the same, or the comparison is worth nothing.
    private long hits() throws IOException {
        long all = 0;
        for (String question : QUESTIONS) {
            long ours = search.find(SearchQuestion.of(question)).hits().total();
            int bare = index.count(query(question));
            if (ours != bare) {
                throw new IllegalStateException("%s: %d here, %d there".formatted(question, ours, bare));
            }
            all += ours;
        }
        return all;
    }

    /// Microseconds of one question.
    private static double round(Side side) throws IOException {
        long begun = System.nanoTime();
        long read = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (String question : QUESTIONS) {
                read += side.answer(question);
            }
        }
        long took = System.nanoTime() - begun;
        if (read == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return took / 1e3 / PASSES / QUESTIONS.size();
    }

    private int find(String question) {
        return search.find(SearchQuestion.of(question)).hits().items().size();
    }

    private int ask(String question) throws IOException {
        var stored = index.storedFields();
        int read = 0;
        for (var hit : index.search(query(question), BEST).scoreDocs) {
            read += stored.document(hit.doc).getFields().isEmpty() ? 0 : 1;
        }
        return read;
    }

    private Query query(String question) {
        var all = new BooleanQuery.Builder();
        Terms.of(question).all().forEach(term -> all.add(any(term), Occur.MUST));
        return all.build();
    }

    /// As `SearchPredicates` says it: the characters together, or all the pieces.
    private Query any(Term term) {
        var any = new BooleanQuery.Builder();
        any.add(together(term.typed(), 6), Occur.SHOULD);
        if (!term.isWhole()) {
            var made = new BooleanQuery.Builder();
            term.pieces().forEach(piece -> made.add(together(piece.word(), 3), Occur.MUST));
            any.add(made.build(), Occur.SHOULD);
        }
        return any.setMinimumNumberShouldMatch(1).build();
    }

    private Query together(String words, float title) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(pairs.createPhraseQuery("titlePairs", words), title), Occur.SHOULD)
                .add(pairs.createPhraseQuery("textPairs", words), Occur.SHOULD)
                .build();
    }

    private static double median(List<Double> rounds) {
        return rounds.stream().sorted().skip(rounds.size() / 2).findFirst().orElseThrow();
    }

    private interface Side {
        int answer(String question) throws IOException;
    }
}
