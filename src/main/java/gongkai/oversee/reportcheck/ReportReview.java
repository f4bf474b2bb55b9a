package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import gongkai.oversee.statutoryreport.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a copy of a report and looks at everything one report alone can tell: the findings of its tables and of its
/// text.
final class ReportReview {
    private ReportReview() {}

    static ReportReader.Outcome of(Path file) {
        return reviewed(ReportReader.read(file));
    }

    static ReportReader.Outcome of(byte[] bytes, String name) {
        return reviewed(ReportReader.read(bytes, name));
    }

    static ReportReader.Outcome of(String text) {
        return reviewed(ReportReader.read(text));
    }

    private static ReportReader.Outcome reviewed(ReportReader.Outcome outcome) {
        return switch (outcome) {
            case ReportReader.NotAReport none -> none;
            case ReportReader.Found(AnnualReport report) -> new ReportReader.Found(reviewed(report));
        };
    }

    private static AnnualReport reviewed(AnnualReport report) {
        List<Finding> all = new ArrayList<>(report.findings());
        all.addAll(ReportChecks.prose(report.tables(), report.lines()));
        all.addAll(SectionChecks.findings(report));
        all.addAll(SentenceChecks.findings(report.lines()));
        return report.with(all.stream().map(finding -> placed(finding, report)).toList());
    }

    /// The same, with what the cases behind it say.
    static AnnualReport with(AnnualReport reviewed, CaseLedger.Cases cases) {
        return with(reviewed, SeparatedReplies.findings(reviewed.tables(), cases));
    }

    /// The same with more findings, each at its place.
    static AnnualReport with(AnnualReport reviewed, List<Finding> more) {
        List<Finding> all = new ArrayList<>(reviewed.findings());
        more.forEach(finding -> all.add(placed(finding, reviewed)));
        return reviewed.with(all);
    }

    /// A finding about cells stands where its first row is printed.
    static Finding placed(Finding finding, AnnualReport report) {
        if (finding.place().isPresent() || finding.cells().isEmpty()) {
            return finding;
        }
        Integer line = report.places().get(finding.cells().getFirst().row());
        return line == null || line >= report.lines().size()
                ? finding
                : finding.at(Finding.Place.of(line, report.lines().get(line)));
    }
}
