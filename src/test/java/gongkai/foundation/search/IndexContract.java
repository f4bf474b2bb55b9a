package gongkai.foundation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What every index does alike, wherever it is kept. Two servers ask; each has its own index, or both have one.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class IndexContract {
    final Shelf shelf = new Shelf();

    @Autowired
    private ChangeStore changes;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Organs organs;

    @Autowired
    private ObjectProvider<SearchUpkeep> upkeep;

    @Autowired
    StandingStore standings;

    /// The shelf's own columns: a place is a column.
    private final ObjectProvider<SearchColumns> columns = Shelf.columns();

    private Server here;
    private Server there;

    /// The place of the index of a server.
    abstract IndexPlace place(String server);

    /// A server with what it needs to find.
    record Server(LiveIndex live, SearchIndex index, Search search) {
        List<String> find(SearchQuestion question) {
            return search.find(question).hits().items().stream()
                    .map(hit -> hit.entry().id())
                    .toList();
        }

        List<String> find(String words) {
            return find(SearchQuestion.of(words));
        }
    }

    Server server(IndexPlace place) {
        var live = new LiveIndex(place);
        var query = new IndexQuery(live);
        var publicNow = new PublicNow(List.of(shelf));
        return new Server(
                live,
                new SearchIndex(live, changes, List.of(shelf), transactions),
                new Search(
                        query,
                        publicNow,
                        new Corrections(query, publicNow),
                        organs,
                        upkeep,
                        columns,
                        new StillIndexed(live, changes, publicNow)));
    }

    @BeforeAll
    void open() {
        here = server(place("here"));
        there = server(place("there"));
    }

    @AfterAll
    void close() {
        here.live().close();
        there.live().close();
    }

    @BeforeEach
    void fill() {
        fill(shelf);
        here.index().rebuild();
        there.index().rebuild();
    }

    private static void fill(Shelf shelf) {
        shelf.clear();
        shelf.put("01", "云州市高龄津贴发放办法", "云民发〔2025〕3号", "年满八十周岁的老年人按月领取高龄津贴。", "政策文件", "civil", "2025-03-02");
        shelf.put("02", "关于提高住房公积金贷款额度的通知", "云政发〔2020〕12号", "双缴存职工家庭最高可贷八十万元。", "政策文件", "housing", "2020-06-01");
        shelf.put("03", "住房公积金", "", "缴存、提取、贷款的办理地点。", "办事指南", "housing", "2024-01-15");
        shelf.put("04", "2025年市级财政预算公开", "", "一般公共预算收入、支出和三公经费。", "财政信息", "finance", "2025-02-20");
        shelf.put("05", "2024年市级财政决算公开", "", "一般公共预算的执行情况和决算。", "财政信息", "finance", "2024-09-10");
        shelf.put("06", "老旧小区改造三年行动方案", "云政办发〔2023〕7号", "改造水电气热管网，加装电梯。", "政策文件", "housing", "2023-04-08");
        shelf.put("07", "义务教育阶段招生工作的意见", "", "按学区就近入学，公布每所学校的招生范围。", "政策文件", "education", "2025-05-11");
        for (int at = 10; at < 33; at++) {
            shelf.put(
                    Integer.toString(at),
                    "第%d次市政府常务会议".formatted(at),
                    "",
                    "会议研究了优化营商环境的若干措施。",
                    "会议公开",
                    "office",
                    "2024-%02d-%02d".formatted(1 + at % 12, 1 + at % 28));
        }
    }

    /// Publishes or withdraws in a transaction of its own, as a room does, whatever else is under way.
    private void change(String number, Runnable what) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> {
            what.run();
            events.publishEvent(new Shelf.Touched(number));
        });
    }

    @Test
    void wordsFragmentsAndNumbersAreFound() {
        assertThat(here.find("高龄津贴")).containsExactly("01");
        assertThat(here.find("龄津")).containsExactly("01");
        assertThat(here.find("预算 三公经费")).containsExactly("04");
        assertThat(here.find("公开 财政")).containsExactlyInAnyOrder("04", "05");
        assertThat(here.find("电梯")).containsExactly("06");
        assertThat(here.find("渔业捕捞")).isEmpty();
        for (String typed : List.of("云政发〔2020〕12号", "云政发[2020]12号", "云政发（2020）12号", "云政发 〔2020〕 12号")) {
            assertThat(here.find(typed)).as(typed).first().isEqualTo("02");
        }
    }

    @Test
    void whatIsFoundIsCountedNarrowedAndOrdered() {
        var answer = here.search().find(SearchQuestion.of("公积金"));
        assertThat(answer.hits().items().getFirst().entry().id()).isIn("02", "03");
        assertThat(counts(here, "住房公积金", Narrowing.KIND))
                .containsExactlyInAnyOrderEntriesOf(Map.of("政策文件", 1L, "办事指南", 1L));
        assertThat(counts(here, "营商环境", Narrowing.YEAR)).containsExactlyInAnyOrderEntriesOf(Map.of("2024", 23L));
        assertThat(here.find("住房公积金"))
                .first()
                .as("the title that says just this")
                .isEqualTo("03");
        assertThat(here.find(new SearchQuestion(
                        "公开",
                        Map.of(Narrowing.YEAR, "2024", Narrowing.KIND, "财政信息"),
                        SearchQuestion.Order.RELEVANCE,
                        1)))
                .containsExactly("05");
        assertThat(here.find(new SearchQuestion("财政", Map.of(), SearchQuestion.Order.NEWEST, 1)))
                .containsExactly("04", "05");
        var last = here.search().find(new SearchQuestion("营商环境", Map.of(), SearchQuestion.Order.NEWEST, 3));
        assertThat(last.hits().items()).hasSize(3);
        assertThat(last.hits().total()).isEqualTo(23);
    }

    @Test
    void whatIsFoundOfAnOrganIsNarrowedByItsColumns() {
        for (int at = 40; at < 52; at++) {
            shelf.stand(Integer.toString(at), "防汛值班安排第%d期".formatted(at), at % 3 == 0 ? "3" : "1", "water");
        }
        shelf.stand("60", "防汛值班安排摘要", "7", "office");
        here.index().rebuild();

        assertThat(counts(here, "防汛值班", Narrowing.COLUMN))
                .as("of all organs together")
                .isEmpty();
        var asked = SearchQuestion.of("防汛值班").with(Narrowing.ORGAN, "water");
        assertThat(here.search().find(asked).by(Narrowing.COLUMN))
                .containsExactly(new SearchAnswer.Facet("1", "第1栏", 8), new SearchAnswer.Facet("3", "第3栏", 4));
        assertThat(here.find(asked.with(Narrowing.COLUMN, "3"))).containsExactlyInAnyOrder("42", "45", "48", "51");
        assertThat(here.search().find(asked.with(Narrowing.COLUMN, "1")).hits().total())
                .isEqualTo(8);
        assertThat(here.find(SearchQuestion.of("防汛值班").with(Narrowing.COLUMN, "7")))
                .containsExactly("60");
        assertThat(here.find(asked.with(Narrowing.COLUMN, "9"))).isEmpty();
    }

    @Test
    void titlesThatSayEveryWordStandBeforeTextsThatRepeatIt() {
        shelf.put("40", "关于做好冬季供热采暖服务各项准备工作的通知", "请做好准备。");
        shelf.put("41", "年度工作要点", "供热采暖，供热采暖，供热采暖，供热采暖，供热采暖。");
        for (int at = 50; at < 62; at++) {
            shelf.put(Integer.toString(at), "便民服务简讯第%d期".formatted(at), "本期介绍供热采暖常识。");
        }
        here.index().rebuild();

        assertThat(here.find("供热采暖")).hasSize(10).startsWith("40", "41");
        assertThat(here.find(SearchQuestion.of("供热采暖").at(2))).hasSize(4).doesNotContain("40", "41");
        assertThat(here.find("供热 准备")).containsExactly("40");
    }

    private static Map<String, Long> counts(Server server, String words, Narrowing by) {
        return server.search().find(SearchQuestion.of(words)).facets().getOrDefault(by, List.of()).stream()
                .collect(java.util.stream.Collectors.toMap(SearchAnswer.Facet::value, SearchAnswer.Facet::count));
    }

    @Test
    void everyServerFollowsWhatWasPublishedAndWithdrawnOnAnother() {
        change("08", () -> shelf.put("08", "渔业捕捞许可办理指南", "休渔期不办理。"));
        here.index().catchUp();
        there.index().catchUp();
        assertThat(here.find("渔业捕捞")).containsExactly("08");
        assertThat(there.find("渔业捕捞")).containsExactly("08");

        change("08", () -> shelf.take("08"));
        assertThat(there.find("渔业捕捞")).as("not even while the index has it").isEmpty();
        there.index().catchUp();
        here.index().catchUp();
        assertThat(here.index().count()).isEqualTo(30);
        assertThat(there.index().count()).isEqualTo(30);
    }

    @Test
    void whatWasWithdrawnIsInNoNumberEvenWhileTheIndexHasIt() {
        for (String number : List.of("10", "12", "14", "16", "18")) {
            change(number, () -> shelf.take(number));
        }
        change("11", () -> shelf.put("11", "第11次市政府常务会议纪要", "会议研究了优化营商环境的若干措施。"));

        for (SearchQuestion.Order order : SearchQuestion.Order.values()) {
            var first = there.search().find(new SearchQuestion("营商环境", Map.of(), order, 1));
            assertThat(first.hits().total()).as(order.label()).isEqualTo(18);
            assertThat(first.hits().items()).as("a full page").hasSize(10);
            assertThat(first.by(Narrowing.KIND)).containsExactly(new SearchAnswer.Facet("会议公开", "会议公开", 18));
            assertThat(there.search()
                            .find(new SearchQuestion("营商环境", Map.of(), order, 2))
                            .hits()
                            .items())
                    .hasSize(8);
        }
        there.index().catchUp();
        here.index().catchUp();
        assertThat(there.search().find(SearchQuestion.of("营商环境")).hits().total())
                .isEqualTo(18);
    }

    @Test
    void theOldestStandFirstWhenAskedSo() {
        var oldest = new SearchQuestion("营商环境", Map.of(), SearchQuestion.Order.OLDEST, 1);
        var days = there.search().find(oldest).hits().items().stream()
                .map(hit -> hit.entry().date())
                .toList();
        var last = there.search().find(oldest.at(3)).hits().items().stream()
                .map(hit -> hit.entry().date())
                .toList();
        assertThat(days).hasSize(10).isSorted().first().isEqualTo(LocalDate.parse("2024-01-13"));
        assertThat(last).hasSize(3).isSorted();
        assertThat(last.getFirst()).isAfterOrEqualTo(days.getLast());
        assertThat(here.find(new SearchQuestion("财政", Map.of(), SearchQuestion.Order.OLDEST, 1)))
                .containsExactly("05", "04");
    }

    @Test
    void aRebuildAnswersMeanwhileAndLosesNothing() {
        var during = new ArrayList<List<String>>();
        var progress = new ArrayList<String>();
        shelf.whileRead(() -> {
            if (during.isEmpty()) {
                during.add(here.find("高龄津贴"));
                change("09", () -> shelf.put("09", "殡葬服务收费公示", "按项目公布收费标准。"));
                change("06", () -> shelf.take("06"));
                here.index().catchUp();
                during.add(here.find("殡葬服务"));
            }
        });
        long count = here.index().rebuild((done, total) -> progress.add(done + "/" + total));
        shelf.whileRead(() -> {});

        assertThat(during).containsExactly(List.of("01"), List.of("09"));
        assertThat(progress).first().isEqualTo("0/30");
        assertThat(count).isEqualTo(30);
        assertThat(here.find("殡葬服务")).containsExactly("09");
        assertThat(here.find("老旧小区")).isEmpty();
        change("09", () -> shelf.take("09"));
        here.index().catchUp();
        assertThat(here.index().count()).isEqualTo(29);
    }

    @Test
    void aRebuildThatFailsLeavesTheOldIndexAnswering() {
        shelf.whileRead(() -> {
            throw new IllegalStateException("the power is gone");
        });
        assertThatThrownBy(() -> here.index().rebuild()).hasMessageContaining("the power is gone");
        shelf.whileRead(() -> {});

        assertThat(here.find("高龄津贴")).containsExactly("01");
        change("01", () -> shelf.take("01"));
        here.index().catchUp();
        assertThat(here.index().count()).isEqualTo(29);
        assertThat(here.index().rebuild()).isEqualTo(29);
    }

    @Test
    void anIndexThatMissedTooMuchIsMadeAnew() {
        shelf.put("08", "渔业捕捞许可办理指南", "休渔期不办理。");
        change("08", () -> {});
        changes.sweep(java.time.Instant.parse("2126-01-01T00:00:00Z"));
        there.index().start();
        here.index().start();
        assertThat(there.find("渔业捕捞")).containsExactly("08");
        assertThat(here.index().count()).isEqualTo(31);
        shelf.take("08");
    }
}
