package gongkai.oversee.reportreading;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was printed in a report, beside what was read of a damaged copy.
final class Truth {
    private final Map<CellRef, String> printed;

    Truth(Map<CellRef, String> printed) {
        this.printed = Map.copyOf(printed);
    }

    static Truth of(Samples sample) {
        return new Truth(sample.expected());
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text.replace("万元", "").replaceFirst("^\\.?$", "0"));
    }

    /// READ and RECOVERED must be what was printed; an empty cell where a figure was must be pointed at.
    List<String> wrong(AnnualReport report, String damage) {
        List<String> wrong = new ArrayList<>();
        printed.forEach((ref, text) -> {
            Cell cell = report.tables().cell(ref);
            boolean other = cell.value()
                    .filter(found -> found.compareTo(number(text)) != 0)
                    .isPresent();
            if (other && !isPointedAt(report, ref, cell)) {
                wrong.add(damage + ": " + ref.path() + " " + Samples.written(cell) + " instead of " + text);
            }
        });
        return wrong;
    }

    private static boolean isPointedAt(AnnualReport report, CellRef ref, Cell cell) {
        return cell.status() == Cell.Status.BLANK
                && report.findings().stream()
                        .anyMatch(finding -> finding.cells().contains(ref));
    }

    /// Cells that are not known though they might be.
    List<String> unknown(AnnualReport report, String damage) {
        return printed.keySet().stream()
                .filter(ref -> report.tables().cell(ref).amount().isEmpty())
                .map(ref -> damage + ": " + ref.path() + " "
                        + Samples.written(report.tables().cell(ref)))
                .toList();
    }

    /// Cells with candidates of which none is the figure that was printed.
    List<String> misled(AnnualReport report, String damage) {
        return printed.entrySet().stream()
                .filter(entry ->
                        !report.tables().cell(entry.getKey()).candidates().isEmpty())
                .filter(entry -> report.tables().cell(entry.getKey()).candidates().stream()
                        .noneMatch(value -> value.compareTo(number(entry.getValue())) == 0))
                .map(entry -> damage + ": " + entry.getKey().path() + " "
                        + Samples.written(report.tables().cell(entry.getKey())) + " without " + entry.getValue())
                .toList();
    }
}
