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
