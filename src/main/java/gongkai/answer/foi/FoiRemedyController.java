package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.web.Frames;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reviews and suits at the desk of a request: entered, answered, concluded.
@Controller
class FoiRemedyController {
    private static final String ALL = "/console/requests/{id}/remedies";
    private static final String ONE = ALL + "/{remedy}";

    private final FoiRemedies remedies;
    private final FoiRemedyAnswers answers;
    private final DeskAnswer desk;

    FoiRemedyController(FoiRemedies remedies, FoiRemedyAnswers answers, DeskAnswer desk) {
        this.remedies = remedies;
        this.answers = answers;
        this.desk = desk;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ALL)
    Object file(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new DeskAnswer.Sent(frames, me, id, typed, redirect);
        return desk.answer(
                sent,
                "已登记。",
                request -> remedies.file(
                        request,
                        sent.choice(RemedyKind.class, "remedyKind", "请选择复议或诉讼的种类。"),
                        sent.day("filedOn", "请填写提起的日期。"),
                        me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/notice")
    Object noticed(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable long remedy,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new DeskAnswer.Sent(frames, me, id, typed, redirect);
        return desk.answer(
                sent,
                "已登记，答复的期限列入待办。",
                request -> answers.noticed(
                        request,
                        remedy,
                        sent.day("noticeOn", "请填写收到副本的日期。"),
                        typed.getOrDefault("answerDueOn", "").isBlank()
                                ? Optional.empty()
                                : Optional.of(sent.day("answerDueOn", "期限的日期没有读懂，请写成 2026-03-02 的样子。")),
                        me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/answer")
    Object answered(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable long remedy,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new DeskAnswer.Sent(frames, me, id, typed, redirect);
        return desk.answer(
                sent,
                "已登记提交答复。",
                request -> answers.answered(request, remedy, sent.day("answeredOn", "请填写提交答复的日期。"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE)
    Object conclude(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable long remedy,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new DeskAnswer.Sent(frames, me, id, typed, redirect);
        return desk.answer(
                sent,
                "审结结果已登记。",
                request -> remedies.conclude(
                        request,
                        remedy,
                        sent.choice(RemedyResult.class, "result", "请选择审结结果。"),
                        sent.day("concludedOn", "请填写审结的日期。"),
                        me));
    }
}
