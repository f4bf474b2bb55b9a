package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.calendar.DayLine;
import gongkai.foundation.calendar.DayMark;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// No sequence of lawful steps loses a working day or counts one twice. The facts of a request are made by walking from
/// day to day and doing what the table of transitions allows; beside them somebody ticks off the days on a sheet of
/// paper, and in the end the clock must say the same.
class FoiClockPropertyTest {
    private static final int LONGEST_WALK = 160;

    private final WorkCalendar calendar = WorkCalendar.standard();
    private final FoiDeadlines deadlines = new FoiDeadlines(Periods.standard());

    /// What is tried on one day of the walk, and how long the other side takes.
    record Step(FoiAction action, int pause, int length) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var actions = Arbitraries.of(
                FoiAction.ASK_CORRECTION,
                FoiAction.CORRECT,
                FoiAction.CONSULT,
                FoiAction.OPINION,
                FoiAction.EXTEND,
                FoiAction.ASK_REASONS,
                FoiAction.EXPLAIN,
                FoiAction.DELAY,
                FoiAction.ASK_FEE,
                FoiAction.PAY);
        var step = Combinators.combine(
                        actions,
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 20))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(14);
    }

    @Provide
    Arbitrary<LocalDate> receipts() {
        return Arbitraries.integers()
                .between(0, 900)
                .map(days -> LocalDate.of(2023, 9, 1).plusDays(days));
    }

    @Property(tries = 400)
    void everyWorkingDayIsCountedOrSuspendedOnce(
            @ForAll("receipts") LocalDate receivedOn, @ForAll("steps") List<Step> steps) {
        var walk = new Walk(receivedOn);
        steps.forEach(walk::take);

        var clock = walk.counted();
        var lines = deadlines
                .reply(clock, walk.letters)
                .explain(calendar, clock.start().label())
                .lines();
        var counted = lines.stream().filter(DayLine::isCounted).toList();
        var suspended =
                lines.stream().filter(line -> line.mark() == DayMark.SUSPENDED).toList();

        assertThat(counted)
                .extracting(DayLine::count)
                .containsExactlyElementsOf(upTo(20 + clock.extension() + clock.delay(), clock, counted.size()));
        assertThat(counted.size() + suspended.size())
                .isEqualTo(calendar.workingDaysBetween(
                        clock.from(), lines.getLast().day()));
        assertThat(lines.getLast().day()).isEqualTo(clock.dueOn());
        assertThat(suspended)
                .allSatisfy(line -> assertThat(walk.suspends(line.day(), clock)).isTrue());
        assertThat(clock.dueOn()).isEqualTo(walk.onPaper(clock));
    }

    /// 第三十条、第四十二条：补正、缴费的期限自收到通知起算。However long the notice is on its way, the applicant has all of
    /// the working days after its delivery, and not one before it counts.
    @Property(tries = 200)
    void theApplicantsPeriodsHoldAllTheirDaysAfterTheDeliveryOfTheNotice(
            @ForAll("receipts") LocalDate writtenOn, @ForAll @IntRange(max = 40) int onItsWay) {
        LocalDate servedOn = writtenOn.plusDays(onItsWay);

        LocalDate correction = deadlines.correctionDueOn(servedOn, calendar);
        LocalDate fee = deadlines.feeDueOn(servedOn, calendar);

        assertThat(calendar.workingDaysBetween(servedOn, correction)).isEqualTo(deadlines.correctionDays());
        assertThat(calendar.workingDaysBetween(servedOn, fee)).isEqualTo(20);
        assertThat(correction).isAfterOrEqualTo(deadlines.correctionDueOn(writtenOn, calendar));
    }

    private static List<Integer> upTo(int total, ReplyClock clock, int size) {
        assertThat(size).as("%s", clock).isEqualTo(total);
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= total; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    /// A request on its way, with its facts only.
    private final class Walk {
        private final List<Consultation> letters = new ArrayList<>();
        private final Map<Long, LocalDate> answerOn = new HashMap<>();
        private LocalDate today;
        private FoiStatus status = FoiStatus.AWAITING_REPLY;
        private ReplyClock clock;
        private boolean corrected;
        private boolean charged;
        private boolean explained;

        private Walk(LocalDate receivedOn) {
            today = receivedOn;
            clock = new ReplyClock(ReplyClock.Start.RECEIPT, receivedOn, receivedOn, 0, 0, false);
        }

        private void take(Step step) {
            today = today.plusDays(step.pause());
            endRunOut();
            boolean late = today.isAfter(counted().dueOn());
            if (late || today.isAfter(clock.from().plusDays(LONGEST_WALK))) {
                return;
            }
            FoiStatus.TRANSITIONS.next(status, step.action()).ifPresent(next -> {
                if (happens(step)) {
                    status = next;
                    resume();
                }
            });
        }

        private boolean happens(Step step) {
            return switch (step.action()) {
                case ASK_CORRECTION -> !corrected;
                case CORRECT -> begin(ReplyClock.Start.CORRECTION) && (corrected = true);
                case CONSULT -> send(step);
                case OPINION -> answer();
                case EXTEND -> extend(step);
                case ASK_REASONS -> !explained;
                case EXPLAIN -> explained = true;
                case DELAY -> delay(step);
                case ASK_FEE -> !charged;
                case PAY -> begin(ReplyClock.Start.FEE) && (charged = true);
                default -> false;
            };
        }

        private boolean begin(ReplyClock.Start with) {
            clock = clock.afresh(with, today);
            return true;
        }

        private boolean send(Step step) {
            var kind = step.length() % 2 == 0 ? Consultation.Kind.THIRD_PARTY : Consultation.Kind.CO_MAKER;
            long id = letters.size() + 1L;
            letters.add(new Consultation(
                    id,
                    new FoiRequestId(1),
                    kind,
                    today,
                    Optional.empty(),
                    deadlines.opinionDueOn(kind, today, calendar),
                    Optional.empty(),
                    Optional.empty()));
            answerOn.put(id, today.plusDays(step.length()));
            return true;
        }

        private boolean answer() {
            for (int place = 0; place < letters.size(); place++) {
                if (letters.get(place).isOpen()) {
                    letters.set(place, letters.get(place).ended(Consultation.Opinion.AGREED, today));
                    return true;
                }
            }
            return false;
        }

        private boolean extend(Step step) {
            boolean first = clock.extension() == 0;
            clock = first ? clock.extendedBy(step.length()) : clock;
            return first;
        }

        private boolean delay(Step step) {
            boolean may = explained && clock.delay() == 0;
            clock = may ? clock.delayedBy(step.length()) : clock;
            return may;
        }

        private void endRunOut() {
            letters.replaceAll(letter -> letter.isOpen() && letter.dueOn().isBefore(today)
                    ? letter.ended(Consultation.Opinion.SILENT, letter.dueOn())
                    : letter);
            resume();
        }

        private void resume() {
            if (status == FoiStatus.AWAITING_OPINIONS && letters.stream().noneMatch(Consultation::isOpen)) {
                status = FoiStatus.AWAITING_REPLY;
            }
        }

        private ReplyClock counted() {
            return deadlines.counted(clock, letters, calendar);
        }

        /// The day after sending up to the day of the answer; the last day of the period itself, when a letter was
        /// sent on it.
        private boolean suspends(LocalDate day, ReplyClock now) {
            return letters.stream()
                    .map(Consultation::span)
                    .anyMatch(span -> day.isAfter(span.from()) && !day.isAfter(span.to())
                            || day.equals(span.from()) && !day.isBefore(now.from()));
        }

        /// Ticks off day after day: a rest day is nothing, a day on which a letter is out is nothing, any other uses up
        /// one. A letter that goes out on the very last day takes that day back until its answer.
        private LocalDate onPaper(ReplyClock now) {
            int left = 20 + now.extension() + now.delay();
            LocalDate day = now.from();
            boolean out = false;
            while (left > 0 || out) {
                day = day.plusDays(1);
                LocalDate on = day;
                if (calendar.workingDaysBetween(on.minusDays(1), on) == 1) {
                    boolean suspended = letters.stream()
                            .map(Consultation::span)
                            .anyMatch(span -> on.isAfter(span.from()) && !on.isAfter(span.to()));
                    left = suspended || left == 0 ? left : left - 1;
                    out = left == 0
                            && letters.stream()
                                    .map(Consultation::span)
                                    .anyMatch(span -> !on.isBefore(span.from())
                                            && on.isBefore(span.to())
                                            && calendar.workingDaysBetween(on, span.to()) > 0);
                }
            }
            return day;
        }
    }
}
