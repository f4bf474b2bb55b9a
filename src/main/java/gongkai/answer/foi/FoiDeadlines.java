package gongkai.answer.foi;

import gongkai.foundation.calendar.Deadline;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.StatutoryPeriod;
import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;

/// The statutory clock of a request. Pure: the calendar comes in, a date goes out.
final class FoiDeadlines {
    private final Periods periods;

    FoiDeadlines(Periods periods) {
        this.periods = periods;
    }

    /// 《政府信息公开条例》第三十三条：自收到申请之日起 20 个工作日内予以答复。The day of receipt is day zero. After a
    /// correction the period runs afresh from the day the correction was received (第三十条).
    Deadline reply(LocalDate clockFrom, int extension) {
        return Deadline.workingDays(clockFrom, replyDays()).extendedBy(extension);
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

    /// 第三十条：合理的补正期限; how long that is, the organ sets.
    LocalDate correctionDueOn(LocalDate askedOn, WorkCalendar calendar) {
        return Deadline.workingDays(askedOn, periods.length(StatutoryPeriod.REQUEST_CORRECTION_BY_APPLICANT))
                .dueOn(calendar);
    }
}
