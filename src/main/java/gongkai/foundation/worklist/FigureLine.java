package gongkai.foundation.worklist;

import java.util.Map;
import java.util.Optional;

/// The figures of one organ or of all together.
///
/// @param average working days used by what is done
/// @param median the same, in the middle
record FigureLine(Map<WorkFigure, Long> counts, Optional<Double> average, Optional<Double> median) {
    FigureLine {
        counts = Map.copyOf(counts);
    }

    long of(WorkFigure figure) {
        return counts.getOrDefault(figure, 0L);
    }

    /// 按期率: done in time, of all that was due to be done. Empty when nothing was due.
    Optional<Double> onTimeRate() {
        long due = of(WorkFigure.ON_TIME) + of(WorkFigure.CLOSED_LATE) + of(WorkFigure.OPEN_LATE);
        return due == 0 ? Optional.empty() : Optional.of(of(WorkFigure.ON_TIME) / (double) due);
    }

    String rateText() {
        return onTimeRate().map(rate -> "%.1f%%".formatted(rate * 100)).orElse("—");
    }

    static String daysText(Optional<Double> days) {
        return days.map("%.1f"::formatted).orElse("—");
    }
}
