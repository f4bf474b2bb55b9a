package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosurePagesTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

    private final Publishing publishing;
    private final Attachments attachments;
    private final Search search;
    private final SearchIndex index;
    private final Organs organs;
    private final Accounts accounts;
    private final ReadAtOnce reading;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DisclosurePagesTest(
            Publishing publishing,
            Attachments attachments,
            Search search,
            SearchIndex index,
            Organs organs,
            Accounts accounts,
            ReadAtOnce reading) {
        this.publishing = publishing;
        this.attachments = attachments;
        this.search = search;
        this.index = index;
        this.organs = organs;
        this.accounts = accounts;
        this.reading = reading;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @Test
    void aDocumentShowsItsStatutoryParticularsItsTextAndItsFiles() {
        var file = attachments.store("附表.pdf", new ByteArrayInputStream(PDF));
        var made = publishing.publish(
                town.aDocument("云州市供水管理办法")
                        .numbered("云政发〔2026〕21号")
                        .topic("城乡建设")
                        .attachments(List.of(file.id()))
                        .complete(),
                town.publisher());

        var page = wire().get(made.path());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select(".meta dt").eachText())
                .containsSequence("索引号", "文号", "发布机关", "成文日期", "发布日期", "有效性", "主题分类", "公开方式");
        assertThat(page.html().text()).contains("云政发〔2026〕21号", "2026年3月1日", "现行有效", "附表.pdf", "PDF 文档");
        var download = wire().get(page.html().select(".attachments a").attr("href"));
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.response()
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("attachment; filename")
                .contains("filename*=UTF-8''%E9%99%84%E8%A1%A8.pdf");
        assertThat(download.response().headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(download.response().headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void aSavedPageIsHandedOutToBeSavedAndAPartOfAFileIsItself() {
        String saved = "<!DOCTYPE html><html><body><p>办事指南</p></body></html>";
        var file = attachments.store("指南.html", new ByteArrayInputStream(saved.getBytes(StandardCharsets.UTF_8)));
        var made = publishing.publish(
                town.aDocument("附有网页的通知").attachments(List.of(file.id())).complete(), town.publisher());
        String path = made.path() + "/attachments/" + file.id();

        var headers = wire().get(path).response().headers();

        assertThat(headers.allValues("Content-Type")).containsExactly("text/html");
        assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(headers.allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        var part = wire().get(path, "Range", "bytes=27-29");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(saved.substring(27, 30));
        assertThat(part.response().headers().firstValue("Content-Range"))
                .contains("bytes 27-29/" + saved.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void anInterpretationAndItsPolicyLeadToEachOther() {
        var policy = publish("云州市停车管理规定");
        var words = publishing.publish(
                NewDocument.about(
                                town.government().id(),
                                DocumentKind.INTERPRETATION,
                                "《停车管理规定》解读",
                                LocalDate.of(2026, 3, 2))
                        .body("为什么要定")
                        .interprets(policy.id())
                        .complete(),
                town.publisher());

        assertThat(wire().get(policy.path()).html().select("a[href=" + words.path() + "]"))
                .isNotEmpty();
        assertThat(wire().get(words.path()).html().select("a[href=" + policy.path() + "]"))
                .isNotEmpty();
    }

    @Test
    void whatWasTypedNeverRuns() {
        String attack = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var made = publishing.publish(
                town.aDocument("标题" + attack)
                        .summary(attack)
                        .body("<p onclick=\"x()\">正文</p>" + attack
                                + "<a href=\"javascript:x()\">点</a><style>p{}</style>")
                        .complete(),
                town.publisher());
        index.rebuild();

        for (String path : List.of(made.path(), "/publish/documents", "/", "/search?q=" + encode("标题"))) {
            var html = wire().get(path).html();
            assertThat(html.select("main script, main style, main img[onerror], main [onclick]"))
                    .as(path)
                    .isEmpty();
            assertThat(html.select("main a[href^=javascript]")).as(path).isEmpty();
        }
        assertThat(wire().get("/publish/feed.xml").body()).doesNotContain("<script", "<img");
    }

    @Test
    void aDownloadGoesOnWhereItStopped() {
        var file = attachments.store("名单.pdf", new ByteArrayInputStream(PDF));
        var made = publishing.publish(
                town.aDocument("附件分段下载").attachments(List.of(file.id())).complete(), town.publisher());
        String download = made.path() + "/attachments/" + file.id();

        var rest = wire().get(download, "Range", "bytes=9-");
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("1 0 obj");
        assertThat(rest.response().headers().firstValue("Content-Range")).contains("bytes 9-15/16");
        assertThat(wire().get(download, "Range", "bytes=99-").status()).isEqualTo(416);
        assertThat(wire().get(download, "If-None-Match", '"' + file.sha256() + '"')
                        .status())
                .isEqualTo(304);
        var whole = wire().get(download).response().headers();
        assertThat(whole.firstValue("Accept-Ranges")).contains("bytes");
        assertThat(whole.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    }

    @Test
    void aDocumentIsFoundByWhatStandsInItsAttachment() {
        var file = attachments.store("细则.txt", new ByteArrayInputStream("丧葬补助金的申领材料".getBytes(StandardCharsets.UTF_8)));
        var made = publishing.publish(
                town.aDocument("关于印发实施细则的通知").attachments(List.of(file.id())).complete(), town.publisher());

        reading.read();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> search.find(SearchQuestion.of("丧葬补助金")).hits().total() == 1);
        publishing.withdraw(made.id(), "有误", town.publisher());
        assertThat(search.find(SearchQuestion.of("丧葬补助金")).hits().items()).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsServedNowhere() {
        var file = attachments.store("名单.pdf", new ByteArrayInputStream(PDF));
        var made = publishing.publish(
                town.aDocument("误发的救助名单").attachments(List.of(file.id())).complete(), town.publisher());
        String download = made.path() + "/attachments/" + file.id();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> search.find(SearchQuestion.of("救助名单")).hits().total() == 1);
        assertThat(wire().get(download).status()).isEqualTo(200);

        publishing.withdraw(made.id(), "含有个人信息", town.publisher());

        assertThat(search.find(SearchQuestion.of("救助名单")).hits().items()).isEmpty();
        for (String path : List.of(made.path(), download)) {
            var gone = wire().get(path);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.body()).contains("撤下").doesNotContain("救助名单", "含有个人信息");
        }
        for (String path : List.of(
                "/publish/documents",
                "/publish/feed.xml",
                "/",
                "/publish/organs/gov",
                "/search?q=" + encode("救助") + "&order=newest")) {
            assertThat(wire().get(path).body()).as(path).doesNotContain("误发的救助名单");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> search.find(SearchQuestion.of("救助名单")).hits().total() == 0);
    }

    @Test
    void chineseIsFoundByWordsByAnyTwoCharactersAndByNumber() {
        publishing.publish(
                town.aDocument("云州市城镇老旧小区改造实施方案")
                        .numbered("云政发〔2025〕12号")
                        .body("<p>有序推进加装电梯工作。</p>")
                        .complete(),
                town.publisher());
        publishing.publish(town.aDocument("另一份通知").numbered("云政发〔2025〕112号").complete(), town.publisher());
        index.rebuild();

        for (String words : List.of("老旧小区", "区改", "旧小", "加装电梯", "云政发〔2025〕12号", "云政发[2025]12号", "云政发（2025）12号")) {
            var answer = search.find(SearchQuestion.of(words));
            assertThat(answer.hits().items()).as(words).isNotEmpty();
            assertThat(answer.hits().items().getFirst().entry().title())
                    .as(words)
                    .contains("老旧小区");
        }
        assertThat(search.find(SearchQuestion.of("云政发〔2025〕12号")).hits().total())
                .isEqualTo(1);
        assertThat(search.find(SearchQuestion.of("不存在的词语")).hits().total()).isZero();
        assertThat(wire().get("/search?q=" + encode("加装电梯"))
                        .html()
                        .select("mark")
                        .eachText())
                .contains("加装电梯");
    }

    @Test
    void resultsAreNarrowedByKindOrganAndYear() {
        publishing.publish(
                NewDocument.about(town.education().id(), DocumentKind.ANNOUNCEMENT, "幼儿园名单公示", LocalDate.of(2026, 3, 2))
                        .body("名单")
                        .complete(),
                town.publisher());
        publish("幼儿园管理办法");
        index.rebuild();

        var page = wire().get("/search?q=" + encode("幼儿园"));
        assertThat(page.html().select(".facets a").eachText()).contains("公示公告 1", "2026年 2");
        var narrowed = wire().get("/search?q=" + encode("幼儿园") + "&organ=edu&year=2026");
        assertThat(narrowed.html().select(".hits li")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=*",
                "/search?q=%22%22",
                "/search?q=%22a",
                "/search?q=%5C%2F%28%29%5B%5D%7B%7D%3F%21%7E%5E",
                "/search?q=a+AND+OR+NOT",
                "/search?q=%01%1F",
                "/search?q=%F0%9F%98%80",
                "/search?q=a&page=-1",
                "/search?q=a&page=99999",
                "/search?q=a&page=99999999999999",
                "/search?q=a&organ=%27&kind=%01&year=abc&order=x",
                "/publish/documents?page=-1",
                "/publish/documents?page=99999",
                "/publish/documents?organ=%27&kind=X&year=20000&validity=-",
                "/publish/documents?organ=nowhere&kind=RULES&year=1999&validity=ABOLISHED",
                "/publish/feed.xml",
                "/publish/organs"
            })
    void oddAddressesAreAnsweredCalmly(String path) {
        assertThat(wire().get(path).status()).as(path).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoTextAreTheVisitorsMistake() {
        assertThat(wire().get("/search?q=%ED%A0%80").status()).isEqualTo(400);
    }

    @Test
    void aVeryLongQuestionIsAnsweredCalmly() {
        assertThat(wire().get("/search?q=" + "x".repeat(3000)).status()).isEqualTo(200);
        assertThat(search.find(SearchQuestion.of("公".repeat(10_000))).hits().total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publish/documents/999999",
                "/publish/documents/0",
                "/publish/documents/-1",
                "/publish/documents/abc",
                "/publish/documents/99999999999999999999",
                "/publish/documents/1/attachments/x",
                "/publish/organs/nowhere",
                "/publish/organs/%27"
            })
    void unknownThingsAreNotFoundInWords(String path) {
        var answer = wire().get(path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.html().select("h1").text()).isNotEmpty();
    }

    @Test
    void aFileOfAnotherDocumentIsNotServedHere() {
        var file = attachments.store("别的.pdf", new ByteArrayInputStream(PDF));
        var made = publish("没有附件的通知");

        assertThat(wire().get(made.path() + "/attachments/" + file.id()).status())
                .isEqualTo(404);
    }

    @Test
    void anOrganShowsWhatTheRegulationAsks() {
        assertThat(wire().get("/publish/organs/edu").html().text())
                .contains("云州市教育局", "办公地址", "办公时间", "联系电话", "负责人", "李明", "云州市和平路 1 号");
    }

    private Publication publish(String title) {
        return publishing.publish(town.aDocument(title).complete(), town.publisher());
    }

    private Wire wire() {
        return new Wire(port);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
