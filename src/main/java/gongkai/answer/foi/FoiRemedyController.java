package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

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
    Object file(DeskForm form) {
        return desk.answer(
                form,
                "已登记。",
                request -> remedies.file(
                        request,
                        DeskAnswer.choice(form, RemedyKind.class, "remedyKind", "请选择复议或诉讼的种类。"),
                        DeskAnswer.day(form, "filedOn", "请填写提起的日期。"),
                        form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/notice")
    Object noticed(DeskForm form) {
        return desk.answer(
                form,
                "已登记，答复的期限列入待办。",
                request -> answers.noticed(
                        request,
                        form.id("remedy"),
                        DeskAnswer.day(form, "noticeOn", "请填写收到副本的日期。"),
                        form.text("answerDueOn").isBlank()
                                ? Optional.empty()
                                : Optional.of(DeskAnswer.day(form, "answerDueOn", "期限的日期没有读懂，请写成 2026-03-02 的样子。")),
                        form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/answer")
    Object answered(DeskForm form) {
        return desk.answer(
                form,
                "已登记提交答复。",
                request -> answers.answered(
                        request, form.id("remedy"), DeskAnswer.day(form, "answeredOn", "请填写提交答复的日期。"), form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE)
    Object conclude(DeskForm form) {
        return desk.answer(
                form,
                "审结结果已登记。",
                request -> remedies.conclude(
                        request,
                        form.id("remedy"),
                        DeskAnswer.choice(form, RemedyResult.class, "result", "请选择审结结果。"),
                        DeskAnswer.day(form, "concludedOn", "请填写审结的日期。"),
                        form.me()));
    }
}
