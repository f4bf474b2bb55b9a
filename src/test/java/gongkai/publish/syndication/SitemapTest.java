package gongkai.publish.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import com.redfin.sitemapgenerator.SitemapValidator;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.Town;
import gongkai.publish.disclosurehome.SpecialTopic;
import gongkai.publish.disclosurehome.SpecialTopics;
import gongkai.publish.disclosurehome.TopicPart;
import gongkai.publish.sitecolumn.ColumnTree;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTest {
    private static final String DOCUMENTS = "/sitemap-documents-1.xml";

    private final Publishing publishing;
    private final Organs organs;
    private final Accounts accounts;

    @Autowired
    private Columns columns;

    @Autowired
    private SpecialTopics topics;

    @Autowired
    private SyndicationSettings settings;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    SitemapTest(Publishing publishing, Organs organs, Accounts accounts) {
        this.publishing = publishing;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
        publish("云州市公园管理办法");
    }

    @Test
    void aCrawlerFindsEveryDocumentByWayOfRobotsAndTheIndex() throws IOException, UnknownFormatException {
        var made = publish("云州市河道管理办法");
        var robots = new SimpleRobotRulesParser()
                .parseContent(base() + "/robots.txt", bytes("/robots.txt"), "text/plain", List.of("anybody"));

        assertThat(robots.getSitemaps()).containsExactly(base() + "/sitemap.xml");
        for (String open : List.of("/", "/publish", made.path(), "/publish/documents", "/publish/organs/gov")) {
            assertThat(robots.isAllowed(base() + open)).as(open).isTrue();
        }
        for (String closed :
                List.of("/console", "/console/login", "/my", "/search?q=x", "/publish/documents?kind=NEWS", "/login")) {
            assertThat(robots.isAllowed(base() + closed)).as(closed).isFalse();
        }
        var found = new ArrayList<String>();
        var parser = new SiteMapParser(true);
        parser.setStrictNamespace(true);
        var index = (SiteMapIndex) parser.parseSiteMap(
                bytes("/sitemap.xml"), URI.create(base() + "/sitemap.xml").toURL());
        for (var part : index.getSitemaps()) {
            var map = (SiteMap) parser.parseSiteMap(bytes(part.getUrl().getPath()), part.getUrl());
            map.getSiteMapUrls().stream().map(SiteMapURL::getUrl).forEach(url -> found.add(url.toString()));
        }
        assertThat(found)
                .contains(base() + "/", base() + made.path(), base() + "/publish/organs/gov")
                .allMatch(robots::isAllowed)
                .doesNotHaveDuplicates();
        assertThat(found.stream()
                        .filter(url -> url.endsWith("/publish/organs/gov"))
                        .map(url -> url.replace(base(), "")))
                .allSatisfy(
                        path -> assertThat(new Wire(port).get(path).status()).isEqualTo(200));
    }

    @Test
    void theyKeepToTheSchemaOfSitemapsAndTheirLimits(@TempDir Path folder) throws IOException, SAXException {
        SitemapValidator.validateSitemapIndex(file(folder, "/sitemap.xml"));
        for (var part : parse("/sitemap.xml").select("sitemap")) {
            String path = path(part);
            SitemapValidator.validateWebSitemap(file(folder, path));
            int entries = parse(path).select("url").size();
            assertThat(entries)
                    .as(path)
                    .isBetween(1, path.startsWith("/sitemap-documents") ? 40_000 : settings.sitemapEntries());
        }
    }

    @Test
    void everyPageThatHasADayIsToldWithIt() {
        var made = publish("云州市绿化管理办法");
        columns.settle(town.education().id());
        var column = columns.tree(town.government().id()).listOpen().stream()
                .map(ColumnTree.Placed::column)
                .filter(each -> each.name().equals("法规规章和规范性文件"))
                .findFirst()
                .orElseThrow();
        topics.open(
                town.government().id(),
                new SpecialTopic.Draft(
                        "green", "绿化", "", List.of(new TopicPart("政策", TopicPart.Kind.DOCUMENTS, made.path()))),
                town.publisher());
        String today = LocalDate.now(clock).toString();
        var days = new HashMap<String, String>();
        for (var part : parse("/sitemap.xml").select("sitemap")) {
            parse(path(part)).select("url").forEach(url -> {
                assertThat(days).doesNotContainKey(path(url));
                days.put(path(url), url.select("lastmod").text());
            });
        }

        assertThat(days)
                .containsEntry("/publish", "")
                .containsEntry(column.path(), today)
                .containsEntry("/publish/organs/gov", today)
                .containsEntry("/publish/topics/green", today)
                .containsEntry("/publish/catalogue/matters/A20-01", "");
        assertThat(days.get(made.path()))
                .startsWith(Instant.now(clock).toString().substring(0, 13));
        columns.tree(town.education().id()).listOpen().stream()
                .map(ColumnTree.Placed::column)
                .filter(each -> each.type() != ColumnType.ON_REQUEST)
                .forEach(each -> assertThat(days).containsEntry(each.path(), today));
        assertThat(days.keySet().stream().filter(path -> path.startsWith("/publish/columns/")))
                .allSatisfy(
                        path -> assertThat(new Wire(port).get(path).status()).isEqualTo(200));
    }

    @Test
    void pagesThatAreTooManyForOneFileStandInSeveral() {
        columns.settle(town.government().id());
        var files = parse("/sitemap.xml").select("sitemap").stream()
                .filter(part -> path(part).startsWith("/sitemap-columns-"))
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(file.select("lastmod").text())
                        .isEqualTo(LocalDate.now(clock).toString()));
        assertThat(parse(path(files.getFirst())).select("url")).hasSize(settings.sitemapEntries());
        assertThat(new Wire(port)
                        .get("/sitemap-columns-" + (files.size() + 1) + ".xml")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void documentsBehindFortyThousandNumbersStandInTheNextFile() {
        long last = publish("第一份文件里的文件").id().value();
        db.sql("select setval(pg_get_serial_sequence('disclosure.document', 'id'), 40000)")
                .query(Long.class)
                .single();
        var next = publish("第二份文件里的文件");
        try {
            assertThat(next.id().value()).isEqualTo(40_001);
            assertThat(parse("/sitemap.xml").select("sitemap").stream()
                            .filter(part -> path(part).startsWith("/sitemap-documents-"))
                            .toList())
                    .hasSize(2)
                    .allSatisfy(
                            part -> assertThat(part.select("lastmod").text()).matches("2[0-9-]{9}T[0-9:]{8}Z"));
            assertThat(parse("/sitemap-documents-2.xml").select("url").eachText())
                    .singleElement()
                    .asString()
                    .contains(next.path());
        } finally {
            db.sql("select setval(pg_get_serial_sequence('disclosure.document', 'id'), :last)")
                    .param("last", last)
                    .query(Long.class)
                    .single();
        }
    }

    @Test
    void whatIsWithdrawnLeavesItsFileAndChangesItsStamp() {
        var made = publish("误发的文件");
        String index = new Wire(port).get("/sitemap.xml").body();
        String tag = tag(DOCUMENTS);
        assertThat(new Wire(port).get(DOCUMENTS, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(new Wire(port).get(DOCUMENTS).body()).contains(made.path() + "<");

        publishing.withdraw(made.id(), "有误", town.publisher());

        var after = new Wire(port).get(DOCUMENTS, "If-None-Match", tag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.body()).doesNotContain(made.path() + "<");
        assertThat(new Wire(port).get("/sitemap.xml").body()).isEqualTo(index);
    }

    @Test
    void aFileThatHoldsNothingIsNotThere() {
        for (String number : List.of("0", "3", "999999", "9999999999", "x")) {
            assertThat(new Wire(port)
                            .get("/sitemap-documents-" + number + ".xml")
                            .status())
                    .as(number)
                    .isEqualTo(404);
            assertThat(new Wire(port)
                            .get("/sitemap-documents" + number + "-1.xml")
                            .status())
                    .isEqualTo(404);
        }
    }

    private org.jsoup.nodes.Document parse(String path) {
        return Jsoup.parse(new Wire(port).get(path).body(), "", Parser.xmlParser());
    }

    private String path(Element entry) {
        String address = entry.select("loc").text();
        assertThat(address).startsWith(base());
        return address.substring(base().length());
    }

    private java.io.File file(Path folder, String path) throws IOException {
        return Files.write(folder.resolve(path.substring(1)), bytes(path)).toFile();
    }

    private byte[] bytes(String path) {
        return new Wire(port).get(path).body().getBytes(StandardCharsets.UTF_8);
    }

    private String tag(String path) {
        return new Wire(port).get(path).response().headers().firstValue("ETag").orElseThrow();
    }

    private Publication publish(String title) {
        return publishing.publish(town.aDocument(title).complete(), town.publisher());
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
