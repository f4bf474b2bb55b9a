package gongkai.foundation.searchdesk;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.search.Suggestions;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchDeskTest {
    private static final String PASSWORD = "a long password";

    private final Synonyms synonyms;
    private final SearchLog log;
    private final SearchLogStore counts;
    private final Search search;
    private final Suggestions suggestions;
    private final SearchIndex index;
    private final Publishing publishing;
    private final TestTime time;

    @LocalServerPort
    private int port;

    private Organ government = SampleOrgan.government("yunzhou");
    private Person.Staff staff;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    SearchDeskTest(
            Synonyms synonyms,
            SearchLog log,
            SearchLogStore counts,
            Search search,
            Suggestions suggestions,
            SearchIndex index,
            Publishing publishing,
            TestTime time) {
        this.synonyms = synonyms;
        this.log = log;
        this.counts = counts;
        this.search = search;
        this.suggestions = suggestions;
        this.index = index;
        this.publishing = publishing;
        this.time = time;
    }

    @BeforeAll
    void found(@Autowired Organs organs, @Autowired Accounts accounts) {
        organs.enter(government);
        staff = accounts.enterStaff(
                "keeper",
                "陈立",
                government.id(),
                PASSWORD,
                List.of(
                        new Person.Grant(Role.SYSTEM_ADMINISTRATOR, government.id()),
                        new Person.Grant(Role.PUBLISHER, government.id())));
        publish("云州市共享单车停放管理规定");
        index.rebuild();
    }

    @Test
    void aWordLaidDownIsUsedAtOnceAndIsOnRecord(@Autowired AuditRecord record) {
        assertThat(total("小黄车停放")).isZero();

        var keeper = new Wire(port).asStaff("keeper", PASSWORD);
        var answer = keeper.post(SynonymController.NEW, SynonymController.NEW, Map.of("words", "小黄车、小蓝车\n共享单车停放"));
        assertThat(answer.location()).isEqualTo(SynonymController.LIST);

        assertThat(total("小黄车")).isEqualTo(1);
        assertThat(keeper.get(SynonymController.LIST + "?q=" + encode("小黄"))
                        .html()
                        .text())
                .contains("小黄车、小蓝车、共享单车停放", "陈立");
        long id = group("小黄车").id();
        keeper.post(SynonymController.LIST, SynonymController.LIST + "/" + id, Map.of("words", "小黄车，小红车"));
        assertThat(total("小黄车")).isZero();
        keeper.post(SynonymController.LIST + "/" + id, SynonymController.LIST + "/" + id + "/removal", Map.of());
        assertThat(keeper.get(SynonymController.LIST + "/" + id).status()).isEqualTo(404);
        assertThat(record.listOf("searchdesk:synonym:" + id))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("添加同义词", "修改同义词", "删除同义词");
    }

    @Test
    void wordsThatCannotBeAreRefusedWithTheReasons() {
        var keeper = new Wire(port).asStaff("keeper", PASSWORD);
        Map.of(
                        "低保、低收入补助", "“低保”已经在“最低生活保障、低保”这一组里",
                        "补助", "至少要有两个不同的词",
                        "ＯＦＤ、ofd", "至少要有两个不同的词",
                        "甲、补助金", "“甲”的长度不合适",
                        "补助 金、津贴费", "“补助 金”里有空格或者符号",
                        "", "至少要有两个不同的词")
                .forEach((words, reason) -> {
                    var answer = keeper.post(SynonymController.NEW, SynonymController.NEW, Map.of("words", words));
                    assertThat(answer.status()).as(words).isEqualTo(422);
                    assertThat(answer.html().text()).as(words).contains(reason);
                    assertThat(answer.html().select("textarea").text()).isEqualTo(words.strip());
                });
    }

    @Test
    void whatIsNotFoundIsCountedByDayWithoutWhoAsked() {
        time.moveTo("2026-03-03");
        var visitor = new Wire(port);
        for (int each = 0; each < 3; each++) {
            visitor.get("/search?q=" + encode("飞行汽车牌照"));
        }
        visitor.get("/search?q=" + encode("飞行汽车牌照") + "&year=2025");
        visitor.get("/search?q=" + encode("飞行汽车牌照") + "&page=2");
        visitor.get("/search?q=" + encode("共享单车"));
        visitor.get("/search?q=13900000001");
        log.write();
        visitor.get("/search?q=" + encode("飞行汽车牌照"));
        log.write();

        var keeper = new Wire(port).asStaff("keeper", PASSWORD);
        var page = keeper.get(SearchLogController.PATH).html();
        assertThat(page.select("section[aria-labelledby=missed] tr").eachText().toString())
                .contains("飞行汽车牌照 4 次 2026年3月3日 添加同义词")
                .doesNotContain("139", "共享单车");
        assertThat(page.select("section[aria-labelledby=found] tr").eachText().toString())
                .contains("共享单车 1 次");
        assertThat(page.select("section[aria-labelledby=missed] a[href*=new]").eachAttr("href"))
                .contains(SynonymController.NEW + "?word=" + encode("飞行汽车牌照"));
    }

    @Test
    void countsOfSeveralServersAddUpAndOldOnesAreClearedAway(@Autowired SearchDeskSettings settings) {
        time.moveTo("2026-03-04");
        var day = LocalDate.of(2026, 3, 4);
        counts.add(new SearchLog.Asked(day.minusDays(401), "很久以前", true), 1);
        counts.add(new SearchLog.Asked(day.minusDays(400), "四百天前", true), 1);
        counts.add(new SearchLog.Asked(day, "别的服务器", false), 7);
        log.asked("别的服务器", false);
        log.write();

        assertThat(counts.listMost(false, day, 8, 10))
                .extracting(SearchLogStore.Row::words)
                .contains("别的服务器");
        assertThat(counts.listMost(true, LocalDate.MIN.withYear(2000), 1, 100))
                .extracting(SearchLogStore.Row::words)
                .contains("四百天前")
                .doesNotContain("很久以前");
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(400));
    }

    @Test
    void aCommonSearchIsSuggestedOnlyWhileSomethingPublicSaysIt() {
        var made = publish("云州市路灯维护办法");
        index.rebuild();
        for (int each = 0; each < 6; each++) {
            log.asked("路灯维护", true);
            log.asked("李某家的路灯", true);
        }
        log.write();
        log.forgetCommon();
        assertThat(suggestions.of("路灯")).first().isEqualTo("路灯维护");
        assertThat(suggestions.of("ludeng")).first().isEqualTo("路灯维护");
        assertThat(suggestions.of("李某")).isEmpty();

        publishing.withdraw(made.id(), "重复", staff);

        assertThat(suggestions.of("路灯")).isEmpty();
    }

    private SynonymGroup group(String word) {
        return synonyms.list().stream()
                .filter(each -> each.words().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private Publication publish(String title) {
        return publishing.publish(
                NewDocument.about(government.id(), DocumentKind.OTHER_DOCS, title, LocalDate.of(2026, 3, 1))
                        .body("<p>正文</p>")
                        .complete(),
                staff);
    }

    private long total(String words) {
        return search.find(SearchQuestion.of(words)).hits().total();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
