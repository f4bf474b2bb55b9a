package gongkai.oversee.reportwriting;

import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import gongkai.oversee.annualreport.PrintedReport;
import java.util.Optional;

/// What an organ owes with its yearly report has changed.
///
/// @param organ the name of the organ the report is about
record ReportWork(YearReport report, String organ) implements WorkChanged {
    static final String KIND = "report";

    @Override
    public WorkState workState() {
        return new WorkState(
                KIND,
                report.id(),
                number(report),
                PrintedReport.title(organ, report.year()),
                report.holder(),
                report.status().label(),
                turn(),
                report.openedOn(),
                report.openedOn(),
                Optional.of(report.dueOn()),
                report.closedOn(),
                report.path());
    }

    /// The number people know it by: 年报2025-12.
    static String number(YearReport report) {
        return "年报%d-%d".formatted(report.year(), report.id());
    }

    private Turn turn() {
        return switch (report.status()) {
            case SENT -> Turn.THEIRS;
            case PUBLISHED, EXEMPT -> Turn.DONE;
            case DRAFTING, SIGNING, RETURNED, ACCEPTED, PUBLISHING, CORRECTING -> Turn.OURS;
        };
    }
}
