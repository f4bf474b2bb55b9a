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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
/// page itself. Forms are counted per client by `ratelimit`.
@Controller
class ReportCheckController {
    private static final String PORTAL = "/oversee/report-check";
    private static final String CONSOLE = "/console/report-check";
    private static final String TITLE = "年度报告核对";
    private static final String TEMPLATE = "reportcheck/check";
    private static final List<Choice> OUTPUTS =
            List.of(new Choice("page", "在网页上看"), new Choice("xlsx", "核对单（Excel）"), new Choice("docx", "核对单（Word）"));

    private final CheckDesk desk;
    private final CaseLedger ledger;

    ReportCheckController(CheckDesk desk, CaseLedger ledger) {
        this.desk = desk;
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
        var problems = new Problems();
        var checked = desk.check(handed, problems).map(further);
        if (checked.isEmpty()) {
            return again(page, handed, problems);
        }
        return handed.wantsSheet()
                ? sheet(checked.get(), handed.output())
                : Show.page(
                        TEMPLATE,
                        with(page, handed.text(), problems, checked.map(report -> new CheckedReport(report).result())));
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
