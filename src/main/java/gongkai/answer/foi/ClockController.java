package gongkai.answer.foi;

import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Policy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// The steps at the desk that move the clock: asking others, extending, asking for reasons, charging a fee.
@Controller
class ClockController {
    private final FoiVerbs verbs;
    private final DeskAnswer answers;
    private final Policy policy;

    ClockController(FoiVerbs verbs, DeskAnswer answers, Policy policy) {
        this.verbs = verbs;
        this.answers = answers;
        this.policy = policy;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/consult")
    Object consult(DeskForm form) {
        return answers.answer(form, "征求意见书已生成，请尽快送达并登记送达的日期。", request -> {
            var kind = DeskAnswer.choice(form, Consultation.Kind.class, "consultKind", "请选择征求谁的意见。");
            verbs.consultation()
                    .ask(
                            request,
                            new FoiConsultation.Question(kind, form.text("addressee"), form.text("matter")),
                            form.me());
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/served")
    Object served(DeskForm form) {
        return answers.answer(
                form,
                "已登记送达，15个工作日从送达之日起计算。",
                request -> verbs.consultation()
                        .serve(
                                request,
                                form.number("servedLetter"),
                                DeskAnswer.day(form, "servedOn", "请填写送达的日期。"),
                                form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/opinion")
    Object opinion(DeskForm form) {
        return answers.answer(
                form,
                "意见已登记。",
                request -> verbs.consultation()
                        .answer(
                                request,
                                form.number("letter"),
                                new FoiConsultation.Answer(
                                        DeskAnswer.choice(form, Consultation.Opinion.class, "opinion", "请选择对方的意见。"),
                                        DeskAnswer.day(form, "answeredOn", "请填写收到意见的日期。"),
                                        form.text("words")),
                                form.me()));
    }

    /// 逾期意见: noted for the decision; the clock stays.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/late-opinion")
    Object lateOpinion(DeskForm form) {
        return answers.answer(
                form,
                "逾期意见已记入案卷，期限不变，答复时请一并考虑。",
                request -> verbs.lateOpinion()
                        .enter(
                                request,
                                form.number("lateLetter"),
                                new FoiConsultation.Answer(
                                        DeskAnswer.choice(form, Consultation.Opinion.class, "lateOpinion", "请选择对方的意见。"),
                                        DeskAnswer.day(form, "lateOn", "请填写收到意见的日期。"),
                                        form.text("lateWords")),
                                form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/extend")
    Object extend(DeskForm form) {
        return answers.answer(
                form,
                "已提请负责人决定。负责人同意后才延期，并告知申请人。",
                request -> verbs.extension().propose(request, form.number("days"), form.text("reason"), form.me()));
    }

    @Needs(Act.APPROVE_EXTENSION)
    @PostMapping("/console/requests/{id}/extension/approve")
    Object approve(DeskForm form) {
        return answers.answer(
                form, "已同意延期，延期告知书已生成。", request -> verbs.extension().approve(request, form.me()));
    }

    @Needs(Act.APPROVE_EXTENSION)
    @PostMapping("/console/requests/{id}/extension/decline")
    Object decline(DeskForm form) {
        return answers.answer(
                form,
                "已记录不同意延期，期限不变。",
                request -> verbs.extension().decline(request, form.text("declineWords"), form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/ask_reasons")
    Object askReasons(DeskForm form) {
        return answers.answer(
                form, "说明理由告知书已生成，等待申请人说明。", request -> verbs.reasons().ask(request, form.text("finding"), form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/explain")
    Object explain(DeskForm form) {
        return answers.answer(
                form,
                "申请人的说明已登记。",
                request -> verbs.reasons()
                        .enter(
                                request,
                                form.text("words"),
                                DeskAnswer.brought(form, "explainedOn", "explainedManner"),
                                form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/delay")
    Object delay(DeskForm form) {
        return answers.answer(
                form,
                "已确定延迟答复的期限，告知书已生成。",
                request ->
                        verbs.reasons().delay(request, form.number("delayDays"), form.text("delayReason"), form.me()));
    }

    /// 收费通知; with the button 试算 only the arithmetic is shown.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/ask_fee")
    Object fee(DeskForm form) {
        if (form.has("preview")) {
            policy.require(form.me(), Act.HANDLE_REQUEST, answers.now(form).organ());
            return answers.again(form);
        }
        return answers.answer(
                form,
                "收费通知书已生成，等待申请人缴费。",
                request -> verbs.fee()
                        .notice(
                                request,
                                new FoiFee.Charge(
                                        DeskAnswer.choice(form, FeeMethod.class, "method", "请选择按件还是按量计收。"),
                                        form.number("before"),
                                        form.number("quantity"),
                                        form.has("copies")),
                                form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/pay")
    Object pay(DeskForm form) {
        return answers.answer(
                form,
                "缴费已登记，答复期限自缴费次日起重新计算。",
                request -> verbs.fee()
                        .pay(request, DeskAnswer.day(form, "paidOn", "请填写缴费的日期。"), form.text("paper"), form.me()));
    }
}
