package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the report of one year and that of the year before, of one organ, say of each other: X1–X4, W8 and W9.
final class BetweenYears {
    private BetweenYears() {}

    /// The findings about a report, where the one before it is among those given; none of several years are told twice.
    static List<Finding> of(AnnualReport after, List<AnnualReport> reports) {
        return before(after, reports)
                .map(before -> {
                    List<AnnualReport> both = List.of(before, after);
                    List<Finding> found = new ArrayList<>(ReportChecks.years(both));
                    found.addAll(YearTexts.findings(both));
                    found.addAll(YearGrowth.findings(both));
                    return found.stream()
                            .map(finding -> ReportReview.placed(finding, after))
                            .toList();
                })
                .orElse(List.of());
    }

    /// The report of the same organ for the year before.
    private static Optional<AnnualReport> before(AnnualReport after, List<AnnualReport> reports) {
        return reports.stream().filter(before -> follows(before, after)).findFirst();
    }

    static boolean follows(AnnualReport before, AnnualReport after) {
        return before.issuer().isPresent()
                && before.issuer().equals(after.issuer())
                && before.year().isPresent()
                && after.year().equals(before.year().map(year -> year + 1));
    }
}
