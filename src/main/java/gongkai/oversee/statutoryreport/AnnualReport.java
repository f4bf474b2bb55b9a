package gongkai.oversee.statutoryreport;

import java.util.List;
import java.util.Optional;

/// A yearly report as read from a file. Issuer and year are absent where the copy does not say them.
record AnnualReport(
        Optional<String> issuer,
        Optional<Integer> year,
        ReportFormat format,
        ReportTables tables,
        List<Finding> findings) {

    AnnualReport {
        findings = List.copyOf(findings);
    }

    /// Whether a finding says that something is wrong.
    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.ERROR);
    }
}
