package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.FollowAtOnce;
import gongkai.foundation.search.Narrowing;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchAnswer;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.search.Suggestions;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is found, by what is typed, wherever the index is kept. A few documents, published as staff publish them.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FindingContract {
    private static final String FUND = "云州市住房公积金提取管理办法";
    private static final String ALLOWANCE = "云州市高龄津贴发放管理办法";
    private static final String RENEWAL = "云州市城镇老旧小区改造实施方案";
    private static final String LIFTS = "关于推进电梯更新的通知";

    @Autowired
    private Publishing publishing;

    @Autowired
    private Attachments attachments;

    @Autowired
    private ReadAtOnce reading;

    @Autowired
    private Search search;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private SearchIndex index;

    @Autowired
    private FollowAtOnce changes;

    @LocalServerPort
    private int port;

    private Town town;

    @BeforeAll
    void publish(@Autowired Organs organs, @Autowired Accounts accounts) {
        town = Town.found(organs, accounts);
        publish(FUND, "云建〔2025〕12号", "城乡建设、住房", "<p>购买、租赁自住住房的，可以提取本人账户内的余额。</p>");
        publish(ALLOWANCE, "云民规〔2024〕3号", "民政、养老服务", "<p>八十周岁以上的老年人按月发放，自年满的次月起计算。</p>");
        publish(RENEWAL, "云政发〔2025〕112号", "城乡建设、住房", "<p>有序推进加装电梯工作。依据云建〔2025〕12号。</p>");
        publish(LIFTS, "云政发〔2025〕20号", "城乡建设、住房", "<p>老旧小区的电梯优先更新改造。</p>");
        var old = publish("云州市暂行停车办法", "云政发〔2020〕7号", "城市管理", "<p>停车泊位收费。</p>");
        publishing.abolish(old.id(), LocalDate.of(2026, 3, 2), "由新办法替代", town.publisher());
        publishing.publish(
                NewDocument.about(
                                town.education().id(),
                                DocumentKind.ANNOUNCEMENT,
                                "小学招生老旧校舍公示",
                                LocalDate.of(2026, 3, 1))
                        .topic("教育")
                        .body("公示内容")
                        .complete(),
                town.publisher());
        index.rebuild();
    }

    @ParameterizedTest
    @CsvSource({
        "云建〔2025〕12号, " + FUND,
        "云建[2025]12号, " + FUND,
        "云建（２０２５）１２号, " + FUND,
        "云建【2025】12, " + FUND,
        "〔2025〕12号, " + FUND,
        "云建 〔2025〕 12号, " + FUND,
        "住房公积金提取, " + FUND,
        "公积金怎么提取, " + FUND,
        "住房公基金提取, " + FUND,
        "住房公金积提取, " + FUND,
        "zhufanggongjijin, " + FUND,
        "zfgjj, " + FUND,
        "高龄津贴怎么领, " + ALLOWANCE,
        "高龄津帖, " + ALLOWANCE,
        "敬老金, " + ALLOWANCE,
        "80岁以上老人高龄津贴每月发放多少钱, " + ALLOWANCE,
        "旧小, " + RENEWAL,
        "旧改, " + RENEWAL,
        "老旧小区改造, " + RENEWAL,
        "云州市，城镇老旧小区改造《实施方案》, " + RENEWAL
    })
    void whatIsMeantStandsFirst(String typed, String title) {
        assertThat(titles(typed)).as(typed).isNotEmpty().first().isEqualTo(title);
    }

    @Test
    void theExactTitleStandsBeforeWhatOnlySpeaksOfIt() {
        assertThat(titles("电梯更新")).first().isEqualTo(LIFTS);
        assertThat(titles("关于推进电梯更新的通知")).first().isEqualTo(LIFTS);
    }

    @Test
    void theAnswerSaysHowTheQuestionWasUnderstood() {
        assertThat(find("公积金").alike()).containsExactly("住房公积金");
        assertThat(find("住房公基金").instead()).contains("住房公积金");
        assertThat(find("电梯公积金老旧小区校舍停车").loose()).isFalse();
        assertThat(find("老旧小区电梯更新改造补贴").loose()).isTrue();
        assertThat(find("火星移民").hits().total()).isZero();
        assertThat(get("/search?q=公积金").html().text()).contains("也查找了：住房公积金");
        assertThat(get("/search?q=住房公基金").html().text()).contains("没有找到“住房公基金”。下面是“住房公积金”的");
        assertThat(get("/search?q=老旧小区电梯更新改造补贴").html().text()).contains("有全部或者大部分字词");
    }

    @Test
    void resultsAreNarrowedByEachOfFiveFacets() {
        var answer = find("云州市");
        assertThat(answer.by(Narrowing.TOPIC))
                .extracting(SearchAnswer.Facet::value, SearchAnswer.Facet::count)
                .contains(org.assertj.core.groups.Tuple.tuple("城乡建设、住房", 2L));
        assertThat(answer.by(Narrowing.VALIDITY))
                .extracting(SearchAnswer.Facet::value)
                .containsExactly("现行有效", "废止");
        assertThat(titles("停车", Narrowing.VALIDITY, "废止")).containsExactly("云州市暂行停车办法");
        assertThat(titles("停车", Narrowing.VALIDITY, "现行有效")).isEmpty();
        assertThat(titles("老旧", Narrowing.ORGAN, "edu")).containsExactly("小学招生老旧校舍公示");
        assertThat(titles("老旧", Narrowing.KIND, "公示公告")).containsExactly("小学招生老旧校舍公示");
        assertThat(titles("老旧", Narrowing.TOPIC, "教育")).containsExactly("小学招生老旧校舍公示");
        assertThat(titles("老旧", Narrowing.YEAR, "2025")).isEmpty();
        var page = get("/search?q=云州市&topic=城乡建设、住房&validity=现行有效").html();
        assertThat(page.select(".hits li")).hasSize(2);
        assertThat(page.select(".chips a[aria-current=true]").eachText().toString())
                .contains("城乡建设、住房", "现行有效");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"住房公", "公积金", "zhufang", "zfgjj", "zhufgjj", "住fang", "gongjijin", "云州市住房公积金提取", "zhu fang gong"
            })
    void titlesAreSuggestedAsOneTypes(String typed) {
        assertThat(suggestions.of(typed)).as(typed).contains(FUND);
        assertThat(get("/search/suggest?q=" + typed).body()).contains(FUND);
    }

    @ParameterizedTest
    @CsvSource({
        "高龄津帖, " + ALLOWANCE,
        "高令津贴, " + ALLOWANCE,
        "住房公基, " + FUND,
        "住房公基金, " + FUND,
        "云洲市住房, " + FUND,
        "工鸡金, " + FUND
    })
    void whatIsTypedInWrongCharactersIsSuggestedByItsSound(String typed, String title) {
        assertThat(suggestions.of(typed)).as(typed).contains(title);
        assertThat(get("/search/suggest?q=" + typed).body()).contains(title);
    }

    @Test
    void aSoundIsOnlyTakenWhenNothingSaysWhatWasTyped() {
        assertThat(suggestions.of("电梯")).containsExactly(LIFTS);
        assertThat(suggestions.of("津帖")).containsExactly(ALLOWANCE);
        assertThat(suggestions.of("火星移民")).isEmpty();
    }

    @Test
    void whatWasSoughtIsMarked() {
        var hit = find("高龄津贴").hits().items().getFirst();
        assertThat(hit.title())
                .filteredOn(SearchAnswer.Piece::marked)
                .extracting(SearchAnswer.Piece::text)
                .containsExactly("高龄津贴");
        assertThat(find("加装电梯").hits().items().getFirst().excerpt())
                .filteredOn(SearchAnswer.Piece::marked)
                .extracting(SearchAnswer.Piece::text)
                .contains("加装电梯");
        assertThat(get("/search?q=加装电梯").html().select(".excerpt mark").eachText())
                .contains("加装电梯");
    }

    @Test
    void aSingleCharacterIsFound() {
        assertThat(titles("贴")).containsExactly(ALLOWANCE);
        assertThat(titles("贴 高")).containsExactly(ALLOWANCE);
        assertThat(suggestions.of("贴")).containsExactly(ALLOWANCE);
    }

    @Test
    void aDocumentIsFoundByWhatStandsInItsAttachmentAndNoLongerOnceWithdrawn() {
        var file = attachments.store("附表.txt", new ByteArrayInputStream("丧葬补助金申领材料".getBytes(StandardCharsets.UTF_8)));
        var made = publishing.publish(
                town.aDocument("殡葬服务事项清单").attachments(List.of(file.id())).complete(), town.publisher());
        reading.read();
        changes.follow();
        assertThat(titles("丧葬补助金")).containsExactly("殡葬服务事项清单");
        assertThat(suggestions.of("binzang")).containsExactly("殡葬服务事项清单");

        publishing.withdraw(made.id(), "有误", town.publisher());
        assertThat(titles("丧葬补助金")).as("before the index follows").isEmpty();
        assertThat(suggestions.of("binzang")).isEmpty();
        changes.follow();
        assertThat(titles("丧葬补助金")).isEmpty();
        assertThat(suggestions.of("binzang")).isEmpty();
    }

    @Test
    void oddLettersSuggestNothingAndHarmNothing() {
        for (String typed :
                List.of("", "  ", "%", "\"", "*", "z", "zzzzzzzzzzzzzzzzzzzz", "1", "公".repeat(200), "a'b'c", "😀")) {
            assertThat(get("/search/suggest?q=" + typed).status()).as(typed).isEqualTo(200);
        }
    }

    @Test
    void whatIsWithdrawnIsGoneFromEverywhereBeforeTheIndexKnows() {
        var file = attachments.store("名单.txt", new ByteArrayInputStream("名单".getBytes(StandardCharsets.UTF_8)));
        var made = publishing.publish(
                town.aDocument("误发的临时救助名册")
                        .topic("误发的主题")
                        .attachments(List.of(file.id()))
                        .complete(),
                town.publisher());
        index.rebuild();
        String download = made.path() + "/attachments/" + file.id();
        assertThat(titles("临时救助名册")).hasSize(1);
        assertThat(suggestions.of("lsjzmc")).hasSize(1);
        assertThat(get(download).status()).isEqualTo(200);

        publishing.withdraw(made.id(), "含有个人信息", town.publisher());

        assertThat(titles("临时救助名册")).doesNotContain("误发的临时救助名册");
        for (String typed : List.of("临时救助名册", "lsjzmc", "救助名", "linshijiuzhu", "林时救助名册")) {
            assertThat(suggestions.of(typed)).as(typed).isEmpty();
        }
        for (String typed : List.of("临时救助名册", "林时救助名册", "linshijiuzhumingce", "误发的主题")) {
            for (String path : List.of("/search?q=", "/api/search?q=", "/search/suggest?q=")) {
                assertThat(get(path + typed).body().replace(typed, ""))
                        .as(path + typed)
                        .doesNotContain("误发的临时", "救助名册", "误发的主题");
            }
        }
        assertThat(get(download).status()).isEqualTo(410);
    }

    @Test
    void programsAskTheSameQuestion() {
        var answer = get("/api/search?q=公积金&order=newest");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "\"total\":1",
                        FUND,
                        "\"number\":\"云建〔2025〕12号\"",
                        "\"validity\":\"现行有效\"",
                        "\"alike\":[\"住房公积金\"]");
        for (String wrong : List.of("", "?q=公积金&year=abc", "?q=公积金&organ=%27", "?q=公积金&page=x", "?q=公积金&order=up")) {
            var refused = get("/api/search" + wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.response().headers().firstValue("Content-Type"))
                    .as(wrong)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
    }

    private Publication publish(String title, String number, String topic, String body) {
        return publishing.publish(
                town.aDocument(title).numbered(number).topic(topic).body(body).complete(), town.publisher());
    }

    private SearchAnswer find(String words) {
        return search.find(SearchQuestion.of(words));
    }

    private List<String> titles(String words) {
        return titles(SearchQuestion.of(words));
    }

    private List<String> titles(String words, Narrowing by, String value) {
        return titles(SearchQuestion.of(words).with(by, value));
    }

    private List<String> titles(SearchQuestion question) {
        return search.find(question).hits().items().stream()
                .map(hit -> hit.entry().title())
                .toList();
    }

    private Wire.Answer get(String path) {
        int equals = path.indexOf('=');
        return new Wire(port)
                .get(equals < 0 ? path : path.substring(0, equals + 1) + encode(path.substring(equals + 1)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("%26", "&")
                .replace("%3D", "=")
                .replace("%2527", "%27");
    }
}
