package gongkai.demo;

import gongkai.foundation.operations.ReplayClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/// What happens in the demo city and when. Done in the order of time; what is done may put more on it. What lies
/// after the present never happens, so requests that are under way stay open by themselves.
final class Agenda {
    private final PriorityQueue<Step> steps =
            new PriorityQueue<>(Comparator.comparing(Step::at).thenComparing(Step::order));
    private long order;

    private record Step(Instant at, long order, Runnable work) {}

    void at(Instant when, Runnable work) {
        steps.add(new Step(when, order++, work));
    }

    /// Does everything up to the present.
    ///
    /// @param yearDone told each year when its last step is done
    void run(Instant present, IntConsumer yearDone) {
        int year = 0;
        while (!steps.isEmpty() && !steps.peek().at().isAfter(present)) {
            var step = steps.remove();
            int its = step.at().atZone(ReplayClock.ZONE).getYear();
            if (year != 0 && its != year) {
                yearDone.accept(year);
            }
            year = its;
            ReplayClock.at(step.at(), () -> {
                step.work().run();
                return step;
            });
        }
        if (year != 0) {
            yearDone.accept(year);
        }
    }
}
