package gongkai.oversee.reportcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.reportreading.Samples;
import gongkai.oversee.statutoryreport.Finding;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a report says in words, looked at without its tables.
class TextFindingsTest {
    private static List<String> sentences(String... lines) {
        return SentenceChecks.findings(List.of(lines)).stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void partsThatMissTheirWholeAreToBeLookedAt() {
        assertThat(sentences("2025年全市共受理申请805件，其中自然人258件，企业546件。")).containsExactly("W1");
        assertThat(sentences("2025年全市共受理申请805件，其中自然人258件，企业547件。")).isEmpty();
        assertThat(sentences("全年共公开信息1000条，其中政策解读20条，会议公开12条。")).isEmpty();
        assertThat(sentences("共清理文件301件(省级11件、市级108件、县级181件)，均已公布。")).containsExactly("W1");
    }

    @Test
    void growthAndSharesAreComputedFromTheFiguresBesideThem() {
        assertThat(sentences("全年受理诉求27058件，较上年(66475件)下降59.3%。")).isEmpty();
        assertThat(sentences("全年受理诉求27058件，较上年(66475件)下降95.3%。")).containsExactly("W2");
        assertThat(sentences("受理各类诉求1055.87万件。其中，疫情类诉求102.73万件，占比9.73%。")).isEmpty();
        assertThat(sentences("受理各类诉求1055.87万件，其中疫情类诉求102.73万件，占比7.93%。")).containsExactly("W2");
        assertThat(sentences("受理省工单11044件，满意率93.98%%。")).containsExactly("W3");
    }

    @Test
    void aPartLargerThanItsWholeAndOtherWaysToStateGrowthAreSeen() {
        assertThat(sentences("全年共收到申请805件，其中自然人900件。")).containsExactly("W1");
        assertThat(sentences("全年收到申请2,200件，较上年(2,100件)增长4.76%。")).isEmpty();
        assertThat(sentences("全年收到申请2,200件，较上年(2,100件)增长7.46%。")).containsExactly("W2");
        for (String form : List.of(
                "全年收到申请735件，较2024年的700件增长%s%%。", "全年收到申请735件，同比增长%s%%(上年700件)。", "全年收到申请735件，比上年增加35件，增长%s%%。")) {
            assertThat(sentences(form.formatted("5"))).as(form).isEmpty();
            assertThat(sentences(form.formatted("1.05"))).as(form).containsExactly("W2");
        }
        assertThat(sentences("全年收到申请665件，比上年减少35件，下降5%。")).isEmpty();
    }

    /// What anybody may paste into the page where reports are checked.
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.", "(", "1件(", "共1件其中", "1%%", "收到政府信息公开申请1件同比", "行政复议", "，", "一", "费用", "《2023年"})
    void aLineOfOneThingOverAndOverIsCheckedAtOnce(String piece) {
        var threads = ManagementFactory.getThreadMXBean();
        String text = Samples.TABS.text() + "\n" + piece.repeat(200_000 / piece.length());
        long started = threads.getCurrentThreadCpuTime();

        assertThat(ReportReview.of(text)).isInstanceOf(ReportReader.Found.class);

        assertThat((threads.getCurrentThreadCpuTime() - started) / 1_000_000_000)
                .isLessThan(5);
    }

    @Test
    void whatTheTextStatesOfTablesThreeAndFourIsSetBesideThem() {
        assertThat(stated("办理依申请公开8件。")).singleElement().satisfies(finding -> {
            assertThat(finding.expected()).contains(BigDecimal.valueOf(7));
            assertThat(finding.found()).contains(BigDecimal.valueOf(8));
            assertThat(finding.message()).contains("正文写有依申请公开 8 件");
        });
        assertThat(stated("办理依申请公开7件。")).isEmpty();
        assertThat(stated("政府信息公开申请上年结转3件，结转下年度办理2件。"))
                .extracting(finding -> finding.cells().getFirst().path())
                .containsExactly("REQUEST_TABLE.CARRIED_IN.TOTAL", "REQUEST_TABLE.CARRIED_OUT.TOTAL");
        assertThat(stated("因政府信息公开引起行政复议5件、行政诉讼3件。"))
                .extracting(finding -> finding.found().orElseThrow().intValue())
                .containsExactly(5, 3);
        assertThat(stated("全年办理行政复议案件500件、行政诉讼案件300件。")).isEmpty();
    }

    private static List<Finding> stated(String sentence) {
        return reviewed(Samples.TABS.text().replace("### 一、总体情况", "### 一、总体情况\n" + sentence)).findings().stream()
                .filter(finding -> finding.rule().equals("S1"))
                .toList();
    }

    @Test
    void theOrderOfSectionsAndTheDaysAreThoseOfTheLaw() {
        String text = Samples.TABS.text();
        String five = text.substring(text.indexOf("#### 五、"), text.indexOf("#### 六、"));
        assertThat(rules(text.replace(five, "").replaceFirst("### 一、", five.replace("$", "\\$") + "\n### 一、")))
                .contains("W4");
        assertThat(rules(text.replace("2021年1月26日", "2021年1月31日"))).doesNotContain("W6");
        assertThat(rules(text.replace("2021年1月26日", "2021年2月1日"))).contains("W6");
    }

    @Test
    void missingSectionsAnEmptySectionFiveAndALateDateAreTold() {
        String text = Samples.TABS.text();
        assertThat(rules(text.replaceFirst("(?s)(#### 五、[^\n]*\n).*(#### 六、)", "$1\n$2")))
                .containsExactly("W5", "W1");
        assertThat(rules(text.replace("2021年1月26日", "2021年2月26日"))).containsExactly("W6", "W1");
        assertThat(rules(text.replace("### 一、总体情况", ""))).containsExactly("W4", "W1");
    }

    private static List<String> rules(String text) {
        return reviewed(text).findings().stream().map(Finding::rule).toList();
    }

    @Test
    void issuerAndYearMayComeFromTheFileNameButNeverFromPlantedText() {
        byte[] bytes = Samples.PIPES_ALONE.text().getBytes(StandardCharsets.UTF_8);
        AnnualReport named = found(ReportReview.of(bytes, "/tmp/云州市数据局2023年政府信息公开工作年度报告.txt"));
        assertThat(named.issuer()).contains("云州市数据局");
        assertThat(named.year()).contains(2023);
        AnnualReport planted = found(ReportReview.of(bytes, "欧洲杯赛事直播市2023年政府信息公开工作年度报告.txt"));
        assertThat(planted.issuer()).isEmpty();
        assertThat(planted.year()).isEmpty();
    }

    @Test
    void everyFindingAboutCellsSaysWhereTheirRowStands() {
        AnnualReport report = reviewed(Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.rule().equals("H3"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place())
                        .hasValueSatisfying(place -> assertThat(place.excerpt()).startsWith("一、本年新收政府信息公开申请数量")));
    }

    @Test
    void theLineIsThatOfTheFileWithItsEmptyLines() {
        String text =
                Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |").replace("\n", "\n\n");
        assertThat(reviewed(text).findings()).isNotEmpty().allSatisfy(finding -> {
            var place = finding.place().orElseThrow();
            assertThat(text.split("\n", -1)[place.line()].replace(" ", ""))
                    .contains(place.excerpt().substring(0, 4));
        });
    }

    private static AnnualReport reviewed(String text) {
        return found(ReportReview.of(text));
    }

    private static AnnualReport found(ReportReader.Outcome outcome) {
        return switch (outcome) {
            case ReportReader.Found(AnnualReport report) -> report;
            case ReportReader.NotAReport(String message) -> throw new AssertionError(message);
        };
    }
}
