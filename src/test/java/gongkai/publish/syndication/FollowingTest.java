package gongkai.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.RssReader;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Town;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
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
class FollowingTest {
    private final Publishing publishing;
    private final SearchIndex index;
    private final Organs organs;
    private final Accounts accounts;
    private final Columns columns;
    private final TestTime time;

    @LocalServerPort
    private int port;

    private Town town;
    private ColumnId column;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FollowingTest(
            Publishing publishing,
            SearchIndex index,
            Organs organs,
            Accounts accounts,
            Columns columns,
            TestTime time) {
        this.publishing = publishing;
        this.index = index;
        this.organs = organs;
        this.accounts = accounts;
        this.columns = columns;
        this.time = time;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        columns.settle(town.government().id());
        column = columns.choices(town.government().id()).getFirst().id();
        publishing.publish(
                town.aDocument("云州市公园管理办法 <试行> & \u0001其他")
                        .summary("公园由市民共享。")
                        .particulars(Particulars.NONE.in(column))
                        .complete(),
                town.publisher());
        publish(DocumentKind.NEWS, "幼儿园今天开学");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publish/%s.xml",
                "/publish/%s.xml?organ=gov&kind=NORMATIVE_DOCS",
                "/publish/%s.xml?column={column}",
                "/publish/%s.xml?kind=BUDGET",
                "/search/%s.xml?q=%%E5%%85%%AC%%E5%%9B%%AD",
                "/search/%s.xml?q=",
            })
    void twoReadersUnderstandEveryFeedInBothForms(String path) throws FeedException {
        index.rebuild();
        for (String form : List.of("feed", "rss")) {
            var answer = new Wire(port).get(path.formatted(form).replace("{column}", column.toString()));
            assertThat(answer.status()).isEqualTo(200);
            var one =
                    rome(answer).getEntries().stream().map(SyndEntry::getTitle).toList();
            var two = new RssReader()
                    .read(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                    .map(item -> item.getTitle().orElse(""))
                    .toList();
            assertThat(two).as(path).isEqualTo(one);
            if (form.equals("feed")) {
                assertThat(Schemas.wrong(answer.body(), "atom.xsd")).as(path).isEmpty();
            }
        }
    }

    @Test
    void aFeedNamesWhatItHoldsAndNothingElse() throws FeedException {
        var whole = rome(new Wire(port).get("/publish/rss.xml"));
        assertThat(whole.getTitle()).isEqualTo("云州市 · 政务公开：最新公开信息");
        assertThat(titles("/publish/feed.xml?kind=NEWS")).containsExactly("幼儿园今天开学");
        assertThat(titles("/publish/rss.xml?organ=edu")).isEmpty();
        assertThat(titles("/publish/feed.xml?column=" + column)).containsExactly("云州市公园管理办法 <试行> & 其他");
        var entry = rome(new Wire(port).get("/publish/feed.xml?column=" + column))
                .getEntries()
                .getFirst();
        assertThat(entry.getAuthor()).isEqualTo("云州市人民政府");
        assertThat(entry.getLink()).startsWith("http://127.0.0.1:" + port + "/publish/documents/");
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(entry.getDescription().getValue()).isEqualTo("公园由市民共享。");
        for (String unknown : List.of("organ=nowhere", "kind=X", "column=-1", "column=99999")) {
            assertThat(new Wire(port).get("/publish/feed.xml?" + unknown).status())
                    .as(unknown)
                    .isEqualTo(404);
        }
    }

    @Test
    void aSearchIsFollowedNewestFirstAndOnlyWhatItFinds() throws FeedException {
        index.rebuild();

        assertThat(titles("/search/feed.xml?q=" + encode("公园"))).hasSize(1);
        assertThat(titles("/search/rss.xml?q=" + encode("公园") + "&kind=" + encode("工作动态")))
                .isEmpty();
        assertThat(titles("/search/rss.xml?q=" + encode("火星移民的办法有哪些规定"))).isEmpty();
    }

    @Test
    void whoHasTheNewestIsToldSoAndWhatIsWithdrawnIsGoneAtOnce() {
        var made = publish(DocumentKind.NEWS, "误发的动态");
        time.pass(Duration.ofSeconds(5));
        for (String path : List.of("/publish/feed.xml", "/publish/rss.xml?kind=NEWS")) {
            var answer = new Wire(port).get(path).response().headers();
            String tag = answer.firstValue("ETag").orElseThrow();
            String day = answer.firstValue("Last-Modified").orElseThrow();
            assertThat(answer.firstValue("Cache-Control")).contains("no-cache");
            assertThat(new Wire(port).get(path, "If-None-Match", tag).status()).isEqualTo(304);
            assertThat(new Wire(port).get(path, "If-Modified-Since", day).status())
                    .isEqualTo(304);
        }
        var before = new Wire(port).get("/publish/feed.xml").response().headers();

        publishing.withdraw(made.id(), "有误", town.publisher());

        var after = new Wire(port)
                .get(
                        "/publish/feed.xml",
                        "If-None-Match",
                        before.firstValue("ETag").orElseThrow());
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("误发的动态");
        assertThat(new Wire(port)
                        .get(
                                "/publish/feed.xml",
                                "If-Modified-Since",
                                before.firstValue("Last-Modified").orElseThrow())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoFollowsASearchIsToldWhenNothingIsNew() {
        var made = publish(DocumentKind.NEWS, "骑楼街区今天开街");
        index.rebuild();
        time.pass(Duration.ofSeconds(5));
        for (String form : List.of("feed", "rss")) {
            String path = "/search/" + form + ".xml?q=" + encode("骑楼街区");
            var answer = new Wire(port).get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).contains("骑楼街区今天开街");
            var same = new Wire(port).get(path, "If-None-Match", answer.header("ETag"));
            assertThat(same.status()).as(path).isEqualTo(304);
            assertThat(same.body()).isEmpty();
            assertThat(same.header("ETag")).isEqualTo(answer.header("ETag")).isNotEmpty();
        }
        String path = "/search/feed.xml?q=" + encode("骑楼街区");
        String tag = new Wire(port).get(path).header("ETag");

        publishing.withdraw(made.id(), "有误", town.publisher());

        var after = new Wire(port).get(path, "If-None-Match", tag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("骑楼街区今天开街");
        assertThat(after.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void thePagesNameTheirFeeds() {
        var list = new Wire(port).get("/publish/documents?kind=NEWS").html();
        assertThat(list.select("link[rel=alternate]").eachAttr("href"))
                .containsExactly(
                        "/publish/feed.xml",
                        "/publish/rss.xml",
                        "/publish/feed.xml?kind=NEWS",
                        "/publish/rss.xml?kind=NEWS");
        for (String page : List.of("/", "/publish/organs/gov", "/search?q=" + encode("公园"))) {
            var html = new Wire(port).get(page).html();
            html.select("link[rel=alternate]")
                    .eachAttr("href")
                    .forEach(feed -> assertThat(new Wire(port).get(feed).status())
                            .as(feed)
                            .isEqualTo(200));
        }
    }

    private List<String> titles(String path) throws FeedException {
        return rome(new Wire(port).get(path)).getEntries().stream()
                .map(SyndEntry::getTitle)
                .toList();
    }

    private static SyndFeed rome(Wire.Answer answer) throws FeedException {
        return new SyndFeedInput().build(new StringReader(answer.body()));
    }

    private Publication publish(DocumentKind kind, String title) {
        return publishing.publish(
                NewDocument.about(town.government().id(), kind, title, LocalDate.of(2026, 3, 2))
                        .body("正文")
                        .complete(),
                town.publisher());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
