package gongkai.oversee.reportcheck;

import gongkai.foundation.kernel.Problems;
import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Checks what is handed in, at most two at once: a stranger's file is read in the server.
@Component
class CheckDesk {
    private static final int TOGETHER = 2;

    private final Semaphore desks = new Semaphore(TOGETHER);

    /// The report with all that is to be looked at; empty when it cannot be checked, which the problems say.
    Optional<AnnualReport> check(HandedIn handed, Problems problems) {
        handed.check(problems);
        if (problems.isEmpty() && !desks.tryAcquire()) {
            problems.when(true, "files", "现在核对的人较多，请过一会儿再试。");
        } else if (problems.isEmpty()) {
            try {
                return read(handed, problems).filter(report -> problems.isEmpty());
            } finally {
                desks.release();
            }
        }
        return Optional.empty();
    }

    private static Optional<AnnualReport> read(HandedIn handed, Problems problems) {
        return switch (handed.outcome()) {
            case ReportReader.NotAReport(String message) -> {
                problems.when(true, handed.file().isPresent() ? "files" : "text", message);
                yield Optional.empty();
            }
            case ReportReader.Found(AnnualReport report) -> Optional.of(beside(report, handed, problems));
        };
    }

    /// The report beside that of the year before, where one was handed in.
    private static AnnualReport beside(AnnualReport report, HandedIn handed, Problems problems) {
        var outcome = handed.lastOutcome();
        if (outcome.isEmpty()) {
            return report;
        }
        return switch (outcome.get()) {
            case ReportReader.NotAReport(String message) -> {
                problems.when(true, "last", message);
                yield report;
            }
            case ReportReader.Found(AnnualReport last) -> {
                problems.when(
                        !BetweenYears.follows(last, report),
                        "last",
                        "应当是同一机关上一年度的报告。交来的是：" + ReportRendering.title(last));
                yield ReportReview.with(report, BetweenYears.of(report, List.of(last)));
            }
        };
    }
}
