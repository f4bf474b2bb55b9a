package gongkai.foundation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a deadline falls on its day: every day from day zero to the due date once, one sentence that sums it up,
/// and a warning when a year without a holiday notice is touched.
///
/// @param annex where the count is printed as an annex to a letter
public record DeadlineExplanation(
        LocalDate dayZero,
        LocalDate dueOn,
        int counted,
        List<DayLine> lines,
        String sentence,
        Optional<String> warning,
        String annex) {
    /// Keeps its own copy of the lines.
    public DeadlineExplanation {
        lines = List.copyOf(lines);
    }

    /// Whether the due date may still move because a holiday notice is missing.
    public boolean isProvisional() {
        return warning.isPresent();
    }

    /// The lines in rows of seven, Monday to Sunday; days outside the period are marked OUTSIDE.
    public List<Week> weeks() {
        var monday = dayZero.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var sunday = dueOn.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var all = Stream.of(
                        monday.datesUntil(dayZero).map(DeadlineExplanation::outside),
                        lines.stream(),
                        dueOn.plusDays(1).datesUntil(sunday.plusDays(1)).map(DeadlineExplanation::outside))
                .flatMap(days -> days)
                .toList();
        var weeks = new ArrayList<Week>();
        for (int i = 0; i < all.size(); i += 7) {
            weeks.add(new Week(all.subList(i, i + 7)));
        }
        return List.copyOf(weeks);
    }

    private static DayLine outside(LocalDate day) {
        return new DayLine(day, DayMark.OUTSIDE, 0, "");
    }
}
