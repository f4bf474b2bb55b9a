package gongkai.answer.foi;

import gongkai.foundation.calendar.Deadline;
import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.calendar.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Counts a request's clock from its facts, with the letters that were sent and the calendar in force. Verbs write what
/// happened and ask here when the reply is due.
@Component
class FoiClock {
    private final FoiDeadlines deadlines;
    private final ConsultationStore letters;
    private final WorkCalendars calendars;
    private final Clock clock;

    FoiClock(FoiDeadlines deadlines, ConsultationStore letters, WorkCalendars calendars, Clock clock) {
        this.clock = clock;
        this.deadlines = deadlines;
        this.letters = letters;
        this.calendars = calendars;
    }

    FoiDeadlines deadlines() {
        return deadlines;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    WorkCalendar calendar() {
        return calendars.current();
    }

    /// The request with its due date counted anew.
    FoiRequest counted(FoiRequest request) {
        return request.with(counted(request, request.clock()));
    }

    /// What another clock would mean for the request.
    ReplyClock counted(FoiRequest request, ReplyClock clock) {
        return deadlines.counted(clock, letters.listOf(request.id()), calendars.current());
    }

    /// The period as it is counted, for its explanation.
    Deadline deadline(FoiRequest request) {
        // Nobody is asked before a request is accepted: a fresh one needs no look for letters.
        return deadlines.reply(
                request.clock(), request.status() == FoiStatus.REGISTERED ? List.of() : letters.listOf(request.id()));
    }
}
