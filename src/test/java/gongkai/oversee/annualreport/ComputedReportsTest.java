package gongkai.oversee.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Channel;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiOldBooks;
import gongkai.answer.foi.OldRequest;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.Relation;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComputedReportsTest {
    private static final String TABLE_THREE_OF_2025 = """
            NEW_REQUESTS                5 4 4 3 3 3 22
            CARRIED_IN                  0 1 0 0 1 0 2
            DISCLOSED                   1 1 0 0 0 0 2
            PARTLY_DISCLOSED            0 2 0 0 0 0 2
            REFUSED_STATE_SECRET        0 0 1 0 0 0 1
            REFUSED_FORBIDDEN_BY_LAW    0 0 0 1 0 0 1
            REFUSED_SAFETY_STABILITY    0 0 0 0 1 0 1
            REFUSED_THIRD_PARTY         0 0 0 0 0 1 1
            REFUSED_INTERNAL_AFFAIRS    1 0 0 0 0 0 1
            REFUSED_PROCESS_INFO        0 1 0 0 0 0 1
            REFUSED_ENFORCEMENT_FILE    0 0 1 0 0 0 1
            REFUSED_ADMIN_QUERY         0 0 0 1 0 0 1
            UNAVAILABLE_NOT_HELD        0 0 0 0 1 0 1
            UNAVAILABLE_NEEDS_CREATION  0 0 0 0 0 1 1
            UNAVAILABLE_STILL_UNCLEAR   1 0 0 0 0 0 1
            NOT_PROCESSED_PETITION      0 1 0 0 0 0 1
            NOT_PROCESSED_REPEAT        0 0 1 0 0 0 1
            NOT_PROCESSED_PUBLICATION   0 0 0 1 0 0 1
            NOT_PROCESSED_EXCESSIVE     0 0 0 0 1 0 1
            NOT_PROCESSED_RECONFIRM     0 0 0 0 0 1 1
            OTHER_CORRECTION_LAPSED     0 0 0 0 1 0 1
            OTHER_FEE_UNPAID            0 0 0 0 0 0 0
            OTHER_MISC                  1 0 0 0 0 0 1
            TOTAL_HANDLED               4 5 3 3 4 3 22
            CARRIED_OUT                 1 0 1 0 0 0 2
            """;

    private static final List<CellRef> REMEDY_CELLS = cells(ref -> ref.row().table() == CellRef.Table.REMEDY_TABLE);

    @Autowired
    private ComputedReports reports;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private FoiOldBooks books;

    @Autowired
    private Accounts accounts;

    @LocalServerPort
    private int port;

    @BeforeAll
    void build() {
        var world = new ReportWorld();
        beans.autowireBean(world);
        world.build();
    }

    @Test
    void tableThreeOfAFullYearIsAsWrittenByHand() {
        ReportTables tables = reports.compute(ReportWorld.BUREAU, 2025);
        String computed = ReportFormat.F2021.requestRows().stream()
                .map(row -> "%-28s%s\n".formatted(row.name(), figures(tables, cells(ref -> ref.row() == row))))
                .collect(Collectors.joining());
        assertThat(computed).isEqualTo(TABLE_THREE_OF_2025);
    }

    @Test
    void tableFourCountsWhatEndedInTheYearAndWhatWasPendingAtItsEnd() {
        assertThat(figures(reports.compute(ReportWorld.BUREAU, 2024), REMEDY_CELLS))
                .isEqualTo("1 0 0 0 1 0 0 0 0 0 0 0 0 1 1");
        assertThat(figures(reports.compute(ReportWorld.BUREAU, 2025), REMEDY_CELLS))
                .isEqualTo("0 0 0 1 1 0 0 1 1 2 0 1 0 0 1");
        assertThat(figures(reports.compute(ReportWorld.BUREAU, 2026), REMEDY_CELLS))
                .isEqualTo("1 0 0 0 1 0 0 0 1 1 0 0 0 0 0");
    }

    @Test
    void tableTwoCountsDocumentsAndAddsUpFees() {
        ReportTables tables = reports.compute(ReportWorld.BUREAU, 2025);
        assertThat(figures(tables, proactive(ProactiveRow.RULES))).isEqualTo("1 0 2");
        assertThat(figures(tables, proactive(ProactiveRow.NORMATIVE_DOCS))).isEqualTo("2 1 2");
        assertThat(figures(tables, proactive(ProactiveRow.LICENCES))).isEqualTo("2");
        assertThat(figures(tables, proactive(ProactiveRow.PENALTIES))).isEqualTo("1");
        assertThat(figures(tables, proactive(ProactiveRow.COERCIONS))).isEqualTo("0");
        assertThat(figures(tables, proactive(ProactiveRow.ADMIN_FEES))).isEqualTo("13.05");
    }

    @Test
    void everyRelationHoldsInEveryYear() {
        for (int year : List.of(2023, 2024, 2025, 2026)) {
            ReportTables tables = reports.compute(ReportWorld.BUREAU, year);
            assertThat(ReportRules.relations(tables)).hasSize(42).allMatch(Relation::holds);
            assertThat(ReportRules.findings(tables)).isEmpty();
        }
    }

    @Test
    void everyFigureEqualsTheRowsBehindIt() {
        for (int year : List.of(2024, 2025, 2026)) {
            ReportTables tables = reports.compute(ReportWorld.BUREAU, year);
            for (CellRef ref : ReportFormat.F2021.cells()) {
                BigDecimal behind =
                        reports.behind(ReportWorld.BUREAU, year, ref).figure();
                assertThat(tables.cell(ref).value().orElseThrow())
                        .as(year + " " + ref.path())
                        .isEqualByComparingTo(behind);
            }
        }
    }

    @Test
    void whatIsCarriedOutOfAYearIsCarriedIntoTheNext() {
        ReportTables before = reports.compute(ReportWorld.BUREAU, 2024);
        ReportTables after = reports.compute(ReportWorld.BUREAU, 2025);
        for (ApplicantColumn column : ApplicantColumn.values()) {
            assertThat(after.cell(RequestRow.CARRIED_IN, column))
                    .isEqualTo(before.cell(RequestRow.CARRIED_OUT, column));
        }
    }

    /// 国办公开办函〔2019〕60号: the years 2019 and 2020 have a form of their own, with one row for all of 其他处理.
    @Test
    void aYearOfAnOldBookIsInTheFormOfItsYear() {
        accounts.enterStaff(
                "bookkeeper",
                "许宁",
                ReportWorld.NEIGHBOUR,
                ReportWorld.PASSWORD,
                List.of(
                        new Person.Grant(Role.OFFICER, ReportWorld.NEIGHBOUR),
                        new Person.Grant(Role.STATISTICIAN, ReportWorld.NEIGHBOUR)));
        books.enter(
                ReportWorld.NEIGHBOUR,
                "2020年台账",
                List.of(
                        old("1", ApplicantKind.NATURAL_PERSON, "2020-03-02", "2020-03-20", Decision.DISCLOSED),
                        old(
                                "2",
                                ApplicantKind.NATURAL_PERSON,
                                "2020-05-06",
                                "2020-06-30",
                                Decision.OTHER_CORRECTION_LAPSED),
                        old("3", ApplicantKind.ENTERPRISE, "2020-06-01", "2020-06-03", Decision.OTHER_MISC),
                        old("4", ApplicantKind.ENTERPRISE, "2020-12-28", "2021-01-15", Decision.DISCLOSED)),
                accounts.signInStaff("bookkeeper", ReportWorld.PASSWORD).orElseThrow());

        ReportTables of2020 = reports.compute(ReportWorld.NEIGHBOUR, 2020);
        assertThat(of2020.format()).isEqualTo(ReportFormat.F2019);
        assertThat(figures(of2020, cellsOf(RequestRow.NEW_REQUESTS))).isEqualTo("2 2 0 0 0 0 4");
        assertThat(figures(of2020, cellsOf(RequestRow.OTHER))).isEqualTo("1 1 0 0 0 0 2");
        assertThat(figures(of2020, cellsOf(RequestRow.CARRIED_OUT))).isEqualTo("0 1 0 0 0 0 1");
        assertThat(ReportRules.relations(of2020)).allMatch(Relation::holds);
        for (CellRef ref : ReportFormat.F2019.cells()) {
            of2020.cell(ref)
                    .value()
                    .ifPresent(value -> assertThat(reports.behind(ReportWorld.NEIGHBOUR, 2020, ref)
                                    .figure())
                            .as(ref.path())
                            .isEqualByComparingTo(value));
        }
        assertThat(of2020.cell(ProactiveRow.LICENCES, ProactiveRow.Column.ITEMS_LAST_YEAR)
                        .status())
                .isEqualTo(Cell.Status.MISSING);
        assertThat(reports.compute(ReportWorld.NEIGHBOUR, 2021).cell(RequestRow.CARRIED_IN, ApplicantColumn.ENTERPRISE))
                .isEqualTo(of2020.cell(RequestRow.CARRIED_OUT, ApplicantColumn.ENTERPRISE));
        page("/console/reports/%s/2020".formatted(ReportWorld.NEIGHBOUR));
    }

    private void page(String path) {
        var page = new Wire(port).asStaff("bookkeeper", ReportWorld.PASSWORD).get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("table.requests").text())
                .contains("（六）其他处理")
                .doesNotContain("3.其他 0");
        assertThat(page.html().select("table.proactive").text()).contains("本年新制作数量", "采购总金额", "上一年项目数量");
        assertThat(page.html().select("main").text()).contains("按2019年、2020年的统一格式列出", "全部相符");
        var behind = new Wire(port)
                .asStaff("bookkeeper", ReportWorld.PASSWORD)
                .get(path + "/cells/REQUEST_TABLE.OTHER.TOTAL");
        assertThat(behind.html().select("main table tbody tr")).hasSize(2);
        assertThat(new Wire(port)
                        .asStaff("bookkeeper", ReportWorld.PASSWORD)
                        .get(path + "/cells/REQUEST_TABLE.OTHER_MISC.TOTAL")
                        .status())
                .isEqualTo(404);
    }

    private static OldRequest old(String number, ApplicantKind kind, String received, String closed, Decision as) {
        return new OldRequest(
                number,
                ReportWorld.NEIGHBOUR,
                kind,
                "",
                "取水许可情况",
                "2019年度",
                Channel.ONLINE,
                LocalDate.parse(received),
                LocalDate.parse(closed),
                as,
                0);
    }

    private static List<CellRef> cellsOf(RequestRow row) {
        return Arrays.stream(ApplicantColumn.values())
                .map(column -> new CellRef(row, column))
                .toList();
    }

    /// 条例第四十九条: a government reports for itself and those below it. Counted over all rows at once, it is the sum of
    /// the single reports in every cell.
    @Test
    void theConsolidatedReportIsTheSumOfTheSingleOnes() {
        Set<OrganId> both = Set.of(ReportWorld.BUREAU, ReportWorld.NEIGHBOUR);
        for (int year : List.of(2020, 2023, 2024, 2025, 2026)) {
            ReportTables together = reports.consolidated(both, year);
            Map<OrganId, ReportTables> single = reports.compute(both, year);
            assertThat(single.keySet()).isEqualTo(both);
            for (CellRef ref : ReportFormat.of(year).cells()) {
                Optional<BigDecimal> sum = single.values().stream()
                        .flatMap(tables -> tables.cell(ref).value().stream())
                        .reduce(BigDecimal::add);
                assertThat(together.cell(ref).value().map(BigDecimal::stripTrailingZeros))
                        .as(year + " " + ref.path())
                        .isEqualTo(sum.map(BigDecimal::stripTrailingZeros));
            }
            assertThat(ReportRules.relations(together)).allMatch(Relation::holds);
        }
        assertThat(figures(reports.consolidated(both, 2025), cellsOf(RequestRow.NEW_REQUESTS)))
                .isEqualTo("5 4 4 3 3 3 22");
        assertThat(reports.consolidated(Set.of(), 2025).cells().values())
                .allMatch(cell -> cell.value().orElseThrow().signum() == 0);
    }

    @Test
    void anOrganWithoutWorkHasATableOfNoughts() {
        ReportTables tables = reports.compute(ReportWorld.NEIGHBOUR, 2025);
        assertThat(tables.cells().values())
                .allMatch(cell -> cell.value().orElseThrow().signum() == 0);
    }

    /// The cells of the form, in printed order.
    private static List<CellRef> cells(Predicate<CellRef> which) {
        return ReportFormat.F2021.cells().stream().filter(which).toList();
    }

    private static List<CellRef> proactive(ProactiveRow row) {
        return row.columns(ReportFormat.F2021).stream()
                .map(column -> new CellRef(row, column))
                .toList();
    }

    private static String figures(ReportTables tables, List<CellRef> refs) {
        return refs.stream()
                .map(ref -> tables.cell(ref)
                        .value()
                        .orElseThrow()
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(" "));
    }
}
