package gongkai.answer.foi;

import gongkai.foundation.calendar.Deadline;
import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.letter.DeliveryAction;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterChanged;
import gongkai.foundation.letter.Letters;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Begins the periods of the applicant: for a correction (条例第三十条) and for a fee (第四十二条) they run from the delivery
/// of the notice, not from the day it was written. While no delivery is proved nothing runs, and nobody is late.
@Component
class PeriodNotices {
    private final PeriodNoticeStore store;
    private final Letters letters;
    private final FeeStore fees;
    private final FoiLedger ledger;
    private final FoiClock clock;

    PeriodNotices(PeriodNoticeStore store, Letters letters, FeeStore fees, FoiLedger ledger, FoiClock clock) {
        this.store = store;
        this.letters = letters;
        this.fees = fees;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Remembers the letter that opens the period, in the transaction that issued it.
    void sent(FoiRequest request, PeriodNotice.Kind kind, Letter letter) {
        store.insert(new PeriodNotice(letter.id(), request.id(), kind, letter.signedOn(), Optional.empty()));
    }

    /// The notice that the request waits on, if it waits on one.
    Optional<PeriodNotice> of(FoiRequest request) {
        return PeriodNotice.Kind.of(request.status()).flatMap(kind -> store.find(request.id(), kind));
    }

    /// The day a notice was delivered, once that is proved.
    Optional<LocalDate> servedOn(FoiRequest request) {
        return of(request).flatMap(PeriodNotice::servedOn);
    }

    /// How many working days the applicant has.
    int days(PeriodNotice.Kind kind) {
        return switch (kind) {
            case CORRECTION -> clock.deadlines().correctionDays();
            case FEE -> clock.deadlines().feeDays();
        };
    }

    /// Day by day, why the period ends when it does; empty while it has not begun.
    Optional<DeadlineExplanation> why(FoiRequest request) {
        return of(request)
                .flatMap(notice -> notice.servedOn()
                        .map(day -> Deadline.workingDays(day, days(notice.kind()))
                                .explain(clock.calendar(), notice.kind().notice() + "送达之日")));
    }

    /// The delivery was proved, or an earlier day than the one that was known; or the notice was made void before it
    /// was
    /// delivered.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(LetterChanged changed) {
        store.find(changed.id()).ifPresent(notice -> {
            if (changed.action() == DeliveryAction.VOID) {
                takeBack(notice, changed.actor());
            } else {
                letters.get(notice.letter())
                        .deliveredOn()
                        .filter(day -> !notice.servedOn().equals(Optional.of(day)))
                        .ifPresent(day -> begin(notice, day, changed.actor()));
            }
        });
    }

    /// What never reached the applicant was not asked: the office may ask anew, and its own clock never stood still.
    private void takeBack(PeriodNotice notice, String actor) {
        FoiRequest request = ledger.lock(notice.request());
        if (request.status() != notice.kind().status()) {
            return;
        }
        store.takeBack(notice.letter());
        if (notice.kind() == PeriodNotice.Kind.FEE) {
            fees.takeBack(request.id());
        }
        FoiRequest before = clock.counted(request.notAsked(notice.kind()));
        ledger.write(
                before,
                FoiAction.NOTICE_VOID,
                actor,
                "%s没有送达，已经作废，申请恢复办理；答复期限没有因此改变，最迟于%s前答复。"
                        .formatted(notice.kind().notice(), DateText.full(before.dueOn())));
    }

    private void begin(PeriodNotice notice, LocalDate served, String actor) {
        store.serve(notice.letter(), served);
        FoiRequest request = ledger.lock(notice.request());
        if (request.status() != notice.kind().status()) {
            return;
        }
        LocalDate until = until(notice.kind(), served);
        ledger.write(
                request.in(request.status(), Optional.of(until)),
                FoiAction.NOTICE_SERVED,
                actor,
                "%s于%s送达，%s期限从这一天起算，最迟%s。"
                        .formatted(
                                notice.kind().notice(),
                                DateText.full(served),
                                notice.kind().act(),
                                DateText.full(until)));
    }

    private LocalDate until(PeriodNotice.Kind kind, LocalDate served) {
        return switch (kind) {
            case CORRECTION -> clock.deadlines().correctionDueOn(served, clock.calendar());
            case FEE -> clock.deadlines().feeDueOn(served, clock.calendar());
        };
    }
}
