package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 逾期意见: an answer that comes after its 15 working days, before the reply. It does not move the clock back, for the
/// time that is not counted ended with the period (条例第三十三条第三款); it is kept and must be weighed in the decision.
@Service
public class FoiLateOpinion {
    private static final int LONGEST = 2000;

    private final FoiLedger ledger;
    private final ConsultationStore consultations;
    private final LateOpinionStore store;

    FoiLateOpinion(FoiLedger ledger, ConsultationStore consultations, LateOpinionStore store) {
        this.ledger = ledger;
        this.consultations = consultations;
        this.store = store;
    }

    /// Why nothing can be noted of this letter now; empty when it can.
    Optional<FoiRefusal> whyNot(FoiRequest request, Consultation letter) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.LATE_OPINION)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        var state = state(request, letter);
        if (ConsultationState.TRANSITIONS.allows(state, ConsultationAction.ANSWER_LATE)) {
            return Optional.empty();
        }
        return Optional.of(
                state == ConsultationState.LATE ? FoiRefusal.LATE_OPINION_KEPT : FoiRefusal.LATE_OPINION_NOT_YET);
    }

    private ConsultationState state(FoiRequest request, Consultation letter) {
        return store.listOf(request.id()).containsKey(letter.id()) ? ConsultationState.LATE : letter.state();
    }

    /// Notes what was said too late.
    @Transactional
    public FoiRequest enter(FoiRequestId id, long consultation, FoiConsultation.Answer answer, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        Consultation letter = consultations
                .find(consultation)
                .filter(found -> found.request().equals(id))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_CONSULTATION));
        ledger.refuse(request, whyNot(request, letter));
        check(letter, answer, ledger.today()).refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        store.insert(new LateOpinion(
                letter.id(), answer.opinion(), answer.on(), answer.words().strip()));
        ledger.write(
                request,
                FoiAction.LATE_OPINION,
                who,
                "收到%s逾期提出的意见，记入案卷，答复时一并考虑。答复期限不因此变动%s。".formatted(letter.kind().label(), due(request)));
        return request;
    }

    private static String due(FoiRequest request) {
        return request.status().startsAfresh() ? "" : "，最迟仍于%s前答复".formatted(DateText.full(request.dueOn()));
    }

    private static Problems check(Consultation letter, FoiConsultation.Answer answer, LocalDate today) {
        return new Problems()
                .when(
                        !answer.on().isAfter(letter.dueOn()) || answer.on().isAfter(today),
                        "lateOn",
                        "收到的日期应当在征求意见期满之后、今天或者今天之前。期满之前收到的意见不属于逾期，请核对。")
                .when(!Consultation.Opinion.said().contains(answer.opinion()), "lateOpinion", "请选择对方的意见。")
                .when(answer.opinion().objects() && answer.words().isBlank(), "lateWords", "请写明对方不同意公开的理由。")
                .when(answer.words().length() > LONGEST, "lateWords", "不超过 " + LONGEST + " 个字。");
    }
}
