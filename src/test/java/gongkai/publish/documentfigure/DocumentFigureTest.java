package gongkai.publish.documentfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.sitecolumn.Columns;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentFigureTest {
    private static final String PASSWORD = "correct horse";
    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0";

    private final Publishing publishing;
    private final ReadCounts counts;
    private final ReadStore store;
    private final Organs organs;
    private final Accounts accounts;

    @LocalServerPort
    private int port;

    private Organ government;
    private Organ education;
    private Person.Staff publisher;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DocumentFigureTest(Publishing publishing, ReadCounts counts, ReadStore store, Organs organs, Accounts accounts) {
        this.publishing = publishing;
        this.counts = counts;
        this.store = store;
        this.organs = organs;
        this.accounts = accounts;
    }

    @BeforeAll
    void found() {
        government = SampleOrgan.government("gov");
        education = SampleOrgan.department("edu", "gov");
        organs.enter(government);
        organs.enter(education);
        publisher = staff("publisher", Role.PUBLISHER, government);
        staff("onlooker", Role.SUPERVISOR, education);
    }

    private Person.Staff staff(String account, Role role, Organ organ) {
        return accounts.enterStaff(
                account, "周" + account, organ.id(), PASSWORD, List.of(new Person.Grant(role, organ.id())));
    }

    @Test
    void whoReadsIsCountedAndProgramsAreNotWhetherThePageWasKeptOrDrawn() {
        var document = publish(education, DocumentKind.OTHER_DOCS, "有人看的通知", "2026-03-01");
        var reader = new Wire(port).with("User-Agent", BROWSER);
        for (int time = 0; time < 3; time++) {
            assertThat(reader.get(document.path()).status()).isEqualTo(200);
        }
        reader.get(document.path() + "9999");
        new Wire(port)
                .with("User-Agent", "Mozilla/5.0 (compatible; Baiduspider/2.0)")
                .get(document.path());
        new Wire(port).get(document.path());
        assertThat(store.count(document)).isZero();

        counted(document, 3);
        reader.get(document.path());
        counted(document, 4);
        counts.write();
        assertThat(store.count(document)).isEqualTo(4);
    }

    /// A page is counted once it is given out, which its reader may see first.
    private void counted(DocumentId document, long times) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            counts.write();
            assertThat(store.count(document)).isEqualTo(times);
        });
    }

    @Test
    void whatManyServersCountAddsUp() throws Exception {
        var document = publish(education, DocumentKind.OTHER_DOCS, "很多人看的通知", "2026-03-01");
        try (var servers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int server = 0; server < 8; server++) {
                servers.submit(() -> {
                    for (int time = 0; time < 50; time++) {
                        counts.answered(document.path(), BROWSER);
                        if (time % 10 == 0) {
                            counts.write();
                        }
                    }
                });
            }
        }
        counts.write();

        assertThat(store.count(document)).isEqualTo(400);
    }

    @Test
    void everyNumberLeadsToAsManyDocumentsAndWhoMayNotSeeThemSeesNone() {
        for (int n = 0; n < 3; n++) {
            publish(government, DocumentKind.RULES, "规章" + n, "2026-02-0" + (n + 1));
        }
        publish(government, DocumentKind.NORMATIVE_DOCS, "规范性文件", "2026-02-05");
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        for (String by : List.of("ORGAN", "KIND", "COLUMN", "MONTH")) {
            var page = wire.get("/console/documents/figures?by=" + by).html();
            for (var link : page.select("main tbody td.figure a")) {
                String behind = wire.get(link.attr("href"))
                        .html()
                        .select("main p strong")
                        .eachText()
                        .getFirst();
                assertThat(behind).as(by + link.attr("aria-label")).isEqualTo(link.text());
            }
        }
        assertThat(wire.get("/console/documents/figures/published.csv?by=KIND").body())
                .contains("规章,3");
        assertThat(wire.get("/console/documents/figures/rows.xlsx?by=KIND&key=RULES")
                        .header("Content-Type"))
                .contains("spreadsheetml");
        var onlooker = new Wire(port).asStaff("onlooker", PASSWORD);
        assertThat(onlooker.get("/console/documents/figures?by=ORGAN").html().text())
                .doesNotContain("规章0");
        assertThat(onlooker.get("/console/documents/figures/rows?by=KIND&key=RULES")
                        .html()
                        .text())
                .contains("共 0 件");
        assertThat(onlooker.get("/console/documents/figures/report?organ=gov").status())
                .isEqualTo(403);
        assertThat(wire.get("/console/documents/figures?by=X&from=y&to=%25d&organ=%27")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aColumnIsCountedByWhatWasPlacedInItAndByAllItsPageLists(@Autowired Columns columns) {
        publish(government, DocumentKind.NORMATIVE_DOCS, "自动归入的办法", "2026-02-06");
        var rules = columns.choices(government.id()).stream()
                .filter(choice -> choice.name().equals("法规规章和规范性文件"))
                .findFirst()
                .orElseThrow();
        publishing.publish(
                NewDocument.about(government.id(), DocumentKind.NEWS, "放入栏目的动态", LocalDate.parse("2026-02-06"))
                        .body("正文")
                        .particulars(Particulars.NONE.in(rules.id()))
                        .complete(),
                publisher);
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        var figures = wire.get("/console/documents/figures?by=COLUMN").html();
        var line = figures.select("main tbody tr:has(a[href*=key=%s&standing])".formatted(rules.id()));
        var listed = new Wire(port).get("/publish/columns/" + rules.id()).html();

        assertThat(line.select("td[data-label=公开件数]").text()).isEqualTo("1");
        String standing = line.select("td[data-label=栏目页列出的件数]").text();
        assertThat(Integer.parseInt(standing)).isGreaterThan(1);
        assertThat(listed.select(".list-count strong").text()).isEqualTo(standing);
        var behind =
                wire.get(line.select("td[data-label=栏目页列出的件数] a").attr("href")).html();
        assertThat(behind.select("main p strong").text()).isEqualTo(standing);
        assertThat(behind.select("td.main").eachText()).contains("自动归入的办法", "放入栏目的动态");
        assertThat(wire.get(line.select("td[data-label=公开件数] a").attr("href"))
                        .html()
                        .select("td.main")
                        .eachText())
                .containsExactly("放入栏目的动态");
        assertThat(wire.get("/console/documents/figures/published.csv?by=COLUMN")
                        .body())
                .contains("栏目,公开件数,栏目页列出的件数,浏览次数", "法规规章和规范性文件,1," + standing + ",");
        assertThat(figures.select("tfoot").text()).contains("不合计");
    }

    @Test
    void theSecondTableOfTheReportLeadsToItsDocuments() {
        publish(education, DocumentKind.NORMATIVE_DOCS, "教育局的办法", "2026-01-05");
        var wire = new Wire(port).asStaff("onlooker", PASSWORD);

        var page = wire.get("/console/documents/figures/report?organ=edu&year=2026")
                .html();
        var cells = page.select("main tbody td.figure a");
        assertThat(cells).hasSize(10);
        assertThat(cells.get(3).text()).isEqualTo("1");
        assertThat(wire.get(cells.get(3).attr("href")).html().text()).contains("教育局的办法", "共 1 件");
        assertThat(wire.get("/console/documents/figures/report/table.csv?organ=edu&year=2026")
                        .body())
                .contains("行政规范性文件,本年制发件数,1");
        assertThat(wire.get(
                                "/console/documents/figures/report/rows.csv?organ=edu&year=2026&kind=NORMATIVE_DOCS&count=IN_FORCE")
                        .body())
                .contains("教育局的办法");
    }

    private DocumentId publish(Organ organ, DocumentKind kind, String title, String madeOn) {
        return publishing
                .publish(
                        NewDocument.about(organ.id(), kind, title, LocalDate.parse(madeOn))
                                .body("正文")
                                .complete(),
                        publisher)
                .id();
    }
}
