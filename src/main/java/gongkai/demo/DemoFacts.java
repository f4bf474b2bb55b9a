package gongkai.demo;

import gongkai.answer.foi.Consultation;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiConsultation;
import gongkai.answer.foi.FoiFee;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foifee.FeeMethod;
import gongkai.foundation.identity.Person;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What has to happen before a request may be decided as it will be: a third party is asked, or the applicant has to
/// explain.
final class DemoFacts {
    private static final String INTEREST = "所涉信息中含有贵方提供的材料，公开后可能影响贵方的商业秘密或者个人隐私。";
    private static final String OBJECTION = "材料中有未公开的经营信息，公开会损害我方的合法权益。";

    private final DemoStage stage;
    private final DemoRequestVerbs verbs;
    private final OrganId organ;
    private final Dice dice;

    DemoFacts(DemoStage stage, DemoRequestVerbs verbs, OrganId organ, Dice dice) {
        this.stage = stage;
        this.verbs = verbs;
        this.organ = organ;
        this.dice = dice;
    }

    /// Puts on the agenda what the decision needs.
    ///
    /// @param since the last day on which something happened; the facts come about on the two working days after it
    void plan(FoiRequestId id, LocalDate since, DemoWish as, Person applicant) {
        boolean third = Stream.concat(Stream.of(as.decision()), as.withheld().stream())
                .anyMatch(Decision.REFUSED_THIRD_PARTY::equals);
        LocalDate first = stage.days().after(since, 1);
        LocalDate second = stage.days().after(since, 2);
        if (third) {
            stage.agenda().at(DemoDays.morning(first, dice), () -> consult(id, as, second));
        } else if (as.decision() == Decision.NOT_PROCESSED_EXCESSIVE) {
            stage.agenda().at(DemoDays.morning(first, dice), () -> {
                verbs.reasons().ask(id, "同一申请人近两个月内就同类事项提出三十多件申请", officer());
                stage.agenda()
                        .at(
                                DemoDays.morning(second, dice),
                                () -> verbs.reasons().explain(id, "个人研究需要。", applicant));
            });
        }
    }

    /// What was withheld is looked at every year, some weeks before its day, and stays closed (条例第十八条).
    void lookAgain(FoiRequestId id, LocalDate last) {
        verbs.withheld().findOf(id).ifPresent(entry -> {
            LocalDate on = stage.days().after(last.plusMonths(11), dice.between(1, 12));
            stage.agenda().at(DemoDays.afternoon(on, dice), () -> {
                verbs.withheld().keepClosed(entry.id(), "不予公开的情形没有变化。", on.plusYears(1), officer());
                lookAgain(id, on);
            });
        });
    }

    /// Sets going what a request on the desk waits for.
    void plan(FoiRequestId id, Instant at, DemoWait wait, DemoWish wish) {
        stage.agenda().at(at, () -> {
            switch (wait) {
                case OPINIONS -> ask(id, wish);
                case REASONS -> verbs.reasons().ask(id, "同一申请人本月内就同类事项提出二十八件申请", officer());
                case FEE -> charge(id, at);
                case HEAD -> verbs.extension().propose(id, 15, "所涉材料数量较大，需要逐件核对", officer());
                case NOTHING -> {}
            }
        });
    }

    /// A fee that waits for its payment, by a notice that was handed over.
    private void charge(FoiRequestId id, Instant at) {
        if (!verbs.ways().isSet(organ)) {
            verbs.ways()
                    .put(
                            organ,
                            "云州市财政局非税收入专户",
                            "云州商业银行城中支行",
                            "6200 0000 0000 0001 234",
                            "云州市政务服务中心二楼非税收入窗口（工作日9:00至17:00）",
                            "0999-5550199",
                            officer());
        }
        verbs.fee().notice(id, new FoiFee.Charge(FeeMethod.BY_VOLUME, 0, 68), officer());
        new DemoDelivery(stage, verbs).sign(id, LocalDate.ofInstant(at, ReplayClock.ZONE), officer());
    }

    private long ask(FoiRequestId id, DemoWish as) {
        var question = new FoiConsultation.Question(
                Consultation.Kind.THIRD_PARTY,
                new Slots(dice).fill("{工业企业}"),
                "《%s》。%s".formatted(as.title(), INTEREST));
        return verbs.consultation().ask(id, question, officer()).id();
    }

    private void consult(FoiRequestId id, DemoWish as, LocalDate answered) {
        long letter = ask(id, as);
        stage.agenda()
                .at(
                        DemoDays.morning(answered, dice),
                        () -> verbs.consultation()
                                .answer(
                                        id,
                                        letter,
                                        new FoiConsultation.Answer(Consultation.Opinion.OBJECTED, answered, OBJECTION),
                                        officer()));
    }

    private Person.Staff officer() {
        return stage.officer(organ);
    }
}
