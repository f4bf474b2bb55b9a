package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Relation;
import gongkai.oversee.statutoryreport.ReportRules;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RealReportsTest {
    @ParameterizedTest
    @EnumSource(Samples.class)
    void everyCellComesOutAsPrinted(Samples sample) {
        AnnualReport report = Samples.found(sample.text());
        Map<CellRef, String> read = report.tables().cells().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Samples.written(entry.getValue())));
        assertThat(report.format()).isEqualTo(sample.format());
        assertThat(read).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @EnumSource(Samples.class)
    void everyEquationOfARealReportHolds(Samples sample) {
        AnnualReport report = Samples.found(sample.text());
        assertThat(ReportRules.relations(report.tables()))
                .hasSize(ReportRules.equations(sample.format()).size())
                .allMatch(Relation::holds);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void issuerAndYearComeFromTheTitleOrThePrefaceAndAreNeverGuessed() {
        assertThat(Samples.found(Samples.TABS.text()).issuer()).contains("江苏省政务服务管理办公室");
        assertThat(Samples.found(Samples.TABS.text()).year()).contains(2020);
        assertThat(Samples.found(Samples.PIPES_AFTER_CELLS.text()).issuer()).contains("苏州市人民政府");
        assertThat(Samples.found(Samples.PIPES_AFTER_CELLS.text()).year()).contains(2020);
        assertThat(Samples.found(Samples.PIPES_ALONE.text()).issuer()).isEmpty();
        assertThat(Samples.found(Samples.PIPES_ALONE.text()).year()).isEmpty();
    }
}
