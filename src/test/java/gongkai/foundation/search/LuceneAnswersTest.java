package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    private static final int LEAFED = 30;
    private static final List<String> FIELDS =
            Arrays.stream(Narrowing.values()).map(Narrowing::field).toList();

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
            var plain =
                    live.ask(mapping -> new AggregationCounting().count(mapping, strict(mapping, question), FIELDS));
            assertThat(ours).as(question.toString()).isEqualTo(plain);
        }
    }

    @Test
    void theBestAreThoseTheIndexItselfFinds() {
        for (SearchQuestion question : SearchBenchQuestions.all()) {
            var ours = live.ask(mapping -> live.place().reading().read(mapping, steps(mapping, question), question));
            var plain = live.ask(mapping -> new ProjectionReading().read(mapping, steps(mapping, question), question));
            assertThat(ours).as(question.toString()).isEqualTo(plain);
        }
    }

    /// Leafed through to the end, what is found in steps stands as it does when everything is sought at once and put in
    /// order by hand: titles that say every word as it was typed, then those that say all it is made of, then the
    /// rest, each part by how well it fits.
    @Test
    void theStepsGiveTheOrderOfOne() {
        for (SearchQuestion question : SearchBenchQuestions.all()) {
            if (question.order() == SearchQuestion.Order.RELEVANCE) {
                assertThat(leafed(question.at(1)))
                        .as(question.toString())
                        .containsExactlyElementsOf(atOnce(question.at(1)));
            }
        }
    }

    private List<String> leafed(SearchQuestion question) {
        var all = new ArrayList<String>();
        for (int page = 1; page <= LEAFED; page++) {
            var asked = question.at(page);
            live.<List<SearchEntry>>ask(mapping -> live.place().reading().read(mapping, steps(mapping, asked), asked))
                    .forEach(entry -> all.add(entry.id()));
        }
        return all;
    }

    private List<String> atOnce(SearchQuestion question) {
        return live.ask(mapping -> {
            var terms = Terms.of(question.words());
            var f = IndexQuery.predicates(mapping);
            var parts = f.bool().minimumShouldMatchNumber(1);
            IndexQuery.steps(f, question, SearchPredicates.strict(terms)).forEach(parts::should);
            var all = everything(mapping, parts.toPredicate());
            return Stream.of(0, 1, 2)
                    .flatMap(part -> all.stream().filter(entry -> part(entry, terms) == part))
                    .map(Found::id)
                    .limit((long) LEAFED * Search.PAGE_SIZE)
                    .toList();
        });
    }

    /// Which part it belongs to.
    private static int part(Found entry, Terms terms) {
        if (terms.all().stream().allMatch(term -> entry.title().contains(Thesaurus.even(term.typed())))) {
            return 0;
        }
        boolean titled = terms.all().stream()
                .allMatch(term ->
                        term.pieces().stream().allMatch(piece -> entry.title().contains(piece.word())));
        return titled ? 1 : 2;
    }

    private record Found(String id, String title) {}

    private static List<Found> everything(SearchMapping mapping, SearchPredicate asked) {
        try (var session = mapping.createSession()) {
            return session.search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(f.field("id", String.class), f.field("title", String.class))
                            .as((id, title) -> new Found(String.valueOf(id), String.valueOf(title))))
                    .where(asked)
                    .sort(f -> f.score().then().field("date").desc())
                    .fetchAllHits();
        }
    }

    @Test
    void aPageBehindTheLastIsEmpty() {
        var question = SearchQuestion.of("通知").at(DOCUMENTS);
        assertThat(live.<List<SearchEntry>>ask(
                        mapping -> live.place().reading().read(mapping, steps(mapping, question), question)))
                .isEmpty();
    }

    private static List<SearchPredicate> steps(SearchMapping mapping, SearchQuestion question) {
        var sought = SearchPredicates.strict(Terms.of(question.words()));
        return IndexQuery.steps(IndexQuery.predicates(mapping), question, sought);
    }

    private static SearchPredicate strict(SearchMapping mapping, SearchQuestion question) {
        var terms = Terms.of(question.words());
        return IndexQuery.narrowed(IndexQuery.predicates(mapping), question, SearchPredicates.strict(terms));
    }

    private static SearchPredicate counted(SearchMapping mapping, SearchQuestion question) {
        var terms = Terms.of(question.words());
        return IndexQuery.narrowed(IndexQuery.predicates(mapping), question, SearchPredicates.strict(terms)::counted);
    }
}
