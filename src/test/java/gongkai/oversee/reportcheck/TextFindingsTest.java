package gongkai.oversee.reportcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.reportreading.Samples;
import gongkai.oversee.statutoryreport.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
