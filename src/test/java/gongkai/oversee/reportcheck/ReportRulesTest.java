package gongkai.oversee.reportcheck;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.reportreading.Samples;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportRulesTest {
    @Test
    void aWrongTotalIsAnErrorThatNamesRowAndColumns() {
        String text = Samples.PIPES_AFTER_CELLS.text().replace("\n2833 |", "\n2834 |");
        AnnualReport report = Samples.found(text);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.findings().stream().filter(finding -> finding.rule().equals("H3")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cells().getFirst().path()).isEqualTo("REQUEST_TABLE.NEW_REQUESTS.TOTAL");
                    assertThat(finding.expected()).contains(BigDecimal.valueOf(2833));
                    assertThat(finding.found()).contains(BigDecimal.valueOf(2834));
                    assertThat(finding.message()).contains("一、本年新收政府信息公开申请数量").contains("总计");
                });
        assertThat(report.findings().stream().filter(finding -> finding.rule().equals("H1")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("2834 + 84 = 2814 + 103"));
    }

    @Test
    void aLostFigureIsRecoveredWhereTheRelationsLeaveOneValue() {
        AnnualReport report = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n1043 |", ""));
        Cell cell = report.tables().cell(RequestRow.DISCLOSED, ApplicantColumn.NATURAL_PERSON);
        assertThat(cell.status()).isEqualTo(Cell.Status.RECOVERED);
        assertThat(cell.value()).contains(BigDecimal.valueOf(1043));
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.findings()).anyMatch(finding -> finding.rule().equals("P1"));
    }

    @Test
    void aLostRowIsRecoveredFromItsColumns() {
        String row = "(二)部分公开(区分处理的,只计这一情形,不计其他情形) |\n243 |\n10 |\n1 |\n|\n7 |\n|\n261 |\n||\n";
        AnnualReport report = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace(row, ""));
        assertThat(ReportRules.rowCells(RequestRow.PARTLY_DISCLOSED).stream()
                        .map(ref -> Samples.written(report.tables().cell(ref))))
                .containsExactly("243*", "10*", "1*", "0*", "7*", "0*", "261*");
    }

    @Test
    void aLostFigureInTableTwoIsMissingBecauseNoRelationHelps() {
        AnnualReport report = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n263 |", ""));
        Cell cell = report.tables().cell(ProactiveRow.NORMATIVE_DOCS, ProactiveRow.Column.NEWLY_PUBLISHED);
        // It was 263, which stands nowhere any more: no candidate could be named.
        assertThat(cell.status()).isEqualTo(Cell.Status.MISSING);
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void wordsInTheStubOfAFigureAreReportedAndNeverDropped() {
        AnnualReport report = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n120 |", "\n12O |"));
        assertThat(report.findings())
                .anyMatch(finding ->
                        finding.rule().equals("H5") && finding.message().contains("12O"));
        assertThat(Samples.written(report.tables().cell(RequestRow.NEW_REQUESTS, ApplicantColumn.ENTERPRISE)))
                .isEqualTo("120*");
        AnnualReport second = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n8087315 |", "\n若干 |"));
        assertThat(second.tables()
                        .cell(ProactiveRow.LICENCES, ProactiveRow.Column.DECISIONS)
                        .status())
                .isEqualTo(Cell.Status.MISSING);
        assertThat(second.findings()).anyMatch(finding -> finding.rule().equals("H5"));
    }

    @Test
    void countsAreWholeAndNotNegativeOnlyTheYearlyChangeMayBe() {
        AnnualReport negative = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n8087315 |", "\n-5 |"));
        assertThat(negative.findings())
                .filteredOn(finding -> finding.rule().equals("H5"))
                .hasSize(1);
        AnnualReport decimal = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n8087315 |", "\n1.5 |"));
        assertThat(decimal.findings())
                .filteredOn(finding -> finding.rule().equals("H5"))
                .hasSize(1);
    }

    @Test
    void aTruncatedReportKeepsWhatItHasAndSaysWhatIsMissing() {
        String text = Samples.PIPES_AFTER_CELLS.text();
        AnnualReport report = Samples.found(text.substring(0, text.indexOf("(六)其他处理")));
        assertThat(Samples.written(report.tables().cell(RequestRow.DISCLOSED, ApplicantColumn.TOTAL)))
                .isEqualTo("1133");
        assertThat(report.tables()
                        .cell(RequestRow.TOTAL_HANDLED, ApplicantColumn.TOTAL)
                        .status())
                .isEqualTo(Cell.Status.MISSING);
        assertThat(report.tables().cell(RemedyBlock.REVIEW, RemedyColumn.TOTAL).status())
                .isEqualTo(Cell.Status.MISSING);
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void successiveYearsOfOneIssuerAreCompared() {
        AnnualReport after = Samples.found(Samples.TABS.text());
        AnnualReport before = new AnnualReport(
                after.issuer(),
                Optional.of(2019),
                after.format(),
                Samples.found(Samples.TABS
                                .text()
                                .replace("四、结转下年度继续办理\t\t0\t\t\t\t\t\t0", "四、结转下年度继续办理\t\t2\t\t\t\t\t\t2"))
                        .tables(),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        assertThat(ReportChecks.years(List.of(after, before)))
                .extracting(Finding::rule, finding -> finding.cells().getFirst().path())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("X1", "REQUEST_TABLE.CARRIED_IN.NATURAL_PERSON"),
                        org.assertj.core.groups.Tuple.tuple("X1", "REQUEST_TABLE.CARRIED_IN.TOTAL"));
    }

    /// X2 binds reports in the form of 2021, X3 those in the form of 2019; between the two forms neither does.
    @Test
    void documentsInForceAndYearlyItemsGoOnFromYearToYearWithinOneForm() {
        AnnualReport after = yearOf(Samples.PIPES_ALONE, 2023, Map.of());
        var inForce = new CellRef(ProactiveRow.NORMATIVE_DOCS, ProactiveRow.Column.IN_FORCE);
        long made = amount(after, ProactiveRow.Column.ISSUED_THIS_YEAR);
        long gone = amount(after, ProactiveRow.Column.ABOLISHED_THIS_YEAR);
        long exact = amount(after, ProactiveRow.Column.IN_FORCE) - made + gone;
        assertThat(rules(yearOf(Samples.PIPES_ALONE, 2022, Map.of(inForce, exact)), after))
                .doesNotContain("X2");
        assertThat(ReportChecks.years(List.of(yearOf(Samples.PIPES_ALONE, 2022, Map.of(inForce, exact + 1)), after)))
                .filteredOn(finding -> finding.rule().equals("X2"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cells()).containsExactly(inForce);
                    assertThat(finding.expected()
                                    .orElseThrow()
                                    .subtract(finding.found().orElseThrow()))
                            .isEqualByComparingTo("1");
                });

        AnnualReport old = yearOf(Samples.PIPES_AFTER_CELLS, 2020, Map.of());
        var items = new CellRef(ProactiveRow.LICENCES, ProactiveRow.Column.ITEMS_LAST_YEAR);
        var change = new CellRef(ProactiveRow.LICENCES, ProactiveRow.Column.CHANGE);
        long now = old.tables().cell(items).amount().orElseThrow().longValueExact();
        assertThat(x3(yearOf(Samples.PIPES_AFTER_CELLS, 2019, Map.of(items, now - 3, change, 3L)), old))
                .isEmpty();
        assertThat(x3(yearOf(Samples.PIPES_AFTER_CELLS, 2019, Map.of(items, now - 3, change, 2L)), old))
                .hasSize(1);
        assertThat(rules(old, yearOf(Samples.PIPES_ALONE, 2021, Map.of()))).doesNotContain("X2", "X3");
    }

    private static List<Finding> x3(AnnualReport before, AnnualReport after) {
        return ReportChecks.years(List.of(before, after)).stream()
                .filter(finding -> finding.rule().equals("X3")
                        && finding.cells().getFirst().row() == ProactiveRow.LICENCES)
                .toList();
    }

    private static List<String> rules(AnnualReport before, AnnualReport after) {
        return ReportChecks.years(List.of(before, after)).stream()
                .map(Finding::rule)
                .toList();
    }

    private static long amount(AnnualReport report, ProactiveRow.Column column) {
        return report.tables()
                .cell(ProactiveRow.NORMATIVE_DOCS, column)
                .amount()
                .orElseThrow()
                .longValueExact();
    }

    /// The report of a sample, as one organ's for a year, with some figures set.
    private static AnnualReport yearOf(Samples sample, int year, Map<CellRef, Long> figures) {
        AnnualReport report = Samples.found(sample.text());
        Map<CellRef, Cell> cells = new HashMap<>(report.tables().cells());
        figures.forEach((ref, value) -> cells.put(ref, Cell.read(value)));
        return new AnnualReport(
                Optional.of("云州市人民政府"),
                Optional.of(year),
                report.format(),
                new ReportTables(report.format(), cells),
                List.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    @Test
    void aWrongResultAndAWrongTotalOfRemediesBreakTheirRelations() {
        AnnualReport results = Samples.found(Samples.PIPES_AFTER_CELLS.text().replace("\n1043 |", "\n1044 |"));
        assertThat(results.findings())
                .filteredOn(finding -> finding.rule().equals("H2"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.cells())
                            .contains(new CellRef(RequestRow.DISCLOSED, ApplicantColumn.NATURAL_PERSON));
                    assertThat(finding.level()).isEqualTo(Finding.Level.ERROR);
                });
        assertThat(Samples.written(results.tables().cell(RequestRow.DISCLOSED, ApplicantColumn.NATURAL_PERSON)))
                .isEqualTo("1044");
        String remedies = Samples.PIPES_AFTER_CELLS.text().replace("\n101 |", "\n102 |");
        assertThat(Samples.found(remedies).findings())
                .filteredOn(finding -> finding.rule().equals("H4"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells().getFirst())
                        .isEqualTo(new CellRef(RemedyBlock.REVIEW, RemedyColumn.TOTAL)));
    }

    @Test
    void f2019HasOneHundredSixtyOneAndF2021OneHundredSeventyFiveCellsInTableThree() {
        assertThat(ReportFormat.F2019.cells()).hasSize(22 + 161 + 15);
        assertThat(ReportFormat.F2021.cells()).hasSize(10 + 175 + 15);
    }

    @Test
    void theOfficesOwnFiguresInProseAreOnlyToBeChecked() {
        assertThat(reviewed(Samples.PIPES_AFTER_CELLS).findings())
                .allMatch(finding -> finding.level() == Finding.Level.CHECK)
                .filteredOn(finding -> finding.rule().equals("S1"))
                .extracting(
                        finding -> finding.found().orElseThrow().intValue(),
                        finding -> finding.expected().orElseThrow().intValue())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(179, 2833), org.assertj.core.groups.Tuple.tuple(15, 227));
        assertThat(reviewed(Samples.TABS).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).isEqualTo("正文写合计 678件，所列各项相加为 677件，请核对。"));
        assertThat(reviewed(Samples.PIPES_ALONE).findings())
                .extracting(Finding::rule)
                .containsExactly("W7", "W3");
    }

    private static AnnualReport reviewed(Samples sample) {
        return switch (ReportReview.of(sample.text())) {
            case ReportReader.Found(AnnualReport report) -> report;
            case ReportReader.NotAReport(String message) -> throw new AssertionError(message);
        };
    }
}
