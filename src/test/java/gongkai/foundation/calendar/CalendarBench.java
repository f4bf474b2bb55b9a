package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;

/// How many due dates one core computes in a second: of twenty working days, and with an extension and two letters.
/// Started by `bin/bench calendar`; the median of many short rounds counts.
final class CalendarBench {
    private static final int WARM_UP_ROUNDS = 40;
    private static final int ROUNDS = 41;
    private static final int DEADLINES = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final int DAYS = 3650;

    private CalendarBench() {}

    /// Takes nothing; prints plain due dates and those with an extension and two suspensions, each per second.
    public static void main(String[] args) {
        double plain = perSecond(day -> Deadline.workingDays(day, 20));
        double full = perSecond(day -> Deadline.workingDays(day, 20)
                .suspended(day.plusDays(5), day.plusDays(15))
                .suspended(day.plusDays(10), day.plusDays(22))
                .extendedBy(20));
        System.out.printf("RESULT %f %f%n", plain, full);
    }

    private static double perSecond(Function<LocalDate, Deadline> make) {
        var calendar = WorkCalendar.standard();
        var deadlines = new Deadline[DEADLINES];
        for (int i = 0; i < DEADLINES; i++) {
            deadlines[i] = make.apply(FIRST.plusDays(i % DAYS));
        }
        var rounds = new double[ROUNDS];
        long sum = 0;
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            for (Deadline deadline : deadlines) {
                sum += deadline.dueOn(calendar).toEpochDay();
            }
            if (round >= 0) {
                rounds[round] = DEADLINES * 1e9 / (System.nanoTime() - begun);
            }
        }
        Arrays.sort(rounds);
        return sum == 0 ? 0 : rounds[ROUNDS / 2];
    }
}
