package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganSucceeded;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 机构改革: when an organ is no more, what is open goes to its successor in the same transaction. The statutory clock
/// runs on: to the applicant the government is one. What was finished stays where it was.
@Component
class FoiSuccession {
    private final FoiMoveStore store;
    private final FoiLedger ledger;
    private final FoiRemedyAnswers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FoiSuccession(
            FoiMoveStore store,
            FoiLedger ledger,
            FoiRemedyAnswers answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.store = store;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        OrganId heir = change.successor();
        String words = "%s自%s起不再设置，申请由%s继续办理。编号、查询码和答复期限都不变，不需要重新提交。"
                .formatted(change.fromName(), DateText.full(change.effectiveOn()), change.successorName());
        for (FoiRequest request : store.lockOpen(change.from())) {
            store.moveRequest(request, heir, later(change.effectiveOn(), request.receivedOn()));
            ledger.move(request.movedTo(heir), change.actor(), words);
        }
        for (Remedy remedy : store.listPending(change.from())) {
            store.moveRemedy(remedy, change.from(), heir, later(change.effectiveOn(), remedy.filedOn()));
            events.publishEvent(new FoiRemedyChanged(
                    remedy.request(),
                    clock.instant(),
                    change.actor(),
                    heir.value(),
                    "%s未审结，由%s承接。".formatted(remedy.kind().label(), change.successorName())));
            answers.follow(remedy, heir, change.actor());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
