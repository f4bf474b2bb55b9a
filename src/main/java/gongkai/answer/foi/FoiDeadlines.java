package gongkai.answer.foi;

import gongkai.foundation.calendar.Deadline;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// The statutory clock of a request. Pure: the calendar comes in, a date goes out.
final class FoiDeadlines {
    private final Periods periods;

    FoiDeadlines(Periods periods) {
        this.periods = periods;
    }

    /// 《政府信息公开条例》第三十三条：自收到申请之日起 20 个工作日内予以答复。The day of receipt is day zero. After a
    /// correction the period runs afresh from the day the correction was received (第三十条), after a fee from the day
    /// of payment.
    Deadline reply(LocalDate clockFrom) {
        return Deadline.workingDays(clockFrom, replyDays());
    }

    /// The one function that says until when a request is to be answered: day zero, the 20 working days, what was
    /// granted on top, and the time in which others were asked, which does not count (第三十三条第三款). Letters
    /// that run side by side suspend a day once; what was asked before the present period began suspends nothing
    /// in it, nor does a letter that was made void undelivered. While no delivery is proved, the time not counted
    /// is over on the day estimated from the sending: what the organ failed to deliver keeps no applicant waiting.
    Deadline reply(ReplyClock clock, Collection<Consultation> letters) {
        Deadline deadline = reply(clock.from()).extendedBy(clock.extension() + clock.delay());
        for (Consultation letter : letters) {
            if (letter.wasAsked() && letter.span().to().isAfter(clock.from())) {
                deadline =
                        deadline.suspended(letter.span().from(), letter.span().to());
            }
        }
        return deadline;
    }

    /// The same clock with its due date counted.
    ReplyClock counted(ReplyClock clock, Collection<Consultation> letters, WorkCalendar calendar) {
        return clock.due(reply(clock, letters).dueOn(calendar));
    }

    /// How many working days there are for the reply, extension aside.
    int replyDays() {
        return periods.length(StatutoryPeriod.REQUEST_REPLY);
    }

    /// 第三十三条：延长答复的期限最长不得超过 20 个工作日。
    int longestExtension() {
        return periods.length(StatutoryPeriod.REQUEST_EXTENSION);
    }

    /// 第三十条：自收到申请之日起 7 个工作日内一次性告知申请人作出补正。
    LocalDate correctionNoticeDueOn(LocalDate receivedOn, WorkCalendar calendar) {
        return Deadline.workingDays(receivedOn, periods.length(StatutoryPeriod.REQUEST_CORRECTION_NOTICE))
                .dueOn(calendar);
    }

    /// 第三十条：合理的补正期限; how long that is, the organ sets. It runs from the delivery of the notice.
    LocalDate correctionDueOn(LocalDate servedOn, WorkCalendar calendar) {
        return Deadline.workingDays(servedOn, correctionDays()).dueOn(calendar);
    }

    int correctionDays() {
        return periods.length(StatutoryPeriod.REQUEST_CORRECTION_BY_APPLICANT);
    }

    /// 第三十二条、第三十四条：被征求意见的一方自收到征求意见书之日起 15 个工作日内提出意见。
    ///
    /// @param from the day the letter was received, as far as that is known; else the day it was sent
    LocalDate opinionDueOn(Consultation.Kind kind, LocalDate from, WorkCalendar calendar) {
        return Deadline.workingDays(from, opinionDays(kind)).dueOn(calendar);
    }

    int opinionDays(Consultation.Kind kind) {
        return periods.length(
                switch (kind) {
                    case THIRD_PARTY -> StatutoryPeriod.CONSULT_THIRD_PARTY;
                    case CO_MAKER -> StatutoryPeriod.CONSULT_CO_MAKER;
                });
    }

    /// 第三十五条：until when the applicant may explain. What the house gives, but before the reply is due; empty when
    /// that leaves no working day.
    Optional<LocalDate> reasonsDueOn(LocalDate askedOn, int within, LocalDate replyDueOn, WorkCalendar calendar) {
        LocalDate usual = Deadline.workingDays(askedOn, within).dueOn(calendar);
        if (usual.isBefore(replyDueOn)) {
            return Optional.of(usual);
        }
        int left = calendar.workingDaysBetween(askedOn, replyDueOn) - 1;
        return left < 1
                ? Optional.empty()
                : Optional.of(Deadline.workingDays(askedOn, left).dueOn(calendar));
    }

    /// 国办函〔2020〕109号：自收到收费通知的次日起 20 个工作日内缴费。
    LocalDate feeDueOn(LocalDate servedOn, WorkCalendar calendar) {
        return Deadline.workingDays(servedOn, feeDays()).dueOn(calendar);
    }

    int feeDays() {
        return periods.length(StatutoryPeriod.FEE_PAYMENT);
    }
}
