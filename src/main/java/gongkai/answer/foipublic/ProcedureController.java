package gongkai.answer.foipublic;

import gongkai.answer.foi.FoiProcedure;
import gongkai.answer.foipublic.page.ProcedurePage;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// 办理流程: how a request goes through the office, drawn from the table of transitions the office itself works by, and
/// how long each part may take.
@Controller
class ProcedureController {
    static final String PATH = "/answer/procedure";
    static final String TITLE = "依申请公开指引";

    private static final List<String> SHOWN = List.of("request.", "consult.", "fee.", "remedy.");

    private final Periods periods;

    ProcedureController(Periods periods) {
        this.periods = periods;
    }

    @Open
    @Shared
    @GetMapping(PATH)
    ModelAndView show(Frames frames) {
        return Show.page(
                "foipublic/procedure",
                new ProcedurePage(
                        frames.portal(Wing.ANSWER, TITLE, Crumb.here(TITLE)),
                        FlowChart.of(FoiProcedure.states(), FoiProcedure.answered()),
                        periods().map(this::period).toList()));
    }

    /// The periods that an applicant meets.
    static Stream<StatutoryPeriod> periods() {
        return Arrays.stream(StatutoryPeriod.values())
                .filter(period -> SHOWN.stream().anyMatch(period.key()::startsWith));
    }

    private ProcedurePage.Period period(StatutoryPeriod period) {
        return new ProcedurePage.Period(
                period.label(), "自%s起%s".formatted(period.clockStart(), periods.text(period)), period.basis());
    }
}
