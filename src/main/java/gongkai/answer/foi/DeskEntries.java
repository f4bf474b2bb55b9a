package gongkai.answer.foi;

import gongkai.answer.foi.page.DeskPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/// What others did and the desk enters: corrections, explanations, payments, deliveries, opinions, withdrawals. Each
/// with
/// who enters it, why it cannot be entered now, and the last day of the reply if it came today.
@Component
class DeskEntries {
    private final FoiClock clock;
    private final ConsultationStore consultations;
    private final FoiLateOpinion late;
    private final FoiExtension extension;
    private final Policy policy;

    DeskEntries(
            FoiClock clock,
            ConsultationStore consultations,
            FoiLateOpinion late,
            FoiExtension extension,
            Policy policy) {
        this.clock = clock;
        this.consultations = consultations;
        this.late = late;
        this.extension = extension;
        this.policy = policy;
    }

    List<DeskPage.Action> of(Person.Staff me, FoiRequest request, LocalDate today) {
        var letters = consultations.listOf(request.id());
        boolean unserved = letters.stream()
                .anyMatch(letter -> letter.isOpen() && letter.receivedOn().isEmpty());
        boolean late = letters.stream()
                .anyMatch(letter -> this.late.whyNot(request, letter).isEmpty());
        String same = "期限不变，最迟仍为%s。".formatted(DateText.full(request.dueOn()));
        return List.of(
                entry(me, request, FoiAction.CORRECT, true, afresh(request, ReplyClock.Start.CORRECTION, today)),
                entry(
                        me,
                        request,
                        FoiAction.SERVE,
                        unserved,
                        "15个工作日自送达之日起计算；今天送达的，最迟答复日届时为%s。"
                                .formatted(due(
                                        request,
                                        letters,
                                        letter -> letter.receivedOn().isPresent()
                                                ? letter
                                                : letter.received(
                                                        today,
                                                        clock.deadlines()
                                                                .opinionDueOn(
                                                                        letter.kind(), today, clock.calendar()))))),
                entry(
                        me,
                        request,
                        FoiAction.OPINION,
                        true,
                        "收到最后一份意见，期限恢复计算；今天收齐的，最迟答复日为%s。"
                                .formatted(due(
                                        request, letters, letter -> letter.ended(Consultation.Opinion.AGREED, today)))),
                entry(me, request, FoiAction.LATE_OPINION, late, "记入案卷，答复时一并考虑。" + same),
                entry(me, request, FoiAction.EXPLAIN, true, same),
                entry(me, request, FoiAction.PAY, true, afresh(request, ReplyClock.Start.FEE, today)),
                entry(me, request, FoiAction.WITHDRAW, true, "自收到撤回之日办结，不再计算期限；生成撤回确认书。"),
                declining(me, request, today, same));
    }

    /// @param any whether there is a letter it can be entered of
    private DeskPage.Action entry(Person.Staff me, FoiRequest request, FoiAction action, boolean any, String effect) {
        Optional<FoiRefusal> whyNot;
        if (!FoiStatus.TRANSITIONS.allows(request.status(), action)) {
            whyNot = Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        } else {
            whyNot = any ? Optional.empty() : Optional.of(FoiRefusal.NO_LETTER_TO_ENTER);
        }
        return FoiDesk.action(policy.may(me, Act.HANDLE_REQUEST, request.organ()), action, whyNot, effect);
    }

    private DeskPage.Action declining(Person.Staff me, FoiRequest request, LocalDate today, String same) {
        Optional<String> whyNot = policy.may(me, Act.APPROVE_EXTENSION, request.organ())
                ? extension.whyNotApprove(request, today).map(FoiRefusal::message)
                : Optional.of("由负责人用本人的账号决定。");
        return new DeskPage.Action(
                FoiAction.DECLINE_EXTENSION.name().toLowerCase(Locale.ROOT),
                FoiAction.DECLINE_EXTENSION.label(),
                whyNot,
                same,
                "负责人");
    }

    private String afresh(FoiRequest request, ReplyClock.Start start, LocalDate today) {
        var due = clock.counted(request, request.clock().afresh(start, today)).dueOn();
        return "自%s起重新计算%d个工作日；今天收到的，最迟答复日为%s。"
                .formatted(
                        start == ReplyClock.Start.FEE ? "缴费次日" : "收到补正之日",
                        clock.deadlines().replyDays(),
                        DateText.full(due));
    }

    /// The last day of the reply, had this happened to the open letters.
    private String due(FoiRequest request, List<Consultation> letters, UnaryOperator<Consultation> happens) {
        var then = letters.stream()
                .map(letter -> letter.isOpen() ? happens.apply(letter) : letter)
                .toList();
        return DateText.full(clock.deadlines()
                .counted(request.clock(), then, clock.calendar())
                .dueOn());
    }
}
