package gongkai.answer.foi;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 延期 (条例第三十三条): once, by at most 20 working days, before the period has run out, with the consent of the
/// disclosure office's head and notice to the applicant.
@Service
public class FoiExtension {
    private final FoiLedger ledger;
    private final FoiDeadlines deadlines;
    private final FoiLetters letters;
    private final WorkCalendars calendars;

    FoiExtension(FoiLedger ledger, FoiDeadlines deadlines, FoiLetters letters, WorkCalendars calendars) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.letters = letters;
        this.calendars = calendars;
    }

    Optional<FoiRefusal> whyNot(FoiRequest request, LocalDate today) {
        if (request.extension() > 0) {
            return Optional.of(FoiRefusal.EXTENSION_ALREADY_GRANTED);
        }
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.EXTEND)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        return today.isAfter(request.dueOn()) ? Optional.of(FoiRefusal.EXTENSION_TOO_LATE) : Optional.empty();
    }

    /// Extends the reply period.
    ///
    /// @param days working days, 1 to 20
    /// @param approver the head of the disclosure office who consented
    @Transactional
    public FoiRequest extend(FoiRequestId id, int days, String approver, String reason, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        whyNot(request, ledger.today()).ifPresent(refusal -> {
            throw Refusal.of(refusal);
        });
        new Problems()
                .when(
                        days < 1 || days > deadlines.longestExtension(),
                        "days",
                        "延长的期限为 1 至 " + deadlines.longestExtension() + " 个工作日。")
                .when(approver.isBlank(), "approver", "请选择同意延期的负责人。")
                .when(reason.isBlank(), "reason", "请写明延期的理由。")
                .when(reason.length() > 1000, "reason", "理由不超过 1000 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        LocalDate due = deadlines.reply(request.clockFrom(), days).dueOn(calendars.current());
        FoiRequest extended = request.extended(days, due);
        letters.send(
                extended,
                FoiLetterType.EXTENSION_NOTICE,
                FoiLetterText.extension(extended, request.dueOn(), approver, reason.strip()),
                List.of(),
                ledger.actor(who, extended));
        ledger.write(
                extended,
                FoiAction.EXTEND,
                who,
                "经负责人%s同意，答复期限由%s延至%s。理由：%s"
                        .formatted(approver, DateText.full(request.dueOn()), DateText.full(due), reason.strip()));
        return extended;
    }
}
