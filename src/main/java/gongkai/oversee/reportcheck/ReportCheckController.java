package gongkai.oversee.reportcheck;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import gongkai.oversee.reportcheck.page.ReportCheckPage;
import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.reportreading.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Where anybody may hand in a report, ours or another city's, and have it checked. Nothing is kept: the answer is the
/// page itself. Forms are counted per client by `ratelimit`; here files are small and few are read at once, because a
/// stranger's file is read in the server.
@Controller
class ReportCheckController {
    private static final String PORTAL = "/oversee/report-check";
    private static final String CONSOLE = "/console/report-check";
    private static final String TITLE = "年度报告核对";
    private static final String TEMPLATE = "reportcheck/check";
    private static final int TOGETHER = 2;
    private static final List<Choice> OUTPUTS =
            List.of(new Choice("page", "在网页上看"), new Choice("xlsx", "核对单（Excel）"), new Choice("docx", "核对单（Word）"));

    private final Semaphore desks = new Semaphore(TOGETHER);
    private final CaseLedger ledger;

    ReportCheckController(CaseLedger ledger) {
        this.ledger = ledger;
    }

    @Open
    @GetMapping(PORTAL)
    ModelAndView form(Frames frames) {
        return Show.page(TEMPLATE, empty(portal(frames), false));
    }

    @Open
    @PostMapping(PORTAL)
    Object check(Frames frames, HandedIn handed) {
        return answer(empty(portal(frames), false), handed, UnaryOperator.identity());
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(CONSOLE)
    ModelAndView desk(Frames frames) {
        return Show.page(TEMPLATE, empty(frames.console(TITLE, Crumb.here(TITLE)), true));
    }

    @Needs(Act.SEE_REPORT)
    @PostMapping(CONSOLE)
    Object checkAtDesk(Frames frames, Person.Staff me, HandedIn handed) {
        return answer(empty(frames.console(TITLE, Crumb.here(TITLE)), true), handed, report -> besideCases(report, me));
    }

    /// What the house's own cases say, where it keeps them and this person may see them.
    private AnnualReport besideCases(AnnualReport report, Person.Staff me) {
        return report.issuer()
                .flatMap(issuer -> report.year().flatMap(year -> ledger.find(issuer, year, me)))
                .map(cases -> ReportReview.with(report, cases))
                .orElse(report);
    }

    private static Frame portal(Frames frames) {
        return frames.portal(Wing.OVERSEE, TITLE, Crumb.here(TITLE));
    }

    private static ReportCheckPage empty(Frame frame, boolean console) {
        return new ReportCheckPage(
                frame, console, console ? CONSOLE : PORTAL, "", OUTPUTS, new Problems(), Optional.empty());
    }

    private Object answer(ReportCheckPage page, HandedIn handed, UnaryOperator<AnnualReport> further) {
        var problems = handed.problems();
        if (problems.isEmpty() && !desks.tryAcquire()) {
            problems.when(true, "files", "现在核对的人较多，请过一会儿再试。");
        } else if (problems.isEmpty()) {
            try {
                return read(page, handed, problems, further);
            } finally {
                desks.release();
            }
        }
        return again(page, handed, problems);
    }

    private Object read(ReportCheckPage page, HandedIn handed, Problems problems, UnaryOperator<AnnualReport> further) {
        return switch (handed.outcome()) {
            case ReportReader.NotAReport(String message) ->
                again(page, handed, problems.when(true, handed.file().isPresent() ? "files" : "text", message));
            case ReportReader.Found(AnnualReport read) -> {
                var report = beside(further.apply(read), handed, problems);
                if (!problems.isEmpty()) {
                    yield again(page, handed, problems);
                }
                yield handed.wantsSheet()
                        ? sheet(report, handed.output())
                        : Show.page(
                                TEMPLATE,
                                with(page, handed.text(), problems, Optional.of(new CheckedReport(report).result())));
            }
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

    private static ModelAndView again(ReportCheckPage page, HandedIn handed, Problems problems) {
        return Show.again(TEMPLATE, with(page, handed.keptText(), problems, Optional.empty()));
    }

    private static ReportCheckPage with(
            ReportCheckPage page, String text, Problems problems, Optional<ReportCheckPage.Result> result) {
        return new ReportCheckPage(page.frame(), page.console(), page.action(), text, page.outputs(), problems, result);
    }

    private static ResponseEntity<byte[]> sheet(AnnualReport report, String ending) {
        String name = report.issuer().orElse("")
                + report.year().map(year -> year + "年").orElse("") + "年度报告核对单." + ending;
        String type = ending.equals("docx") ? "wordprocessingml.document" : "spreadsheetml.sheet";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument." + type))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(ReviewSheet.write(List.of(new ReviewSheet.Entry(name, report)), name));
    }

    /// Where the pages of this room are found.
    @Configuration(proxyBeanMethods = false)
    static class Doors {
        @Bean
        ConsoleDoor reportCheckDoor() {
            return new ConsoleDoor(CONSOLE, TITLE, "监督", Act.SEE_REPORT.name(), 51);
        }

        @Bean
        PortalDoor reportCheckPortalDoor() {
            return new PortalDoor(Wing.OVERSEE, PORTAL, TITLE, "把任何一份政府信息公开工作年度报告交来，逐格读出并核对勾稽关系。", 11);
        }
    }
}
