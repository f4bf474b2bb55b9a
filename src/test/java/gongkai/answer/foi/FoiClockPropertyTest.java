package gongkai.answer.foi;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.calendar.CalendarHouse;
import gongkai.foundation.calendar.DayLine;
import gongkai.foundation.calendar.DayMark;
import gongkai.foundation.calendar.Periods;
import gongkai.foundation.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/// No sequence of lawful steps loses a working day or counts one twice. The facts of a request are made by walking from
/// day to day and doing what the table of transitions allows; beside them somebody ticks off the days on a sheet of
/// paper (`PaperClock`), and in the end the clock must say the same.
class FoiClockPropertyTest {
    private static final int LONGEST_WALK = 160;

    /// So many days later, 15 working days are over.
    private static final int SILENCE = 25;
    private static final Set<FoiAction> REACHED = EnumSet.noneOf(FoiAction.class);

    private WorkCalendar calendar = WorkCalendar.standard();
    private final FoiDeadlines deadlines = new FoiDeadlines(Periods.standard());

    /// What is tried on one day of the walk, and how long the other side takes.
    record Step(FoiAction action, int pause, int length) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        var actions = Arbitraries.of(
                FoiAction.ASK_CORRECTION,
                FoiAction.CORRECT,
                FoiAction.CONSULT,
                FoiAction.SERVE,
                FoiAction.OPINION,
                FoiAction.LATE_OPINION,
                FoiAction.NOTICE_SERVED,
                FoiAction.NOTICE_VOID,
                FoiAction.SPLIT,
                FoiAction.RECOUNT,
                FoiAction.EXTEND,
                FoiAction.ASK_REASONS,
                FoiAction.EXPLAIN,
                FoiAction.DELAY,
                FoiAction.ASK_FEE,
                FoiAction.PAY);
        var step = Combinators.combine(
                        actions,
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.integers().between(0, 9)),
                                Tuple.of(1, Arbitraries.just(SILENCE))),
                        Arbitraries.integers().between(1, 20))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(18);
    }

    @Provide
    Arbitrary<LocalDate> receipts() {
        return Arbitraries.integers()
                .between(0, 900)
                .map(days -> LocalDate.of(2023, 9, 1).plusDays(days));
    }

    @Property(tries = 6000)
    void everyWorkingDayIsCountedOrSuspendedOnce(
            @ForAll("receipts") LocalDate receivedOn, @ForAll("steps") List<Step> steps) {
        calendar = WorkCalendar.standard();
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

        assertThat(clock.dueOn()).isEqualTo(walk.paper.dueOn(calendar::isWorkingDay));
        assertThat(clock.from()).isEqualTo(walk.paper.from());
        assertThat(counted)
                .extracting(DayLine::count)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, walk.paper.days()).boxed().toList());
        assertThat(counted.size() + suspended.size()).isEqualTo((int) clock.from()
                .plusDays(1)
                .datesUntil(clock.dueOn().plusDays(1))
                .filter(calendar::isWorkingDay)
                .count());
        assertThat(lines.getLast().day()).isEqualTo(clock.dueOn());
        assertThat(suspended)
                .allSatisfy(line -> assertThat(walk.suspends(line.day())).isTrue());
        REACHED.addAll(walk.done);
    }

    @AfterContainer
    static void theWalksWentEverywhere() {
        assertThat(REACHED)
                .contains(
                        FoiAction.CORRECT,
                        FoiAction.CONSULT,
                        FoiAction.SERVE,
                        FoiAction.OPINION,
                        FoiAction.LATE_OPINION,
                        FoiAction.NOTICE_SERVED,
                        FoiAction.NOTICE_VOID,
                        FoiAction.SPLIT,
                        FoiAction.RECOUNT,
                        FoiAction.EXTEND,
                        FoiAction.EXPLAIN,
                        FoiAction.DELAY,
                        FoiAction.PAY);
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

    /// A request on its way: the facts as the house keeps them, and the sheet of paper beside them.
    private final class Walk {
        private final List<Consultation> letters = new ArrayList<>();
        private final Set<FoiAction> done = EnumSet.noneOf(FoiAction.class);
        private final PaperClock paper;
        private LocalDate today;
        private FoiStatus status = FoiStatus.AWAITING_REPLY;
        private ReplyClock clock;
        private boolean corrected;
        private boolean charged;
        private boolean explained;
        private boolean noticeServed;

        private Walk(LocalDate receivedOn) {
            today = receivedOn;
            paper = new PaperClock(receivedOn);
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
                    done.add(step.action());
                    status = next;
                    resume();
                }
            });
        }

        private boolean happens(Step step) {
            return switch (step.action()) {
                case ASK_CORRECTION -> ask(!corrected);
                case CORRECT -> begin(ReplyClock.Start.CORRECTION) && (corrected = true);
                case CONSULT -> send(step);
                case SERVE -> serve();
                case OPINION -> answer();
                case NOTICE_SERVED -> noticeServed = true;
                case NOTICE_VOID -> status == FoiStatus.AWAITING_OPINIONS ? letterVoid() : !noticeServed;
                case LATE_OPINION ->
                    letters.stream()
                            .anyMatch(letter -> letter.opinion().equals(Optional.of(Consultation.Opinion.SILENT)));
                case SPLIT -> letters.isEmpty();
                case RECOUNT -> recount(step);
                case EXTEND -> extend(step);
                case ASK_REASONS -> !explained;
                case EXPLAIN -> explained = true;
                case DELAY -> delay(step);
                case ASK_FEE -> ask(!charged);
                case PAY -> begin(ReplyClock.Start.FEE) && (charged = true);
                default -> false;
            };
        }

        private boolean ask(boolean may) {
            noticeServed = false;
            return may;
        }

        private boolean begin(ReplyClock.Start with) {
            clock = clock.afresh(with, today);
            paper.afresh(today);
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
            paper.sent(id, today);
            return true;
        }

        /// Changes the first open letter that fits.
        private boolean change(Predicate<Consultation> fits, UnaryOperator<Consultation> how) {
            for (int place = 0; place < letters.size(); place++) {
                var letter = letters.get(place);
                if (letter.isOpen() && fits.test(letter)) {
                    letters.set(place, how.apply(letter));
                    return true;
                }
            }
            return false;
        }

        private boolean serve() {
            return change(letter -> letter.receivedOn().isEmpty(), letter -> {
                paper.served(letter.id(), today);
                return letter.received(today, deadlines.opinionDueOn(letter.kind(), today, calendar));
            });
        }

        private boolean answer() {
            return change(letter -> true, letter -> {
                paper.back(letter.id(), today, calendar::isWorkingDay);
                return letter.ended(Consultation.Opinion.AGREED, today);
            });
        }

        private boolean letterVoid() {
            return change(letter -> letter.receivedOn().isEmpty(), letter -> {
                paper.madeVoid(letter.id());
                return letter.ended(Consultation.Opinion.NOT_ASKED, today);
            });
        }

        /// One day of the weeks to come is the other way round; what is open is counted again.
        private boolean recount(Step step) {
            calendar = CalendarHouse.turned(today.plusDays(step.length()));
            letters.replaceAll(letter -> letter.isOpen()
                    ? letter.due(deadlines.opinionDueOn(letter.kind(), letter.runsFrom(), calendar))
                    : letter);
            return true;
        }

        private boolean extend(Step step) {
            boolean first = clock.extension() == 0;
            if (first) {
                clock = clock.extendedBy(step.length());
                paper.grant(step.length());
            }
            return first;
        }

        private boolean delay(Step step) {
            boolean may = explained && clock.delay() == 0;
            if (may) {
                clock = clock.delayedBy(step.length());
                paper.grant(step.length());
            }
            return may;
        }

        /// Only a letter that was delivered ends with silence; one that was not waits for its proof.
        private void endRunOut() {
            letters.replaceAll(letter -> {
                if (letter.isOpen()
                        && letter.receivedOn().isPresent()
                        && letter.dueOn().isBefore(today)) {
                    paper.silent(letter.id(), calendar::isWorkingDay);
                    return letter.ended(Consultation.Opinion.SILENT, letter.dueOn());
                }
                return letter;
            });
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

        /// A day on which a letter is out; the last day of the period itself, when one was sent on it.
        private boolean suspends(LocalDate day) {
            return paper.isOut(day, calendar::isWorkingDay)
                    || letters.stream().anyMatch(letter -> letter.sentOn().equals(day) && !day.isBefore(paper.from()));
        }
    }
}
