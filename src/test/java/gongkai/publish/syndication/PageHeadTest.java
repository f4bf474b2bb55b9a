package gongkai.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.Basis;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Town;
import gongkai.publish.disclosure.ValidityVerbs;
import gongkai.publish.sitecolumn.ColumnDraft;
import gongkai.publish.sitecolumn.ColumnKeeping;
import gongkai.publish.sitecolumn.ColumnType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageHeadTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);

    private final Publishing publishing;
    private final Attachments attachments;
    private final Organs organs;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    PageHeadTest(Publishing publishing, Attachments attachments, Organs organs, Accounts accounts) {
        this.publishing = publishing;
        this.attachments = attachments;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @Test
    void aPolicyIsLegislationWithItsNumberItsDatesAndItsForce() {
        var file = attachments.store("附表.pdf", new ByteArrayInputStream(PDF));
        var made = publishing.publish(
                town.aDocument("云州市校车管理办法")
                        .numbered("云政发〔2026〕7号")
                        .particulars(Particulars.NONE
                                .binding(Optional.of(LocalDate.of(2026, 4, 1)), Optional.of(LocalDate.of(2031, 3, 31)))
                                .keywords(List.of("校车", "安全")))
                        .attachments(List.of(file.id()))
                        .complete(),
                town.publisher());

        var page = page(made.path());
        var law = data(page, "Legislation");
        assertThat(law.path("legislationIdentifier").asString()).isEqualTo("云政发〔2026〕7号");
        assertThat(law.path("legislationDate").asString()).isEqualTo("2026-03-01");
        assertThat(law.path("legislationDateOfApplicability").asString()).isEqualTo("2026-04-01");
        assertThat(law.path("legislationLegalForce").asString()).isEqualTo("https://schema.org/NotInForce");
        assertThat(law.path("expires").asString()).isEqualTo("2031-03-31");
        assertThat(law.path("legislationPassedBy").path("name").asString()).isEqualTo("云州市人民政府");
        assertThat(law.path("associatedMedia").get(0).path("contentUrl").asString())
                .startsWith("http://127.0.0.1:" + port + made.path() + "/attachments/");
        assertThat(data(page, "BreadcrumbList").path("itemListElement").size()).isEqualTo(6);
        publishing.abolish(made.id(), LocalDate.of(2026, 3, 2), "云政发〔2026〕8号", town.publisher());
        var ended = data(page(made.path()), "Legislation");
        assertThat(ended.path("legislationLegalForce").asString()).isEqualTo("https://schema.org/NotInForce");
        assertThat(ended.path("expires").asString()).isEqualTo("2026-03-02");
    }

    @Test
    void aPolicyNamesTheLawsItChangesAndEndsAndTheColumnItStandsIn(
            @Autowired ColumnKeeping keeping, @Autowired ValidityVerbs verbs) {
        var column = keeping.add(
                town.government().id(),
                Optional.empty(),
                ColumnDraft.named("校车专栏", ColumnType.OTHER),
                town.publisher());
        var ended = publishing.publish(town.aDocument("旧的校车规定").complete(), town.publisher());
        var changed = publishing.publish(town.aDocument("校车驾驶人规定").complete(), town.publisher());
        var made = publishing.publish(
                town.aDocument("新的校车规定")
                        .particulars(Particulars.NONE.in(column))
                        .complete(),
                town.publisher());
        publishing.replace(ended.id(), LocalDate.of(2026, 3, 2), made.id(), town.publisher());
        verbs.amend(changed.id(), LocalDate.of(2026, 3, 2), Basis.of(made.id()), town.publisher());

        var page = page(made.path());
        var law = data(page, "Legislation");
        assertThat(law.path("legislationRepeals").get(0).path("url").asString()).endsWith(ended.path());
        assertThat(law.path("legislationChanges").get(0).path("name").asString())
                .isEqualTo("校车驾驶人规定");
        assertThat(law.path("legislationLegalForce").asString()).isEqualTo("https://schema.org/InForce");
        assertThat(data(page, "BreadcrumbList").path("itemListElement").findValuesAsString("name"))
                .containsExactly("首页", "公开", "市政府", "校车专栏", "新的校车规定");
        assertThat(page.select(".crumbs a[href=" + column.path() + "]")).hasSize(1);
        var its = page(column.path());
        assertThat(its.select("a[href=/publish/rss.xml?column=" + column + "]")).hasSize(1);
        assertThat(its.select("a.button[href*=site-column]").text()).isEqualTo("订阅“校车专栏”栏目");
        assertThat(new Wire(port).get("/publish/rss.xml?column=" + column).body())
                .contains("新的校车规定")
                .doesNotContain("旧的校车规定");
        var beneath = keeping.add(
                town.government().id(),
                Optional.of(column),
                ColumnDraft.named("下级栏目", ColumnType.OTHER),
                town.publisher());
        publishing.publish(
                town.aDocument("下级栏目里的规定")
                        .particulars(Particulars.NONE.in(beneath))
                        .complete(),
                town.publisher());
        assertThat(new Wire(port).get("/publish/feed.xml?column=" + column).body())
                .contains("新的校车规定", "下级栏目里的规定");
    }

    @Test
    void anArticleBearsTheLabelsOfTheGuideline() {
        var page = page(publish(DocumentKind.NEWS, "今天植树").path());

        assertThat(label(page, "SiteName")).isEqualTo("云州市 · 政务公开");
        assertThat(label(page, "SiteDomain")).isEqualTo("127.0.0.1");
        assertThat(label(page, "SiteIDCode")).isEqualTo("0000000000");
        assertThat(label(page, "ArticleTitle")).isEqualTo("今天植树");
        assertThat(label(page, "PubDate")).isEqualTo("2026-03-02 09:00");
        assertThat(label(page, "ContentSource")).isEqualTo("云州市人民政府");
        assertThat(label(page, "Author")).isEqualTo("云州市人民政府");
        assertThat(label(page, "Description")).isEqualTo("今天植树");
        assertThat(label(page, "Url")).startsWith("http://127.0.0.1:" + port + "/publish/documents/");
        assertThat(data(page, "NewsArticle").path("datePublished").asString()).isEqualTo("2026-03-02T01:00:00Z");
    }

    @Test
    void aColumnAndAnOrganBearTheirsAndEveryPageTheSites() {
        var column = page("/publish/documents?kind=NEWS");
        assertThat(label(column, "ColumnName")).isEqualTo("工作动态");
        assertThat(label(column, "ColumnType")).isEqualTo("工作动态");
        assertThat(label(column, "ColumnDescription")).isNotEmpty();
        assertThat(label(column, "ColumnKeywords")).isNotEmpty();
        var organ = data(page("/publish/organs/edu"), "GovernmentOrganization");
        assertThat(organ.path("name").asString()).isEqualTo("云州市教育局");
        assertThat(organ.path("parentOrganization").path("name").asString()).isEqualTo("云州市人民政府");
        assertThat(data(page("/"), "WebSite").path("name").asString()).isEqualTo("云州市 · 政务公开");
        for (String path : List.of("/", "/publish", "/answer/requests/new", "/search?q=x", "/no-such-page")) {
            assertThat(label(page(path), "SiteIDCode")).as(path).isEqualTo("0000000000");
        }
        assertThat(page("/console/login").select("meta[name=ColumnName]")).isEmpty();
    }

    /// 政府网站发展指引 附件1: the labels of the site on every page, those of the column on columns and in what stands in
    /// them, those of the article on articles.
    @Test
    void siteColumnAndArticleBearWhatTheGuidelineAsksFor(@Autowired ColumnKeeping keeping) {
        var column = keeping.add(
                town.government().id(),
                Optional.empty(),
                new ColumnDraft(
                        "海绵城市", ColumnType.OTHER, "海绵城市建设的规划和进展。", List.of("海绵城市", "内涝"), Optional.empty(), false, 50),
                town.publisher());
        var made = publishing.publish(
                town.aDocument("海绵城市建设方案")
                        .summary("到2030年建成区达标。")
                        .particulars(Particulars.NONE
                                .in(column)
                                .keywords(List.of("海绵城市", "排水"))
                                .from("云州日报"))
                        .complete(),
                town.publisher());
        var site = Map.of("SiteName", "云州市 · 政务公开", "SiteDomain", "127.0.0.1", "SiteIDCode", "0000000000");
        var ofColumn = Map.of(
                "ColumnName", "海绵城市",
                "ColumnDescription", "海绵城市建设的规划和进展。",
                "ColumnKeywords", "海绵城市,内涝",
                "ColumnType", ColumnType.OTHER.label());
        var ofArticle = Map.of(
                "ColumnName", "海绵城市",
                "ColumnType", ColumnType.OTHER.label(),
                "ArticleTitle", "海绵城市建设方案",
                "PubDate", "2026-03-02 09:00",
                "ContentSource", "云州日报",
                "Keywords", "海绵城市,排水",
                "Author", "云州市人民政府",
                "Description", "到2030年建成区达标。",
                "Url", "http://127.0.0.1:" + port + made.path());

        assertThat(labels("/publish/organs/gov")).containsAllEntriesOf(site).doesNotContainKey("ArticleTitle");
        assertThat(labels("/")).containsAllEntriesOf(site).doesNotContainKeys("ColumnName", "ArticleTitle");
        assertThat(labels(column.path()))
                .containsAllEntriesOf(site)
                .containsAllEntriesOf(ofColumn)
                .doesNotContainKey("ArticleTitle");
        assertThat(labels(made.path())).containsAllEntriesOf(site).containsAllEntriesOf(ofArticle);
    }

    /// Each once.
    private Map<String, String> labels(String path) {
        return page(path).select("meta[name~=^[A-Z]]").stream()
                .collect(Collectors.toMap(meta -> meta.attr("name"), meta -> meta.attr("content")));
    }

    @Test
    void aTitleCannotEndTheDataItStandsIn() {
        String attack = "</script><script>alert(1)</script>&amp;\u2028";
        var made = publish(DocumentKind.NEWS, "标题" + attack);

        var page = page(made.path());
        assertThat(page.select("script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(data(page, "NewsArticle").path("name").asString()).startsWith("标题</script>");
    }

    private Document page(String path) {
        return new Wire(port).get(path).html();
    }

    private static String label(Document page, String name) {
        assertThat(page.select("meta[name=" + name + "]")).as(name).hasSize(1);
        return page.select("meta[name=" + name + "]").attr("content");
    }

    private static JsonNode data(Document page, String type) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> new JsonMapper().readTree(script.data()))
                .filter(node -> node.path("@type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private Publication publish(DocumentKind kind, String title) {
        return publishing.publish(
                NewDocument.about(town.government().id(), kind, title, LocalDate.of(2026, 3, 2))
                        .body("正文")
                        .complete(),
                town.publisher());
    }
}
