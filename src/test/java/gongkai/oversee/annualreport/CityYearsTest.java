package gongkai.oversee.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.demo.LoadedCity;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import gongkai.oversee.statutoryreport.TableSum;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The four years of the demo city: what one year carries out the next carries in, and every figure is its rows.
@HouseTest
class CityYearsTest {
    private static final int FIRST = 2023;
    private static final int LAST = 2026;
    private static final OrganId MARKET = OrganId.of("market");
    private static final OrganId PATENTS = OrganId.of("ip");

    private final LoadedCity city;
    private final ComputedReports reports;
    private final Organs organs;

    @Autowired
    CityYearsTest(LoadedCity city, ComputedReports reports, Organs organs) {
        this.city = city;
        this.reports = reports;
        this.organs = organs;
    }

    @BeforeEach
    void load() {
        city.load();
    }

    @Test
    void whatOneYearCarriesOutTheNextCarriesIn() {
        long carried = 0;
        for (Organ organ : organs.list()) {
            for (int year = FIRST; year < LAST; year++) {
                if (!organ.id().equals(MARKET) && !organ.id().equals(PATENTS)) {
                    carried += assertFollows(
                            reports.compute(organ.id(), year),
                            reports.compute(organ.id(), year + 1),
                            organ.name() + year);
                }
            }
        }
        for (int year = FIRST; year < LAST; year++) {
            assertFollows(together(year), together(year + 1), "市场监管局和并入的知识产权局" + year);
        }
        assertThat(carried).as("there is something to carry").isPositive();
    }

    private ReportTables together(int year) {
        return TableSum.of(
                ReportFormat.of(year), List.of(reports.compute(MARKET, year), reports.compute(PATENTS, year)));
    }

    private static long assertFollows(ReportTables before, ReportTables after, String where) {
        long carried = 0;
        for (ApplicantColumn column : ApplicantColumn.values()) {
            BigDecimal out =
                    before.cell(RequestRow.CARRIED_OUT, column).amount().orElseThrow();
            assertThat(after.cell(RequestRow.CARRIED_IN, column).amount())
                    .as(where + column.label())
                    .contains(out);
            carried += out.longValueExact();
        }
        assertThat(ReportRules.findings(before)).as(where).isEmpty();
        return carried;
    }

    @Test
    void everyFigureIsTheRowsItLeadsTo() {
        long looked = IntStream.rangeClosed(FIRST, LAST)
                .mapToLong(year -> organs.list().stream()
                        .mapToLong(organ -> assertRows(organ, year))
                        .sum())
                .sum();
        assertThat(looked).isGreaterThan(500);
    }

    /// Every figure that is not nought, and all noughts of the first organ.
    private long assertRows(Organ organ, int year) {
        ReportTables tables = reports.compute(organ.id(), year);
        List<CellRef> cells = tables.format().cells().stream()
                .filter(ref -> tables.cell(ref).amount().orElseThrow().signum() != 0
                        || organ.id().equals(LoadedCity.CIVIL_AFFAIRS))
                .toList();
        for (CellRef ref : cells) {
            assertThat(reports.behind(organ.id(), year, ref).figure())
                    .as(organ.name() + year + ref.words())
                    .isEqualByComparingTo(tables.cell(ref).amount().orElseThrow());
        }
        return cells.size();
    }
}
