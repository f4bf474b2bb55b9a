package gongkai.answer.foi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Somebody who ticks off days on a sheet of paper: which letters went out when and came back when, how many days were
/// granted on top, from which day the period runs. Knows nothing of spans, suspensions and deadlines; only whether an
/// office works on a day.
final class PaperClock {
    /// 条例第三十三条: 20 working days.
    private static final int REPLY = 20;

    /// 条例第三十二条、第三十四条: 15 working days.
    private static final int OPINION = 15;

    private final List<Slip> slips = new ArrayList<>();
    private LocalDate from;
    private int granted;

    PaperClock(LocalDate receivedOn) {
        from = receivedOn;
    }

    /// A letter that asked others.
    private static final class Slip {
        private final long letter;
        private final LocalDate sentOn;
        private LocalDate runsFrom;
        private Optional<LocalDate> backOn = Optional.empty();

        /// The last day for an answer, once the letter has ended; before that it is as the calendar has it.
        private Optional<LocalDate> limit = Optional.empty();

        private Slip(long letter, LocalDate sentOn) {
            this.letter = letter;
            this.sentOn = sentOn;
            runsFrom = sentOn;
        }
    }

    /// The same sheet for a part of the same request.
    PaperClock copied() {
        var copy = new PaperClock(from);
        copy.granted = granted;
        copy.slips.addAll(slips);
        return copy;
    }

    LocalDate from() {
        return from;
    }

    int days() {
        return REPLY + granted;
    }

    void afresh(LocalDate on) {
        from = on;
    }

    void grant(int days) {
        granted += days;
    }

    void sent(long letter, LocalDate on) {
        slips.add(new Slip(letter, on));
    }

    void served(long letter, LocalDate on) {
        slip(letter).runsFrom = on;
    }

    void back(long letter, LocalDate on, Predicate<LocalDate> works) {
        var slip = slip(letter);
        slip.limit = Optional.of(limit(slip, works));
        slip.backOn = Optional.of(on);
    }

    /// Nobody answered in time.
    void silent(long letter, Predicate<LocalDate> works) {
        back(letter, limit(slip(letter), works), works);
    }

    /// It never reached anybody.
    void madeVoid(long letter) {
        slips.remove(slip(letter));
    }

    private Slip slip(long letter) {
        return slips.stream().filter(each -> each.letter == letter).findFirst().orElseThrow();
    }

    private static LocalDate limit(Slip slip, Predicate<LocalDate> works) {
        if (slip.limit.isPresent()) {
            return slip.limit.get();
        }
        LocalDate day = slip.runsFrom;
        for (int left = OPINION; left > 0; ) {
            day = day.plusDays(1);
            left -= works.test(day) ? 1 : 0;
        }
        return day;
    }

    /// The last day on which a letter is out.
    private static LocalDate last(Slip slip, Predicate<LocalDate> works) {
        LocalDate limit = limit(slip, works);
        return slip.backOn.filter(day -> day.isBefore(limit)).orElse(limit);
    }

    /// Whether a letter is out on that day: from the day after it was sent to the day it came back.
    boolean isOut(LocalDate day, Predicate<LocalDate> works) {
        return slips.stream().anyMatch(slip -> day.isAfter(slip.sentOn) && !day.isAfter(last(slip, works)));
    }

    /// Whether a letter is out at the end of that day, with working days to come before it is back.
    private boolean staysOut(LocalDate day, Predicate<LocalDate> works) {
        return slips.stream().filter(slip -> !day.isBefore(slip.sentOn)).anyMatch(slip -> {
            LocalDate last = last(slip, works);
            return day.isBefore(last)
                    && day.plusDays(1).datesUntil(last.plusDays(1)).anyMatch(works);
        });
    }

    /// Ticks off day after day: a rest day is nothing, a day on which a letter is out is nothing, any other uses up
    /// one. A letter that goes out on the very last day takes that day back until its answer.
    LocalDate dueOn(Predicate<LocalDate> works) {
        int left = days();
        LocalDate day = from;
        boolean out = false;
        while (left > 0 || out) {
            day = day.plusDays(1);
            if (works.test(day)) {
                left = left == 0 || isOut(day, works) ? left : left - 1;
                out = left == 0 && staysOut(day, works);
            }
        }
        return day;
    }
}
