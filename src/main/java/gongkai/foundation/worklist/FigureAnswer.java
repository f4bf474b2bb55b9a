package gongkai.foundation.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The figures programs get; described in `api/worklist.json`.
///
/// @param total the organ with all below it
/// @param lines the organ alone, then each organ right below it with all below that
record FigureAnswer(
        String organ, Period period, FigureBasis basis, Optional<String> kind, Line total, List<Line> lines) {
    FigureAnswer {
        lines = List.copyOf(lines);
    }

    /// The time counted.
    record Period(String key, LocalDate from, LocalDate to) {}

    /// The figures of one organ.
    ///
    /// @param own whether of the organ alone
    /// @param onTimeRate done in time, of all that was due; from 0 to 1
    record Line(
            String organ,
            String organName,
            boolean own,
            long all,
            long closed,
            long onTime,
            long closedLate,
            long noTerm,
            long open,
            long openLate,
            long urged,
            long supervised,
            Optional<Double> onTimeRate,
            Optional<Double> averageDays,
            Optional<Double> medianDays) {

        static Line of(WorkFigures.Line line) {
            var figures = line.figures();
            return new Line(
                    line.organ().id().value(),
                    line.organ().name(),
                    line.own(),
                    figures.of(WorkFigure.ALL),
                    figures.of(WorkFigure.CLOSED),
                    figures.of(WorkFigure.ON_TIME),
                    figures.of(WorkFigure.CLOSED_LATE),
                    figures.of(WorkFigure.NO_TERM),
                    figures.of(WorkFigure.OPEN),
                    figures.of(WorkFigure.OPEN_LATE),
                    figures.of(WorkFigure.URGED),
                    figures.of(WorkFigure.SUPERVISED),
                    figures.onTimeRate(),
                    figures.average(),
                    figures.median());
        }
    }
}
