package gongkai.answer.foi;

import gongkai.answer.foi.page.ClockPart;
import gongkai.answer.foi.page.DeskPage;
import gongkai.answer.foi.page.MatterPage;
import gongkai.answer.foifee.FeeMethod;
import gongkai.answer.foifee.ProcessingFee;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The clock's part of the desk: whom we wait for, what may be set going, by whom, and what it would do to the date.
@Component
class ClockDesk {
    private final FoiVerbs verbs;
    private final FoiClock clock;
    private final ConsultationStore consultations;
    private final ConsultationSealing sealing;
    private final ConsultationLetters letters;
    private final ReasonsStore reasons;
    private final Policy policy;
    private final LateOpinionStore late;

    ClockDesk(
            FoiVerbs verbs,
            FoiClock clock,
            ConsultationStore consultations,
            ConsultationSealing sealing,
            ConsultationLetters letters,
            ReasonsStore reasons,
            Policy policy,
            LateOpinionStore late) {
        this.late = late;
        this.verbs = verbs;
        this.clock = clock;
        this.consultations = consultations;
        this.sealing = sealing;
        this.letters = letters;
        this.reasons = reasons;
        this.policy = policy;
    }

    int replyDays() {
        return clock.deadlines().replyDays();
    }

    LocalDate correctionNoticeDueOn(FoiRequest request) {
        return clock.deadlines().correctionNoticeDueOn(request.receivedOn(), clock.calendar());
    }

    /// What may be done about the clock, who may, why not, and what it does to the date.
    List<DeskPage.Action> actions(Person.Staff me, FoiRequest request, LocalDate today) {
        boolean handles = policy.may(me, Act.HANDLE_REQUEST, request.organ());
        return List.of(
                FoiDesk.action(
                        handles, FoiAction.CONSULT, verbs.consultation().whyNot(request), consulting(request, today)),
                FoiDesk.action(
                        handles,
                        FoiAction.PROPOSE_EXTENSION,
                        verbs.extension().whyNot(request, today),
                        "最长延长%d个工作日（至%s），只能延一次；负责人同意并告知申请人后才生效。"
                                .formatted(
                                        clock.deadlines().longestExtension(),
                                        DateText.full(verbs.extension()
                                                .dueWith(
                                                        request,
                                                        clock.deadlines().longestExtension())))),
                approval(me, request, today),
                FoiDesk.action(
                        handles,
                        FoiAction.ASK_REASONS,
                        verbs.reasons().whyNotAsk(request, today),
                        "数量、频次明显超过合理范围的。期限照常计算，最迟仍为%s。".formatted(DateText.full(request.dueOn()))),
                FoiDesk.action(
                        handles,
                        FoiAction.DELAY,
                        verbs.reasons().whyNotDelay(request, today),
                        "说明的理由合理、但无法按期答复的，确定更晚的答复日并告知申请人。"),
                FoiDesk.action(
                        handles,
                        FoiAction.ASK_FEE,
                        verbs.fee().whyNotNotice(request, today),
                        "等待缴费期间不计时；自缴费次日起重新计算%d个工作日。".formatted(replyDays())));
    }

    private DeskPage.Action approval(Person.Staff me, FoiRequest request, LocalDate today) {
        Optional<String> whyNot = policy.may(me, Act.APPROVE_EXTENSION, request.organ())
                ? verbs.extension().whyNotApprove(request, today).map(FoiRefusal::message)
                : Optional.of("由负责人用本人的账号决定。");
        return new DeskPage.Action(
                FoiAction.EXTEND.name().toLowerCase(Locale.ROOT), "同意延期", whyNot, "同意后期限顺延，延期告知书随即发出。", "负责人");
    }

    /// The latest date, should the answer take all of its time.
    private String consulting(FoiRequest request, LocalDate today) {
        var kind = Consultation.Kind.THIRD_PARTY;
        if (today.isAfter(request.dueOn())) {
            return "答复期限已过，现在征求意见不再中止计时。";
        }
        LocalDate due = clock.deadlines().opinionDueOn(kind, today, clock.calendar());
        var letter = new Consultation(
                0, request.id(), kind, today, Optional.empty(), due, Optional.empty(), Optional.empty());
        var sent = new ArrayList<>(consultations.listOf(request.id()));
        sent.add(letter);
        return "征求意见期间不计时，最多%d个工作日；最迟答复日届时为%s。"
                .formatted(
                        clock.deadlines().opinionDays(kind),
                        DateText.full(clock.deadlines()
                                .counted(request.clock(), sent, clock.calendar())
                                .dueOn()));
    }

    ClockPart part(Person.Staff me, FoiRequest request, FoiDesk.Typed typed, LocalDate today) {
        return new ClockPart(
                policy.may(me, Act.HANDLE_REQUEST, request.organ()),
                consultations.listOf(request.id()).stream()
                        .map(letter -> letter(request, letter))
                        .toList(),
                choices(Consultation.Kind.values()),
                Consultation.Opinion.said().stream()
                        .map(opinion -> new Choice(opinion.name(), opinion.label()))
                        .toList(),
                FoiPages.choices(Manner.class, Manner::label),
                verbs.extension().pending(request).map(open -> proposal(me, request, open, today)),
                reasons.find(request.id()).map(asked -> asked(request, asked)),
                verbs.fee().find(request.id()).map(notice -> charged(request, notice)),
                form(request, typed));
    }

    private static List<Choice> choices(Consultation.Kind[] kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new Choice(kind.name(), kind.label(), "条例%s。%s".formatted(kind.article(), kind.silence())))
                .toList();
    }

    private ClockPart.Letter letter(FoiRequest request, Consultation letter) {
        var sealed = consultations.sealed(letter.id());
        var said = Optional.ofNullable(late.listOf(request.id()).get(letter.id()));
        return new ClockPart.Letter(
                letter.id(),
                letter.kind().label(),
                sealing.addressee(sealed),
                sealing.matter(sealed),
                DateText.full(letter.sentOn()),
                state(letter)
                        + said.map(each -> "；%s（%s），不影响期限".formatted(each.label(), DateText.full(each.on())))
                                .orElse(""),
                said.map(LateOpinion::words).orElseGet(() -> sealing.words(sealed)),
                letter.isOpen(),
                letter.receivedOn().isPresent(),
                letter.kind() == Consultation.Kind.THIRD_PARTY
                        && (said.filter(LateOpinion::objects).isPresent()
                                || letter.opinion()
                                        .filter(Consultation.Opinion::objects)
                                        .isPresent()),
                verbs.lateOpinion().whyNot(request, letter).isEmpty(),
                letters.list(letter).stream()
                        .map(issued -> new MatterPage.LetterLine(
                                issued.title(),
                                issued.name(),
                                DateText.full(issued.signedOn()),
                                "/console/letters/" + issued.id().value(),
                                issued.status().label()))
                        .toList());
    }

    private String state(Consultation letter) {
        return letter.opinion()
                .map(opinion -> "%s（%s）"
                        .formatted(
                                opinion.label(), DateText.full(letter.endedOn().orElseThrow())))
                .orElseGet(() -> letter.receivedOn()
                        .map(day -> "%s送达，应于%s前提出意见".formatted(DateText.full(day), DateText.full(letter.dueOn())))
                        .orElseGet(() -> unproved(letter)));
    }

    private String unproved(Consultation letter) {
        String last = DateText.full(letter.dueOn());
        return letter.isUnproved(clock.today())
                ? "没有送达证明，15个工作日没有开始；暂按发出之日估算的%s已过，答复期限从次日起继续计算。请登记送达，或者作废后重新发出".formatted(last)
                : "还没有送达证明，暂按发出之日估算，至%s；没有送达的，不作逾期未提出意见处理".formatted(last);
    }

    private ClockPart.Proposal proposal(
            Person.Staff me, FoiRequest request, ExtensionStore.Proposal open, LocalDate today) {
        return new ClockPart.Proposal(
                open.days(),
                open.reason(),
                open.by(),
                DateText.full(open.on()),
                DateText.full(verbs.extension().dueWith(request, open.days())),
                approval(me, request, today).whyNot());
    }

    private ClockPart.Reasons asked(FoiRequest request, ReasonsStore.Asked asked) {
        boolean awaited = request.status() == FoiStatus.AWAITING_REASONS;
        String explanation =
                asked.words().length > 0 ? sealing.openReasons(asked.words()) : awaited ? "还没有说明。" : "没有在规定的时间内说明。";
        return new ClockPart.Reasons(asked.finding(), explanation, awaited);
    }

    private static ClockPart.Fee charged(FoiRequest request, FeeNotice notice) {
        boolean awaited = request.status() == FoiStatus.AWAITING_FEE;
        String state = notice.paidOn()
                .map(day -> "%s已缴，票据号码%s"
                        .formatted(DateText.full(day), notice.paper().orElse("")))
                .orElse(
                        !awaited
                                ? "未缴纳"
                                : request.awaitedUntil()
                                        .map(day -> "待缴纳，最迟%s".formatted(DateText.full(day)))
                                        .orElse("收费通知书还没有送达证明，缴费期限没有开始"));
        return fee(notice.fee(), state, awaited);
    }

    private static ClockPart.Fee fee(ProcessingFee fee, String state, boolean awaited) {
        return new ClockPart.Fee(
                fee.method().label(),
                fee.lines().stream().map(fee::words).toList(),
                "%,d元".formatted(fee.amount()),
                state,
                awaited);
    }

    private ClockPart.FeeForm form(FoiRequest request, FoiDesk.Typed typed) {
        return new ClockPart.FeeForm(
                Arrays.stream(FeeMethod.values())
                        .map(method -> new Choice(method.name(), method.label()))
                        .toList(),
                verbs.fee().before(request),
                verbs.fee().howToPay(request.organ()),
                PaymentController.LIST + "/" + request.organ().value(),
                tried(typed));
    }

    /// The arithmetic of what was typed, where it can be counted.
    private static Optional<ClockPart.Fee> tried(FoiDesk.Typed typed) {
        int before = number(typed, "before");
        int quantity = number(typed, "quantity");
        return Arrays.stream(FeeMethod.values())
                .filter(method -> method.name().equals(typed.fields().get("method")))
                .filter(method -> quantity > 0 && (method == FeeMethod.BY_ITEM || before == 0))
                .findFirst()
                .map(method -> fee(ProcessingFee.of(method, before, quantity), "", false));
    }

    private static int number(FoiDesk.Typed typed, String field) {
        String text = typed.fields().getOrDefault(field, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }
}
