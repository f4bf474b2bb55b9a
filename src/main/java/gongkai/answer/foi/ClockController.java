package gongkai.answer.foi;

import gongkai.answer.foi.DeskAnswer.Sent;
import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.web.Frames;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    Object consult(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(sent, "征求意见书已生成，请尽快送达并登记送达的日期。", request -> {
            var kind = sent.choice(Consultation.Kind.class, "consultKind", "请选择征求谁的意见。");
            verbs.consultation()
                    .ask(request, new FoiConsultation.Question(kind, sent.text("addressee"), sent.text("matter")), me);
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/served")
    Object served(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent,
                "已登记送达，15个工作日从送达之日起计算。",
                request -> verbs.consultation()
                        .serve(request, sent.number("servedLetter"), sent.day("servedOn", "请填写送达的日期。"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/opinion")
    Object opinion(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent,
                "意见已登记。",
                request -> verbs.consultation()
                        .answer(
                                request,
                                sent.number("letter"),
                                new FoiConsultation.Answer(
                                        sent.choice(Consultation.Opinion.class, "opinion", "请选择对方的意见。"),
                                        sent.day("answeredOn", "请填写收到意见的日期。"),
                                        sent.text("words")),
                                me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/extend")
    Object extend(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent,
                "已提请负责人决定。负责人同意后才延期，并告知申请人。",
                request -> verbs.extension().propose(request, sent.number("days"), sent.text("reason"), me));
    }

    @Needs(Act.APPROVE_EXTENSION)
    @PostMapping("/console/requests/{id}/extension/approve")
    Object approve(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return answers.answer(
                new Sent(frames, me, id, Map.of(), redirect),
                "已同意延期，延期告知书已生成。",
                request -> verbs.extension().approve(request, me));
    }

    @Needs(Act.APPROVE_EXTENSION)
    @PostMapping("/console/requests/{id}/extension/decline")
    Object decline(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent, "已记录不同意延期，期限不变。", request -> verbs.extension().decline(request, sent.text("declineWords"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/ask_reasons")
    Object askReasons(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent, "说明理由告知书已生成，等待申请人说明。", request -> verbs.reasons().ask(request, sent.text("finding"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/explain")
    Object explain(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(sent, "申请人的说明已登记。", request -> {
            policy.require(me, Act.HANDLE_REQUEST, answers.now(sent).organ());
            verbs.reasons().explain(request, sent.text("words"), me);
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/delay")
    Object delay(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent,
                "已确定延迟答复的期限，告知书已生成。",
                request -> verbs.reasons().delay(request, sent.number("delayDays"), sent.text("delayReason"), me));
    }

    /// 收费通知; with the button 试算 only the arithmetic is shown.
    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/ask_fee")
    Object fee(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        if (typed.containsKey("preview")) {
            policy.require(me, Act.HANDLE_REQUEST, answers.now(sent).organ());
            return answers.again(sent);
        }
        return answers.answer(
                sent,
                "收费通知书已生成，等待申请人缴费。",
                request -> verbs.fee()
                        .notice(
                                request,
                                new FoiFee.Charge(
                                        sent.choice(FeeMethod.class, "method", "请选择按件还是按量计收。"),
                                        sent.number("before"),
                                        sent.number("quantity"),
                                        sent.text("howToPay")),
                                me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/pay")
    Object pay(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var sent = new Sent(frames, me, id, typed, redirect);
        return answers.answer(
                sent,
                "缴费已登记，答复期限自缴费次日起重新计算。",
                request -> verbs.fee().pay(request, sent.day("paidOn", "请填写缴费的日期。"), sent.text("paper"), me));
    }
}
