package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 补正 (条例第三十条): asked once within 7 working days of receipt; the reply period runs afresh from the day the
/// corrected request is received; no correction in time and no good reason ends the request. The applicant's
/// period runs from the delivery of the notice.
@Service
public class FoiCorrection {
    private static final int LONGEST = 2000;

    private final FoiLedger ledger;
    private final FoiClock clock;
    private final FoiLetters letters;
    private final PeriodNotices notices;

    FoiCorrection(FoiLedger ledger, FoiClock clock, FoiLetters letters, PeriodNotices notices) {
        this.ledger = ledger;
        this.clock = clock;
        this.letters = letters;
        this.notices = notices;
    }

    Optional<FoiRefusal> whyNotAsk(FoiRequest request, LocalDate today) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.ASK_CORRECTION)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (request.correctionAsked()) {
            return Optional.of(FoiRefusal.CORRECTION_ALREADY_ASKED);
        }
        return today.isAfter(clock.deadlines().correctionNoticeDueOn(request.receivedOn(), clock.calendar()))
                ? Optional.of(FoiRefusal.CORRECTION_TOO_LATE)
                : Optional.empty();
    }

    /// Asks the applicant to make the request clear.
    ///
    /// @param points what is unclear and what to supply, as it will stand in the letter
    @Transactional
    public FoiRequest ask(FoiRequestId id, String points, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        LocalDate today = ledger.today();
        ledger.refuse(request, whyNotAsk(request, today));
        text(points, "points", "请写明哪些内容不明确、需要补充什么。");
        int days = clock.deadlines().correctionDays();
        FoiRequest asked = request.awaitingCorrection();
        var notice = letters.send(
                asked,
                FoiLetterType.CORRECTION_NOTICE,
                FoiLetterText.correction(asked, points.strip(), days),
                List.of(),
                ledger.actor(who, asked));
        notices.sent(asked, PeriodNotice.Kind.CORRECTION, notice);
        ledger.write(asked, FoiAction.ASK_CORRECTION, who, "请自收到补正告知书之日起%d个工作日内补正：%s".formatted(days, points.strip()));
        return asked;
    }

    /// Takes the applicant's correction; the 20 working days begin afresh today.
    @Transactional
    public FoiRequest correct(FoiRequestId id, String title, String description, Person who) {
        return correct(ledger.lock(id), title, description, ledger.today(), who, "");
    }

    /// Enters a correction that came on paper or by word of mouth; the 20 working days begin afresh with the day on
    /// which it was received.
    @Transactional
    public FoiRequest enter(FoiRequestId id, String title, String description, Brought brought, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        FoiLedger.mustAllow(request, FoiAction.CORRECT);
        LocalDate from = notices.of(request).map(PeriodNotice::writtenOn).orElse(request.receivedOn());
        brought.requireDay("correctedOn", from, ledger.today());
        return correct(request, title, description, brought.on(), who, brought.words());
    }

    private FoiRequest correct(
            FoiRequest request, String title, String description, LocalDate on, Person who, String how) {
        FoiLedger.mustAllow(request, FoiAction.CORRECT);
        if (request.correctionDueOn().filter(on::isAfter).isPresent()) {
            throw Refusal.of(FoiRefusal.CORRECTION_EXPIRED);
        }
        text(title, "title", "请填写所需信息的名称。");
        text(description, "description", "请补充能够指明所需信息的内容。");
        var wish = new FoiRequest.Wish(
                title.strip(),
                description.strip(),
                request.wish().form(),
                request.wish().route());
        FoiRequest corrected =
                clock.counted(request.corrected(request.clock().afresh(ReplyClock.Start.CORRECTION, on), wish));
        ledger.write(
                corrected,
                FoiAction.CORRECT,
                who,
                "收到补正，答复期限自%s重新起算，最迟于%s前答复。%s".formatted(DateText.full(on), DateText.full(corrected.dueOn()), how));
        return corrected;
    }

    Optional<FoiRefusal> whyNotLapse(FoiRequest request, LocalDate today) {
        if (request.status() != FoiStatus.AWAITING_CORRECTION) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        return request.correctionDueOn()
                .map(until -> today.isAfter(until)
                        ? Optional.<FoiRefusal>empty()
                        : Optional.of(FoiRefusal.CORRECTION_STILL_OPEN))
                .orElse(Optional.of(FoiRefusal.CORRECTION_NOT_SERVED));
    }

    /// Ends a request whose correction did not come in time: 视为放弃申请.
    @Transactional
    public FoiRequest lapse(FoiRequestId id, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        LocalDate today = ledger.today();
        ledger.refuse(request, whyNotLapse(request, today));
        letters.send(
                request,
                FoiLetterType.NO_LONGER_PROCESSED_NOTICE,
                FoiLetterText.lapsed(request, notices.servedOn(request), letters.remedies(request)),
                List.of(),
                ledger.actor(who, request));
        FoiRequest lapsed = request.closed(FoiStatus.LAPSED, Decision.OTHER_CORRECTION_LAPSED, today);
        ledger.write(lapsed, FoiAction.LAPSE, who, "补正期限已过，未收到补正，视为放弃申请。");
        return lapsed;
    }

    private static void text(String value, String field, String sentence) {
        new Problems()
                .when(value.isBlank(), field, sentence)
                .when(value.length() > LONGEST, field, "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
    }
}
