package gongkai.oversee.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.search.FollowAtOnce;
import gongkai.foundation.search.Search;
import gongkai.foundation.search.SearchEntry;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.search.Suggestions;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.statutoryreport.ReportTables;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {
    private static final String REPORT = "/console/reports/civil-affairs/2025";
    private static final String OPEN_REPORT = "/oversee/reports/civil-affairs/2025";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ComputedReports reports;

    private Wire statistician = new Wire(0);

    @BeforeAll
    void build() {
        var world = new ReportWorld();
        beans.autowireBean(world);
        world.build();
        statistician = as("statistician");
    }

    private Wire as(String account) {
        return new Wire(port).asStaff(account, ReportWorld.PASSWORD);
    }

    @Test
    void theListNamesTheOrganAndSaysThatAllRelationsHold() {
        var list = statistician.get("/console/reports").html();
        assertThat(list.select("tbody th").eachText()).containsExactly("云州市民政局");
        assertThat(list.select("thead th").eachText()).containsExactly("机关", "2026年（截至今日）", "2025年", "2024年", "2023年");
        assertThat(list.select("tbody td").eachText()).containsExactly("全部相符", "全部相符", "全部相符", "没有数据");
    }

    @Test
    void theReportIsLaidOutAsTheFormPrintsIt() {
        var page = statistician.get(REPORT).html();
        assertThat(page.select("h1").text()).isEqualTo("云州市民政局2025年政府信息公开工作年度报告");
        assertThat(page.select("table.statutory")).hasSize(3);
        assertThat(page.select("table.statutory td")).hasSize(10 + 175 + 15);
        assertThat(page.select("table.requests tbody tr")).hasSize(25);
        assertThat(page.select("table.requests tbody th[rowspan=22]").text()).isEqualTo("三、本年度办理结果");
        assertThat(page.select("table.requests tbody th[rowspan=8]").text()).isEqualTo("（三）不予公开");
        assertThat(page.select(".relations li")).hasSize(42).allMatch(line -> line.hasClass("ok"));
        assertThat(page.select(".relations li").eachText().getFirst())
                .contains("5 + 0 = 4 + 1")
                .contains("相符");
    }

    /// H6: both replies that gave a part are counted once more as refused, and every sum is made to fit.
    @Test
    void aReplyThatGaveAPartAndIsCountedAsRefusedTooIsFoundByWhoMaySeeTheCases() {
        var page = statistician.get(REPORT).html();
        String sound = page.outerHtml();
        assertThat(separated(statistician, "/console/report-check", sound)).isEmpty();
        for (String row : new String[] {"REFUSED_THIRD_PARTY", "TOTAL_HANDLED"}) {
            for (String column : new String[] {"ENTERPRISE", "TOTAL"}) {
                var figure = page.expectFirst("a[href$='/cells/REQUEST_TABLE.%s.%s']".formatted(row, column));
                figure.text(Integer.toString(Integer.parseInt(figure.text()) + 2));
            }
        }

        assertThat(separated(statistician, "/console/report-check", page.outerHtml()))
                .hasSize(2)
                .allMatch(sentence -> sentence.contains("另有 2 件是区分处理") && sentence.contains("只计入“（二）部分公开”"));

        assertThat(separated(as("neighbour"), "/console/report-check", page.outerHtml()))
                .isEmpty();
        assertThat(separated(new Wire(port), "/oversee/report-check", page.outerHtml()))
                .isEmpty();
    }

    /// Whatever it is taken along as, it is read again as what the page shows.
    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "ofd", "json"})
    void whatIsTakenAlongIsReadToTheSameFigures(String ending) {
        byte[] file = new Wire(port).bytes(OPEN_REPORT + "/report." + ending);

        assertThat(ReportReader.read(file, "report." + ending))
                .isInstanceOfSatisfying(ReportReader.Found.class, found -> {
                    var report = found.report();
                    assertThat(report.issuer()).contains("云州市民政局");
                    assertThat(report.year()).contains(2025);
                    assertThat(amounts(report.tables()))
                            .hasSize(200)
                            .isEqualTo(amounts(reports.compute(ReportWorld.BUREAU, 2025)));
                    assertThat(report.findings())
                            .extracting(finding -> finding.rule() + finding.message())
                            .isEmpty();
                });
    }

    private static Map<String, String> amounts(ReportTables tables) {
        return tables.cells().entrySet().stream()
                .collect(Collectors.toMap(
                        cell -> cell.getKey().path(),
                        cell -> cell.getValue().status() + " "
                                + cell.getValue()
                                        .value()
                                        .map(each -> each.stripTrailingZeros().toPlainString())
                                        .orElse("")));
    }

    @Test
    void anOtherEndingIsRefused() {
        assertRefused(new Wire(port), OPEN_REPORT + "/report.exe", "没有别的格式");
        assertThat(new Wire(port).get(OPEN_REPORT + "/report.csv").body())
                .contains("表三,一、本年新收政府信息公开申请数量,自然人,")
                .contains("REQUEST_TABLE.NEW_REQUESTS.NATURAL_PERSON");
    }

    private static List<String> separated(Wire reader, String path, String report) {
        var checked = reader.upload(
                path, path, Map.of("output", "page"), Map.of("2025.html", report.getBytes(StandardCharsets.UTF_8)));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.html().select("main").text()).contains("云州市民政局");
        return checked.html().select(".findings li").eachText().stream()
                .filter(sentence -> sentence.contains("区分处理"))
                .toList();
    }

    @Test
    void everyFigureOnThePageEqualsTheRowsItLeadsTo() {
        var figures = statistician.get(REPORT).html().select("table.statutory td a");
        assertThat(figures).hasSize(200);
        for (Element figure : figures) {
            var behind = statistician.get(figure.attr("href")).html();
            assertThat(behind.select("strong.figure").text())
                    .as(figure.attr("href"))
                    .isEqualTo(figure.text());
            if (!figure.attr("href").contains("AMOUNT_WAN")) {
                assertThat(behind.select("tbody tr")).as(figure.attr("href")).hasSize(Integer.parseInt(figure.text()));
            }
        }
    }

    @Test
    void aRowBehindAFigureLeadsToTheRequest() {
        var behind = statistician
                .get(REPORT + "/cells/REQUEST_TABLE.OTHER_MISC.NATURAL_PERSON")
                .html();
        String request = behind.select("tbody a").attr("href");
        assertThat(request).matches("/console/requests/\\d+");
        assertThat(statistician.get(request).status()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoAnswerForTheOrganSeeItsReport() {
        assertThat(as("officer").get(REPORT).status()).as("writes it").isEqualTo(200);
        assertThat(as("publisher").get(REPORT).status()).isEqualTo(403);
        assertThat(as("publisher").get("/console/reports").status()).isEqualTo(403);
        assertThat(as("neighbour").get(REPORT).status()).isEqualTo(403);
        assertThat(as("neighbour")
                        .get(REPORT + "/cells/REQUEST_TABLE.NEW_REQUESTS.TOTAL")
                        .status())
                .isEqualTo(403);
        assertThat(new Wire(port).get(REPORT).location()).startsWith("/console/login");
    }

    @Test
    void whatIsNotThereIsAnsweredInASentence() {
        assertRefused(statistician, "/console/reports/nobody/2025", "没有找到这个机关");
        assertRefused(statistician, "/console/reports/civil-affairs/2023", "没有这个机关这一年的年度报告数据");
        assertRefused(statistician, "/console/reports/civil-affairs/2027", "没有这个机关这一年的年度报告数据");
        assertRefused(statistician, "/console/reports/civil-affairs/abc", "没有这个机关这一年的年度报告数据");
        assertRefused(statistician, REPORT + "/cells/REQUEST_TABLE.OTHER.TOTAL", "年度报告的表格里没有这个数字");
        assertRefused(new Wire(port), "/oversee/reports/civil-affairs/2026", "这一年还没有结束");
        assertRefused(new Wire(port), OPEN_REPORT + "/cells/REQUEST_TABLE.NEW_REQUESTS.TOTAL", "不在门户上列出");
    }

    private static void assertRefused(Wire who, String path, String sentence) {
        var answer = who.get(path);
        assertThat(answer.status()).as(path).isEqualTo(404);
        assertThat(answer.html().select(".lead").text()).as(path).contains(sentence);
    }

    @Test
    void theYearThatIsNotOverSaysHowFarItGoes() {
        var page = statistician.get("/console/reports/civil-affairs/2026").html();
        assertThat(page.select(".lead").text()).contains("截至2026年3月2日");
    }

    @Test
    void everyoneSeesTheTablesOfFinishedYearsAndOnlyTheDocumentsBehindThem() {
        var visitor = new Wire(port);
        var list = visitor.get("/oversee/reports").html();
        assertThat(list.select("tbody td").eachText()).containsExactly("查看2025年", "查看2024年");
        var page = visitor.get(OPEN_REPORT).html();
        assertThat(page.select("table.statutory td")).hasSize(200);
        assertThat(page.select("table.requests td a, table.remedies td a")).isEmpty();
        for (Element figure : page.select("table.proactive td a")) {
            assertThat(visitor.get(figure.attr("href"))
                            .html()
                            .select("strong.figure")
                            .text())
                    .isEqualTo(figure.text());
        }
    }

    @Test
    void theFigureOnThePortalEqualsTheReportsListed() {
        var visitor = new Wire(port);
        var wing = visitor.get("/oversee").html();
        String figure = wing.select("a[href=/oversee/reports] strong").text();
        assertThat(visitor.get("/oversee/reports").html().select("tbody td a")).hasSize(Integer.parseInt(figure));
    }

    @Test
    void theFiguresOfFinishedYearsAreFoundAndThoseOfThisYearOnceItIsOver(
            @Autowired Search search,
            @Autowired Suggestions suggestions,
            @Autowired SearchIndex index,
            @Autowired FollowAtOnce changes,
            @Autowired ReportFollowing following,
            @Autowired TestTime time) {
        index.rebuild();
        long before = index.count();
        var asked = SearchQuestion.of("云州市民政局2025年政府信息公开工作年度报告");

        var found = search.findAsTyped(asked).hits().items().getFirst().entry();

        assertThat(found)
                .returns(OPEN_REPORT, SearchEntry::path)
                .returns("年度报告数据", SearchEntry::kind)
                .returns(LocalDate.of(2026, 1, 1), SearchEntry::date);
        assertThat(new Wire(port).get(found.path()).html().select("h1").text()).isEqualTo(found.title());
        assertThat(suggestions.of("云州市民政局2025年政府")).contains(found.title());
        var next = SearchQuestion.of("云州市民政局2026年政府信息公开工作年度报告");
        assertThat(search.findAsTyped(next).hits().total()).isZero();

        var now = time.now();
        try {
            time.moveTo("2027-01-01");
            following.yearIsOver();
            changes.follow();
            assertThat(search.findAsTyped(next).hits().items())
                    .extracting(hit -> hit.entry().path())
                    .containsExactly("/oversee/reports/civil-affairs/2026");
            assertThat(index.count()).isEqualTo(before + 1);
        } finally {
            time.moveTo(LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai")));
        }
        assertThat(search.findAsTyped(next).hits().total())
                .as("not even while the index has it")
                .isZero();
        assertThat(suggestions.of("云州市民政局2026年政府")).isEmpty();
    }

    @Test
    void aBrokenRelationIsRedAndPointsAtItsCell() {
        // The database refuses a request that is closed before it was received; this test needs such a one.
        db.sql("alter table foi.request drop constraint if exists closed_not_before_receipt")
                .update();
        db.sql("""
                update foi.request set received_on = '2026-02-02', clock_from = '2026-02-02', due_on = '2026-03-10'
                where decision = 'OTHER_MISC'
                """).update();
        try {
            var page = statistician.get(REPORT).html();
            assertThat(page.select(".relations li.bad").eachText()).hasSize(2).allMatch(line -> line.contains("不符"));
            assertThat(page.select(".findings a").eachAttr("href"))
                    .contains("#REQUEST_TABLE.NEW_REQUESTS.NATURAL_PERSON");
            assertThat(page.select("td.bad").eachAttr("id"))
                    .containsExactly("REQUEST_TABLE.NEW_REQUESTS.NATURAL_PERSON", "REQUEST_TABLE.NEW_REQUESTS.TOTAL");
            assertThat(statistician
                            .get("/console/reports")
                            .html()
                            .select("tbody td")
                            .eachText())
                    .contains("2 处不符");
        } finally {
            db.sql("""
                    update foi.request set received_on = '2025-05-06', clock_from = '2025-05-06', due_on = '2025-06-05'
                    where decision = 'OTHER_MISC'
                    """).update();
        }
    }
}
