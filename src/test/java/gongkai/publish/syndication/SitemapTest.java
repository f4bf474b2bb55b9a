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
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.SAXException;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SitemapTest {
    private static final String DOCUMENTS = "/sitemap-documents-1.xml";

    private final Publishing publishing;
    private final Organs organs;
    private final Accounts accounts;

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
    void theyKeepToTheSchemaOfSitemaps(@TempDir Path folder) throws IOException, SAXException {
        SitemapValidator.validateSitemapIndex(file(folder, "/sitemap.xml"));
        SitemapValidator.validateWebSitemap(file(folder, "/sitemap-pages.xml"));
        SitemapValidator.validateWebSitemap(file(folder, DOCUMENTS));
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
        for (String number : List.of("0", "2", "999999", "9999999999", "x")) {
            assertThat(new Wire(port)
                            .get("/sitemap-documents-" + number + ".xml")
                            .status())
                    .as(number)
                    .isEqualTo(404);
        }
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
