package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A yearly report as read from a file. Issuer and year are absent where the copy does not say them.
///
/// @param findings what the relations and the reading found; what the text says is looked at by `reportcheck`
/// @param lines the text of the copy, folded, line by line
/// @param places the line each row of the tables begins on, counted from 0
/// @param statistics the items of 《政府信息公开情况统计表》, as reports before 2019 have it
public record AnnualReport(
        Optional<String> issuer,
        Optional<Integer> year,
        ReportFormat format,
        ReportTables tables,
        List<Finding> findings,
        List<String> lines,
        Map<CellRef.Row, Integer> places,
        List<StatisticsItem> statistics) {

    public AnnualReport {
        findings = List.copyOf(findings);
        lines = List.copyOf(lines);
        places = Map.copyOf(places);
        statistics = List.copyOf(statistics);
    }

    /// Whether a finding says that something is wrong.
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR);
    }

    /// The same with more findings.
    public AnnualReport with(List<Finding> all) {
        return new AnnualReport(issuer, year, format, tables, all, lines, places, statistics);
    }
}
