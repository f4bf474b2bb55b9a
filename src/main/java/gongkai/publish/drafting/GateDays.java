package gongkai.publish.drafting;

import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.operations.ReplayClock;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The days and moments of the gate.
@Component
class GateDays {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final WorkCalendars calendars;
    private final DraftingSettings settings;
    private final Clock clock;

    GateDays(WorkCalendars calendars, DraftingSettings settings, Clock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    /// By when what is published in an emergency today is reviewed.
    LocalDate afterReviewDue() {
        return calendars.current().addWorkingDays(LocalDate.now(clock), settings.afterReviewDays());
    }

    boolean isPast(Instant moment) {
        return !moment.isAfter(clock.instant());
    }

    String words(Instant publishAt) {
        return "定于%s发布".formatted(moment(publishAt));
    }

    /// 2026年3月16日 9:05.
    static String moment(Instant at) {
        var local = LocalDateTime.ofInstant(at, ReplayClock.ZONE);
        return DateText.full(local.toLocalDate()) + " " + TIME.format(local);
    }

    /// What a browser sends of a moment, 2026-03-16T09:05.
    static Optional<Instant> parse(String typed) {
        try {
            return typed.length() < 16
                    ? Optional.empty()
                    : Optional.of(
                            LocalDateTime.parse(typed).atZone(ReplayClock.ZONE).toInstant());
        } catch (DateTimeParseException notMoment) {
            return Optional.empty();
        }
    }
}
