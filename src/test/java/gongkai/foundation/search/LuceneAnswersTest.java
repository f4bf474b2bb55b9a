package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What we count and read in Lucene ourselves is what Hibernate Search counts and reads, only sooner.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class LuceneAnswersTest {
    private static final int DOCUMENTS = 2000;
    private static final List<String> FIELDS =
            Arrays.stream(Narrowing.values()).map(Narrowing::parameter).toList();

    @TempDir
    private static Path folder = Path.of("");

    private LiveIndex live;

    @BeforeAll
    void fill() {
        live = new LiveIndex(LuceneFolder.take(folder));
        var many = new ManyEntries(DOCUMENTS);
        var next = live.place().openNext();
        new Filling(List.of(many), 1).fill(next, Filling.Progress.UNSEEN);
        live.adopt(next, new Standing(IndexedEntry.SHAPE, "answers", 0));
        withdraw();
    }

    /// Every tenth is gone again.
    private void withdraw() {
        live.ask(mapping -> {
            try (var session = mapping.createSessionWithOptions()
                    .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                    .build()) {
                for (int number = 10; number <= DOCUMENTS; number += 10) {
                    session.indexingPlan()
                            .purge(IndexedEntry.class, IndexedEntry.key("many", Integer.toString(number)), null);
                }
            }
            return true;
        });
    }

    @AfterAll
    void close() {
        live.close();
    }

    @Test
    void aQuestionIsCountedAsTheIndexItselfCountsIt() {
        for (SearchQuestion question : SearchBenchQuestions.all()) {
            var ours = live.ask(mapping -> live.place().counting().count(mapping, counted(mapping, question), FIELDS));
            var plain = live.ask(mapping -> new AggregationCounting().count(mapping, asked(mapping, question), FIELDS));
            assertThat(ours).as(question.toString()).isEqualTo(plain);
        }
    }

    @Test
    void theBestAreThoseTheIndexItselfFinds() {
        for (SearchQuestion question : SearchBenchQuestions.all()) {
            var ours = live.ask(mapping -> live.place().reading().read(mapping, asked(mapping, question), question));
            var plain = live.ask(mapping -> new ProjectionReading().read(mapping, asked(mapping, question), question));
            assertThat(ours).as(question.toString()).isEqualTo(plain);
        }
    }

    @Test
    void aPageBehindTheLastIsEmpty() {
        var question = SearchQuestion.of("通知").at(DOCUMENTS);
        assertThat(live.<List<SearchEntry>>ask(
                        mapping -> live.place().reading().read(mapping, asked(mapping, question), question)))
                .isEmpty();
    }

    private static SearchPredicate asked(SearchMapping mapping, SearchQuestion question) {
        var terms = Terms.of(question.words());
        return IndexQuery.narrowed(IndexQuery.predicates(mapping), question, SearchPredicates.strict(terms));
    }

    private static SearchPredicate counted(SearchMapping mapping, SearchQuestion question) {
        var terms = Terms.of(question.words());
        return IndexQuery.narrowed(IndexQuery.predicates(mapping), question, SearchPredicates.strict(terms)::counted);
    }
}
