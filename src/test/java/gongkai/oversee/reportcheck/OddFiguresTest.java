package gongkai.oversee.reportcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.reportreading.Samples;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What is lawful and yet odd within one report, between two years and between a report and those it sums up: each is
/// found where it is, and not where it is not.
class OddFiguresTest {
    private static final String TABS = Samples.TABS.text();
    private static final String STATISTICS = """
            云州市2016年政府信息公开工作年度报告
            一、概述
            根据《中华人民共和国政府信息公开条例》的要求，编制本年度报告。本报告所列数据的统计期限自2016年1月1日起至2016年12月31日止。
            政府信息公开情况统计表
            统计指标	单位	统计数
            一、主动公开情况
            （一）主动公开政府信息数	条	5120
            其中：主动公开规范性文件数	条	12
            三、依申请公开情况
            （一）收到申请数	件	32
            1.当面申请数	件	5
            2.传真申请数	件	0
            3.网络申请数	件	20
            4.信函申请数	件	7
            （二）申请办结数	件	30
            1.按时办结数	件	29
            2.延期办结数	件	1
            （三）申请答复数	件	30
            1.属于已主动公开范围数	件	9
            2.同意公开答复数	件	8
            3.同意部分公开答复数	件	2
            4.不同意公开答复数	件	5
            其中：涉及国家秘密	件	0
            涉及商业秘密	件	1
            涉及个人隐私	件	2
            危及国家安全、公共安全、经济安全和社会稳定	件	0
            不是《条例》所指政府信息	件	1
            法律法规规定的其他情形	件	1
            5.不属于本行政机关公开数	件	3
            6.申请信息不存在数	件	2
            7.告知作出更改补充数	件	1
            8.告知通过其他途径办理数	件	0
            四、行政复议数量	件	4
            （一）维持具体行政行为数	件	2
            （二）被依法纠错数	件	1
            （三）其他情形数	件	1
            五、行政诉讼数量	件	3
            （一）维持具体行政行为或者驳回原告诉讼请求数	件	3
            （二）被依法纠错数	件	0
            （三）其他情形数	件	0
            （三）从事政府信息公开工作人员数	人	6
            1.专职人员数	人	2
            2.兼职人员数	人	4
            """;

    @Test
    void pendingWithoutAnythingReceivedIsToBeLookedAt() {
        String nobody = TABS.replaceAll("(?m)^(一、本年新收.*?)\\t\\t6\\t1\\t0\\t0\\t0\\t0\\t7", "$1\t\t0\t0\t0\t0\t0\t0\t0")
                .replaceAll("(?m)^(四、结转.*?)\\t\\t0\\t\\t\\t\\t\\t\\t0", "$1\t\t1\t\t\t\t\t\t1");

        assertThat(rules(nobody)).contains("S2");
        assertThat(rules(TABS)).doesNotContain("S2");
    }

    @Test
    void moreCasesPendingThanRequestsAreToBeLookedAt() {
        String crowded =
                TABS.replaceAll("(?m)^0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0\\t0", "0\t0\t0\t11\t11\t0\t0\t0\t0\t0");

        assertThat(found(crowded))
                .filteredOn(finding -> finding.rule().equals("S4"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("尚未审结共 11 件", "申请 7 件"));
        assertThat(rules(TABS)).doesNotContain("S4");
        assertThat(rules(Samples.PIPES_AFTER_CELLS.text())).doesNotContain("S4");
    }

    @Test
    void totalsWithoutAskersAreToBeLookedAt() {
        String alone = TABS.lines()
                .map(line -> line.replaceAll(
                        "(\\t)[0-9]+(\\t)[0-9]*(\\t)[0-9]*(\\t)[0-9]*(\\t)[0-9]*(\\t)[0-9]*(\\t[0-9]+\\t*)$",
                        "$1$2$3$4$5$6$7"))
                .collect(Collectors.joining("\n"));

        assertThat(found(alone))
                .filteredOn(finding -> finding.rule().equals("S5"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells())
                        .extracting(CellRef::path)
                        .contains("REQUEST_TABLE.REFUSED_INTERNAL_AFFAIRS.TOTAL")
                        .allMatch(path -> path.endsWith(".TOTAL")));
        assertThat(rules(TABS)).doesNotContain("S5");
    }

    @Test
    void feesThatWereNotPaidAreSpokenOf() {
        String said = Samples.PIPES_ALONE.text();
        String unpaid =
                said.replaceFirst("(缴纳费用、行政机关不再处理其政府信息公开申请\\s+\\|\\s+)0((?:\\s+\\|\\s+0){5}\\s+\\|\\s+)0", "$11$21");
        String silent = unpaid.lines()
                .filter(line -> line.length() < 60 || !line.matches(".*(收取|收费|费用).*"))
                .collect(Collectors.joining("\n"));

        String last = silent.substring(0, silent.indexOf("六、其他需要报告的事项") + "六、其他需要报告的事项".length()) + "\n";

        assertThat(unpaid).isNotEqualTo(said);
        assertThat(rules(silent)).contains("S3");
        assertThat(rules(silent.replace("一、总体情况", "一、总体情况\n为企业减免各类费用三千万元，降低融资成本。")))
                .contains("S3");
        assertThat(rules(last + "本年度未收取信息处理费。")).contains("S3");
        assertThat(rules(last + "本年度收取信息处理费380元。")).doesNotContain("S3");
        assertThat(rules(said)).doesNotContain("S3");
    }

    @Test
    void growthIsThatOfTheTablesOfBothYears() {
        AnnualReport last = asOf(reviewed(TABS), 2019, Samples.found(Samples.PIPES_AFTER_CELLS.text()));

        assertThat(growth(last, "全年新收政府信息公开申请7件，同比下降99.75%。")).isEmpty();
        assertThat(growth(last, "全年新收政府信息公开申请7件，比上年减少2826件。")).isEmpty();
        assertThat(growth(last, "全年新收政府信息公开申请7件，比上年增长1.05%，其中网上申请3件。"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("W9");
                    assertThat(finding.expected()).contains(new BigDecimal("-99.75"));
                    assertThat(finding.message()).contains("比上年增长1.05%", "请核对口径");
                    assertThat(finding.place().orElseThrow().excerpt()).contains("增长1.05%");
                });
        assertThat(growth(last, "全年召开会议7次，比上年增长1.05%。")).isEmpty();
    }

    private static List<Finding> growth(AnnualReport last, String sentence) {
        return YearGrowth.findings(List.of(last, reviewed(TABS + "\n" + sentence)));
    }

    @Test
    void whatWasPendingDoesNotVanishInTheNextYear() {
        AnnualReport after = Samples.found(TABS);
        AnnualReport before = asOf(after, 2019, Samples.found(Samples.PIPES_AFTER_CELLS.text()));

        assertThat(ReportChecks.years(List.of(before, after)))
                .filteredOn(finding -> finding.rule().equals("X4"))
                .hasSize(3)
                .first()
                .satisfies(finding -> assertThat(finding.message()).contains("总计 0 件，少于上一年尚未审结的 11 件"));
        assertThat(ReportChecks.years(List.of(asOf(after, 2019, after), after)))
                .extracting(Finding::rule)
                .doesNotContain("X4");
    }

    @Test
    void theSumsOfTheOldTableOfStatisticsAreChecked() {
        assertThat(rules(STATISTICS)).doesNotContain("T1");
        assertThat(reviewed(STATISTICS).statistics())
                .extracting(item -> item.name() + " " + item.unit() + " " + item.value())
                .hasSize(36)
                .contains("(一)主动公开政府信息数 条 5120", "4.信函申请数 件 7", "涉及个人隐私 件 2", "五、行政诉讼数量 件 3", "2.兼职人员数 人 4");
        assertThat(found(STATISTICS.replace("申请答复数	件	30", "申请答复数	件	31")))
                .filteredOn(finding -> finding.rule().equals("T1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("统计表“申请答复数”应为各项之和 30，现为 31。"));
        assertThat(found(STATISTICS.replace("行政诉讼数量	件	3", "行政诉讼数量	件	2")))
                .filteredOn(finding -> finding.rule().equals("T1"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("行政诉讼数量", "应为各项之和 3，现为 2"));
        assertThat(found(STATISTICS.replace("涉及个人隐私	件	2\n", "")))
                .as("a part that is not there is not taken for nought")
                .noneMatch(finding -> finding.rule().equals("T1"));
    }

    @Test
    void aReportOfManyUnitsIsTheirSumCellByCell() {
        AnnualReport one = Samples.found(TABS);

        assertThat(ReportChecks.consolidated(one, List.of(one))).isEmpty();
        assertThat(ReportChecks.consolidated(one, List.of(one, one)))
                .allMatch(finding -> finding.rule().equals("C1"))
                .filteredOn(finding -> finding.cells().getFirst().path().equals("REQUEST_TABLE.NEW_REQUESTS.TOTAL"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.expected()).contains(BigDecimal.valueOf(14));
                    assertThat(finding.found()).contains(BigDecimal.valueOf(7));
                });
    }

    @Test
    void aTextTakenOverFromTheYearBeforeIsTold() {
        AnnualReport after = reviewed(TABS);
        AnnualReport same = asOf(after, 2019, after);
        AnnualReport other = asOf(after, 2019, reviewed(Samples.PIPES_AFTER_CELLS.text()));

        assertThat(YearTexts.findings(List.of(same, after)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("2020年报告的文字有 100% 的句子与上一年相同"));
        assertThat(YearTexts.findings(List.of(other, after))).isEmpty();
    }

    /// The content of one report under the name of another, for another year.
    private static AnnualReport asOf(AnnualReport named, int year, AnnualReport content) {
        return new AnnualReport(
                named.issuer(),
                Optional.of(year),
                content.format(),
                content.tables(),
                List.of(),
                content.lines(),
                Map.of(),
                List.of());
    }

    private static List<String> rules(String text) {
        return found(text).stream().map(Finding::rule).toList();
    }

    private static List<Finding> found(String text) {
        return reviewed(text).findings();
    }

    private static AnnualReport reviewed(String text) {
        return switch (ReportReview.of(text)) {
            case ReportReader.Found(AnnualReport report) -> report;
            case ReportReader.NotAReport(String message) -> throw new AssertionError(message);
        };
    }
}
