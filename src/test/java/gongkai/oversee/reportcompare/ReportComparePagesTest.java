package gongkai.oversee.reportcompare;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.OrganId;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import gongkai.oversee.annualreport.ComputedReports;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportComparePagesTest {
    private static final String BASE = "/oversee/report-data";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ComputedReports reports;

    @Autowired
    private TestTime time;

    private Wire guest = new Wire(0);

    @BeforeAll
    void build() {
        var world = new CompareWorld();
        beans.autowireBean(world);
        world.build();
        guest = new Wire(port);
    }

    /// Every figure on the page of an organ is the figure with the same name in the report of that year, read from the
    /// page of the report.
    @Test
    void theFiguresOfAnOrganOverTheYearsAreThoseOfItsReports() {
        var page = guest.get(BASE + "/organs/civil").html();
        var compared = new ArrayList<String>();
        for (int year = 2020; year <= 2025; year++) {
            var report = guest.get("/oversee/reports/civil/" + year).html();
            var requests = row(page, "requests", year + "年");
            assertThat(List.of(requests.get("本年新收"), requests.get("上年结转"), requests.get("本年办结"), requests.get("结转下年")))
                    .containsExactly(
                            total(report, "NEW_REQUESTS"),
                            total(report, "CARRIED_IN"),
                            total(report, "TOTAL_HANDLED"),
                            total(report, "CARRIED_OUT"));
            var answers = row(page, "answers", year + "年");
            assertThat(answers.get("予以公开")).isEqualTo(total(report, "DISCLOSED"));
            assertThat(answers.get("不予公开")).isEqualTo(sum(report, "REFUSED_"));
            assertThat(answers.get("无法提供")).isEqualTo(sum(report, "UNAVAILABLE_"));
            assertThat(answers.get("不予处理")).isEqualTo(sum(report, "NOT_PROCESSED_"));
            assertThat(answers.get("其他处理")).isEqualTo(sum(report, "OTHER"));
            assertThat(answers.get("总计")).isEqualTo(total(report, "TOTAL_HANDLED"));
            assertThat(row(page, "remedies", year + "年").get("行政复议总计"))
                    .isEqualTo(figure(report, "REMEDY_TABLE.REVIEW.TOTAL"));
            String form = year < 2021 ? "proactive-2019" : "proactive-2021";
            var proactive = row(page, form, year + "年");
            assertThat(proactive.get(year < 2021 ? "规范性文件本年新公开数量" : "行政规范性文件现行有效件数"))
                    .isEqualTo(figure(
                            report,
                            year < 2021
                                    ? "PROACTIVE_TABLE.NORMATIVE_DOCS.NEWLY_PUBLISHED"
                                    : "PROACTIVE_TABLE.NORMATIVE_DOCS.IN_FORCE"));
            compared.add(requests.get("本年新收") + "/" + answers.get("总计"));
        }
        assertThat(compared).containsExactly("2/2", "1/1", "0/0", "0/0", "2/1", "3/4");
        assertThat(row(page, "proactive-2021", "2025年").get("行政规范性文件现行有效件数")).isEqualTo("2");
    }

    /// 国办公开办函〔2021〕30号: 对外公开总数量 is not 现行有效件数.
    @Test
    void theBorderBetweenTheFormsIsSaidAndNothingComparedAcrossIt() {
        var page = guest.get(BASE + "/organs/civil").html();
        assertThat(page.select(".banner").text()).contains("2021年起的报告改用新格式", "不相互比较");
        assertThat(page.select("#proactive-2019-table tbody th").eachText()).containsExactly("2020年");
        assertThat(page.select("#proactive-2021-table tbody th").eachText())
                .containsExactly("2021年", "2022年", "2023年", "2024年", "2025年");
        assertThat(drawn(page, "requests").path("names").valueStream().map(JsonNode::asString))
                .containsExactly("2020年", "", "2021年", "2022年", "2023年", "2024年", "2025年");

        var water = guest.get(BASE + "/organs/water").html();
        assertThat(water.select(".banner")).isEmpty();
        assertThat(water.select("#proactive-2019")).isEmpty();
    }

    @Test
    void theCorrectionRateIsOfWhatWasConcludedAndSaysWhereNothingWas() {
        var page = guest.get(BASE + "/organs/civil").html();
        var of2025 = row(page, "remedies", "2025年");
        assertThat(of2025)
                .containsEntry("行政复议总计", "3")
                .containsEntry("尚未审结", "1")
                .containsEntry("结果纠正", "1")
                .containsEntry("行政复议：结果纠正率", "50.0%（1/2）")
                .containsEntry("直接起诉：结果纠正率", "没有审结");
        assertThat(row(page, "remedies", "2024年")).containsEntry("行政复议：结果纠正率", "没有审结");
        var chart = drawn(page, "remedies");
        var reviews = chart.path("series").path(0);
        int last = chart.path("names").size() - 1;
        assertThat(reviews.path("values").path(last).decimalValue()).isEqualByComparingTo("50.0");
        assertThat(reviews.path("values").path(last - 1).isNull()).isTrue();
        assertThat(reviews.path("labels").path(last - 1).asString()).isEqualTo("行政复议 没有审结");
    }

    @Test
    void organsStandBesideEachOtherAndAreSortedByAColumnOnTheServer() {
        var page = guest.get(BASE + "/compare?year=2025").html();
        assertThat(names(page, "casework")).containsExactly("云州市民政局", "云州市水务局", "=2+5局");
        assertThat(page.select("#casework-table th[aria-sort]")).isEmpty();
        for (OrganId organ : List.of(CompareWorld.CIVIL, CompareWorld.WATER, CompareWorld.TRAP)) {
            var report = guest.get("/oversee/reports/" + organ + "/2025").html();
            String name = report.select("h1").text().replace("2025年政府信息公开工作年度报告", "");
            assertThat(row(page, "casework", name)).containsEntry("本年新收", total(report, "NEW_REQUESTS"));
            assertThat(row(page, "proactive", name))
                    .containsEntry("行政规范性文件本年制发件数", figure(report, "PROACTIVE_TABLE.NORMATIVE_DOCS.ISSUED_THIS_YEAR"));
        }

        String down = page.select("#casework-table th a").get(2).attr("href");
        assertThat(down).contains("by=handled");
        var sorted = guest.get(down).html();
        assertThat(names(sorted, "casework")).containsExactly("云州市民政局", "=2+5局", "云州市水务局");
        assertThat(sorted.select("#casework-table th[aria-sort=descending]").text())
                .startsWith("本年办结");
        String up = sorted.select("#casework-table th[aria-sort=descending] a").attr("href");
        assertThat(names(guest.get(up).html(), "casework")).containsExactly("云州市水务局", "=2+5局", "云州市民政局");
        assertThat(drawn(sorted, "casework").path("names").valueStream().map(JsonNode::asString))
                .containsExactly("市民政局", "=2+5局", "市水务局");

        String nothingLast = BASE + "/compare?year=2025&by=review-rate&order=rising";
        assertThat(names(guest.get(nothingLast).html(), "casework").getFirst()).isEqualTo("云州市民政局");
    }

    @Test
    void theOrgansToCompareAreChosen() {
        var page = guest.get(BASE + "/compare?year=2025&organ=water&organ=civil&organ=nobody")
                .html();
        assertThat(names(page, "casework")).containsExactly("云州市民政局", "云州市水务局");
        assertThat(page.select("input[name=organ][checked]").eachAttr("value")).containsExactly("civil", "water");
        assertThat(page.select("summary").text()).contains("已选 2 个机关");
        assertThat(page.select("#casework-table th a").getFirst().attr("href")).contains("&organ=civil&organ=water");
    }

    /// 粮食局 was merged on 1 July 2024: its last report is of that year, and stands under its last government.
    @Test
    void anOrganThatWasMergedIsComparedUpToTheYearOfItsEnd() {
        var of2024 = guest.get(BASE + "/compare?year=2024").html();
        assertThat(names(of2024, "casework")).containsExactly("云州市民政局", "云州市粮食局 至2024年6月30日");
        assertThat(row(of2024, "casework", "云州市粮食局 至2024年6月30日")).containsEntry("本年新收", "1");
        assertThat(names(guest.get(BASE + "/compare?year=2025").html(), "casework"))
                .noneMatch(name -> name.contains("粮食局"));
        var grain = guest.get(BASE + "/organs/grain").html();
        assertThat(grain.select("#requests-table tbody th").eachText()).containsExactly("2023年", "2024年");
        assertThat(grain.select(".lead").text()).contains("至2024年6月30日", "转由云州市民政局继续办理");
        assertThat(guest.get(BASE + "/organs/civil").html().select(".lead").text())
                .contains("云州市粮食局的工作由本机关承继");
    }

    @Test
    void theMapOfAnswersGivesEachOrganItsParts() {
        var page = guest.get(BASE + "/answers?year=2025&government=city").html();
        assertThat(names(page, "answers")).containsExactly("合计", "云州市民政局", "云州市水务局", "=2+5局");
        assertThat(row(page, "answers", "云州市民政局"))
                .containsEntry("予以公开", "25.0%（1）")
                .containsEntry("部分公开", "0.0%（0）")
                .containsEntry("无法提供", "25.0%（1）")
                .containsEntry("不予处理", "25.0%（1）")
                .containsEntry("其他处理", "25.0%（1）")
                .containsEntry("办结", "4");
        assertThat(row(page, "answers", "合计")).containsEntry("予以公开", "40.0%（2）").containsEntry("办结", "5");
        assertThat(row(page, "answers", "云州市水务局")).containsEntry("予以公开", "—").containsEntry("办结", "没有办结");
        var chart = drawn(page, "answers");
        assertThat(chart.path("names").path(2).asString()).isEqualTo("市水务局");
        assertThat(chart.path("series").path(0).path("labels").path(2).asString())
                .isEqualTo("没有办结");
        assertThat(chart.path("series")
                        .valueStream()
                        .map(each -> each.path("name").asString()))
                .containsExactly("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理");
        assertThat(page.select("[role=img]").attr("aria-label")).contains("2025年3个机关", "予以公开40.0%");
    }

    @Test
    void anOrganWithoutAReportSaysSo() {
        var page = guest.get(BASE + "/organs/forest");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("main").text()).contains("云州市林业局还没有已经结束的年度的年报数据");
        assertThat(page.html().select("main table")).isEmpty();
        assertThat(guest.get(BASE).html().select("main").text()).doesNotContain("林业局");
        assertThat(guest.get(BASE + "/organs/nobody").status()).isEqualTo(404);
    }

    /// 水务局 answered one request in 2026, and that year is not over.
    @Test
    void aYearThatIsNotOverIsNeverShown() {
        assertThat(guest.get(BASE).html().select("select[name=year] option").eachAttr("value"))
                .containsExactly("2025", "2024", "2023", "2022", "2021", "2020");
        for (String page : List.of("?year=2026", "/compare?year=2026", "/answers?year=2026", "/organs/water")) {
            var shown = guest.get(BASE + page).html().select("main").text();
            assertThat(shown).as(page).doesNotContain("2026").contains("2025年");
        }
        for (String ending : List.of("csv", "xlsx", "json")) {
            assertThat(guest.get(BASE + "/file." + ending + "?year=2026").status())
                    .isEqualTo(404);
        }
        assertThat(guest.get(BASE + "/file.csv").body()).doesNotContain("\n2026,");
        assertThat(guest.get(BASE + "/file.pdf?year=2025").status()).isEqualTo(404);
        try {
            time.moveTo("2027-01-01");
            assertThat(row(guest.get(BASE + "/organs/water").html(), "requests", "2026年"))
                    .containsEntry("本年办结", "1");
        } finally {
            time.moveTo("2026-03-02");
        }
    }

    @Test
    void theDataOfAYearHasALineForEachOrganAndLeadsOn() {
        var page = guest.get(BASE + "?year=2025").html();
        var table = page.select("main table").getFirst();
        assertThat(table.select("tbody th").eachText()).containsExactly("云州市民政局", "云州市水务局", "=2+5局");
        assertThat(table.select("tbody a").eachAttr("href")).contains(BASE + "/organs/civil");
        assertThat(page.select("#files + p + table tbody tr")).hasSize(7);
        assertThat(page.select("#files + p + table tbody tr").getLast().text()).contains("全部年度", "10 份");
        var home = guest.get("/oversee").html();
        assertThat(home.select("main a[href=" + BASE + "]").text()).contains("政府信息公开年报数据");
    }

    @Test
    void everyCellOfEveryYearCanBeTakenAlong() throws IOException {
        var lines = csv(guest.get(BASE + "/file.csv").body());
        assertThat(lines).hasSize(10);
        var json = JSON.readTree(guest.get(BASE + "/file.json").body());
        assertThat(json.size()).isEqualTo(10);
        int cells = 0;
        for (JsonNode one : json) {
            int year = one.path("year").asInt();
            var organ = OrganId.of(one.path("organ").asString());
            var tables = reports.compute(organ, year);
            var line = lines.stream()
                    .filter(each -> each.get("年度").equals(String.valueOf(year)))
                    .filter(each ->
                            each.get("统一社会信用代码").equals(one.path("creditCode").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.path("cells").size())
                    .isEqualTo(ReportFormat.of(year).cells().size());
            for (CellRef ref : ReportFormat.of(year).cells()) {
                var value = tables.cell(ref).value();
                var given = one.path("cells").path(ref.path());
                assertThat(given.isNull()).isEqualTo(value.isEmpty());
                value.ifPresent(known -> assertThat(given.decimalValue()).isEqualByComparingTo(known));
                cells++;
            }
            assertThat(line.get("表三：一、本年新收政府信息公开申请数量：总计"))
                    .isEqualTo(one.path("cells")
                            .path("REQUEST_TABLE.NEW_REQUESTS.TOTAL")
                            .asString());
        }
        assertThat(cells).isEqualTo(198 + 9 * 200);
        var of2020 = lines.stream()
                .filter(each -> each.get("年度").equals("2020"))
                .findFirst()
                .orElseThrow();
        assertThat(of2020.get("表三：（六）其他处理：总计")).isEqualTo("1");
        assertThat(of2020.get("表三：（六）其他处理3.其他：总计")).isEmpty();
        assertThat(of2020.get("表二：行政规范性文件：现行有效件数")).isEmpty();
        assertThat(lines.getFirst().getParser().getHeaderNames())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(200);
    }

    /// A spreadsheet must not run what an organ is called.
    @Test
    void aNameLikeAFormulaStaysText() throws IOException {
        var lines = csv(guest.get(BASE + "/file.csv?year=2025").body());
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().get("机关")).isEqualTo("'=2+5局");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(guest.bytes(BASE + "/file.xlsx?year=2025")))) {
            var row = book.getSheetAt(0).getRow(3);
            assertThat(row.getCell(1).getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=2+5局");
        }
    }

    @Test
    void theConsoleShowsTheSameOfTheOrgansOneAnswersFor() {
        var own = new Wire(port).asStaff("statistician", CompareWorld.PASSWORD);
        var page = own.get("/console/report-data?year=2025").html();
        assertThat(page.select("main table").getFirst().select("tbody th").eachText())
                .containsExactly("云州市民政局");
        assertThat(own.get("/console/report-data/organs/water").status()).isEqualTo(403);
        var years = own.get("/console/report-data/organs/civil").html();
        assertThat(row(years, "requests", "2025年"))
                .isEqualTo(row(guest.get(BASE + "/organs/civil").html(), "requests", "2025年"));
        assertThat(years.select("#requests-table tbody a").attr("href")).isEqualTo("/console/reports/civil/2020");
        assertThat(csv(own.get("/console/report-data/file.csv?year=2025").body()))
                .hasSize(1);

        var all = new Wire(port).asStaff("city", CompareWorld.PASSWORD);
        assertThat(names(all.get("/console/report-data/compare?year=2025").html(), "casework"))
                .hasSize(3);
        assertThat(names(all.get("/console/report-data/answers?year=2025").html(), "answers"))
                .hasSize(4);
    }

    @Test
    void whatDrawsIsLoadedOnlyWhereThereIsAChartAndKeptForAYear() {
        var page = guest.get(BASE + "/organs/civil").html();
        var scripts = page.select("main script[src]").eachAttr("src");
        assertThat(scripts).hasSize(2);
        for (String script : scripts) {
            var answer = guest.get(script);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable");
            assertThat(guest.get(script, "Accept-Encoding", "gzip").header("Content-Encoding"))
                    .isEqualTo("gzip");
        }
        assertThat(guest.get("/assets/charts/echarts.js").status()).isEqualTo(404);
        assertThat(guest.get(BASE).html().select("script[src*=charts]")).isEmpty();
    }

    /// A line of a table, by its headings; a heading that stands more than once keeps the first, and bears the block
    /// before it for the rate.
    private static Map<String, String> row(Document page, String id, String name) {
        var table = page.select("#" + id + "-table table").getFirst();
        var heads = table.select("thead th").eachText();
        Element line = table.select("tbody tr").stream()
                .filter(each -> each.select("th").text().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + name + " in " + id));
        var values = line.select("td").eachText();
        assertThat(values).hasSize(heads.size() - 1);
        var row = new HashMap<String, String>();
        String block = "";
        for (int at = 0; at < values.size(); at++) {
            String head = heads.get(at + 1).replaceAll(" [↓↑]$", "");
            if (head.endsWith("总计")) {
                block = head.replace("总计", "");
            }
            row.putIfAbsent(head.equals("结果纠正率") ? block + "：" + head : head, values.get(at));
        }
        return row;
    }

    private static List<String> names(Document page, String id) {
        return page.select("#" + id + "-table tbody th").eachText();
    }

    private static JsonNode drawn(Document page, String id) {
        return JSON.readTree(
                page.select("section[aria-labelledby=" + id + "] [data-chart]").attr("data-chart"));
    }

    private static String total(Document report, String row) {
        return figure(report, "REQUEST_TABLE." + row + ".TOTAL");
    }

    private static String figure(Document report, String id) {
        var cells = report.select("[id=" + id + "]");
        assertThat(cells).as(id).hasSize(1);
        return cells.getFirst().text();
    }

    /// Of the lines of table 三 whose names begin so, the totals.
    private static String sum(Document report, String rows) {
        return String.valueOf(report.select("table.requests td").stream()
                .filter(cell -> cell.id().startsWith("REQUEST_TABLE." + rows)
                        && cell.id().endsWith(".TOTAL"))
                .mapToLong(cell -> Long.parseLong(cell.text()))
                .sum());
    }

    private static List<CSVRecord> csv(String text) {
        try (var parser = CSVParser.parse(
                text.replace("\uFEFF", ""),
                CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get())) {
            return parser.getRecords();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
