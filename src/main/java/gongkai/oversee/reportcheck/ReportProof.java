package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.statutoryreport.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A report that is still being written, looked at as one that is handed in is: the relations, the words beside the
/// figures, the report of the year before.
public final class ReportProof {
    private static final String NAME = "report.html";

    private ReportProof() {}

    /// What should be looked at.
    ///
    /// @param page the whole report as a page
    /// @param last that of the year before, where there is one
    public static List<Finding> findings(String page, Optional<String> last) {
        AnnualReport report = read(page);
        return last.map(ReportProof::read)
                .map(before -> ReportReview.with(report, BetweenYears.of(report, List.of(before))))
                .orElse(report)
                .findings();
    }

    private static AnnualReport read(String page) {
        return switch (ReportReview.of(page.getBytes(StandardCharsets.UTF_8), NAME)) {
            case ReportReader.Found(AnnualReport report) -> report;
            case ReportReader.NotAReport(String message) -> throw new IllegalArgumentException(message);
        };
    }
}
