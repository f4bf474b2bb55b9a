package gongkai.foundation.calendar;

import gongkai.foundation.calendar.page.AnnexPage;
import gongkai.foundation.calendar.page.DeadlinePage;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// When it is due, and why: for people on a page, for letters on paper, for programs as JSON.
@Controller
class DeadlineController {
    static final String ANNEX = "/calendar/deadline/annex";
    private static final String PAGE = "/calendar/deadline";
    private static final String JSON = "/api/calendar/deadline";

    private final WorkCalendars calendars;
    private final Clock clock;

    DeadlineController(WorkCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Bean
    static PortalDoor deadlineDoor() {
        return new PortalDoor(Wing.SERVE, PAGE, "期限计算", "从哪天起算、多少个工作日，算到哪天，逐日说明。", 81);
    }

    @Open
    @GetMapping(PAGE)
    ModelAndView page(Frames frames, @RequestParam Map<String, String> asked) {
        var problems = new Problems();
        boolean blank = asked.values().stream().allMatch(String::isBlank);
        var question = blank ? Optional.<DeadlineQuestion>empty() : DeadlineQuestion.parse(asked, problems);
        var why = question.map(each -> each.explain(calendars.current()));
        var page = new DeadlinePage(
                frames.portal(
                        Wing.SERVE, "期限计算", Crumb.of("工作日日历", CalendarPortalController.CALENDAR), Crumb.here("期限计算")),
                asked,
                problems,
                DeadlineQuestion.TRIGGERS.stream()
                        .map(trigger -> new Choice(trigger, trigger))
                        .toList(),
                why,
                why.map(each -> DateText.full(each.dueOn()) + "（" + DateText.weekday(each.dueOn()) + "）")
                        .orElse(""),
                question.map(each -> JSON + each.query()).orElse(""));
        return problems.isEmpty() ? Show.page("calendar/deadline", page) : Show.again("calendar/deadline", page);
    }

    @Open
    @GetMapping(ANNEX)
    ModelAndView annex(Frames frames, @RequestParam Map<String, String> asked) {
        var question = read(asked);
        String matter = Optional.of(asked.getOrDefault("matter", "").strip())
                .filter(number -> number.matches("[0-9]{4}-[0-9]{1,10}"))
                .orElse("");
        var why = question.explain(calendars.current());
        return Show.page(
                "calendar/annex",
                new AnnexPage(
                        frames.portal(Wing.SERVE, "期限计算说明", Crumb.of("期限计算", PAGE), Crumb.here("期限计算说明")),
                        why,
                        matter,
                        paragraphs(question, why),
                        DateText.full(LocalDate.now(clock)),
                        PAGE + question.query()));
    }

    private static DeadlineQuestion read(Map<String, String> asked) {
        var problems = new Problems();
        var question = DeadlineQuestion.parse(asked, problems);
        return question.orElseThrow(() -> Refusal.of(CalendarRefusal.QUESTION_UNREADABLE, problems.list()));
    }

    private static List<String> paragraphs(DeadlineQuestion question, DeadlineExplanation why) {
        var deadline = question.deadline();
        var words = new ArrayList<String>();
        words.add("期限为%d个工作日，自%s（%s）的次日起算，当日不计。"
                .formatted(deadline.days(), DateText.full(deadline.dayZero()), question.trigger()));
        if (deadline.extension() > 0) {
            words.add("期限依法延长%d个工作日，接续计算。".formatted(deadline.extension()));
        }
        if (!deadline.suspensions().isEmpty()) {
            words.add("征求意见期间期限中止：%s。发出之日计入，收到答复之日不计；几段时间重叠的，只扣除一次。"
                    .formatted(Suspension.merged(deadline.suspensions()).stream()
                            .map(each -> DateText.full(each.from()) + "发出，" + DateText.full(each.to()) + "收到答复")
                            .collect(Collectors.joining("；"))));
        }
        words.add("周六、周日和国务院办公厅通知的放假日期不计，通知的调休上班日期计入；期限的最后一日是休息日的，以其后的第一个工作日为届满日。");
        words.add(why.sentence());
        why.warning().ifPresent(words::add);
        return words;
    }

    @Open
    @GetMapping(JSON)
    @ResponseBody
    DeadlineAnswer answer(@RequestParam Map<String, String> asked) {
        var question = read(asked);
        return DeadlineAnswer.of(question, calendars.current());
    }
}
