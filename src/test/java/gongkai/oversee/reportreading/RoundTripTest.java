package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Any report whose figures agree comes out as it was printed, in every layout.
class RoundTripTest {
    @Property(tries = 100)
    void whatIsPrintedIsRead(@ForAll long seed, @ForAll Layout layout, @ForAll boolean newer, @ForAll boolean sparse) {
        Random random = new Random(seed);
        ReportFormat format = newer ? ReportFormat.F2021 : ReportFormat.F2019;
        Map<CellRef, Long> figures = consistent(format, random, sparse ? 3 : 400);
        Map<CellRef, String> printed = new HashMap<>();
        // An office that prints some zeros of table 二 and leaves one or two cells empty is told of it.
        boolean habit = random.nextBoolean();
        figures.forEach((ref, value) -> {
            boolean usual = ref.row() instanceof ProactiveRow ? habit : random.nextBoolean();
            boolean blank = value == 0 && layout.keepsBlanks() && usual;
            printed.put(ref, blank ? "" : Long.toString(value));
        });
        AnnualReport report = Samples.found(layout.render(PrintedRows.of(format, printed)));
        assertThat(report.format()).isEqualTo(format);
        figures.forEach((ref, value) -> assertThat(report.tables().cell(ref).value())
                .as(ref.path())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(BigDecimal.valueOf(value))));
        assertThat(report.hasErrors()).isFalse();
    }

    private static Map<CellRef, Long> consistent(ReportFormat format, Random random, int most) {
        Map<CellRef, Long> figures = new HashMap<>();
        for (ProactiveRow row : format.proactiveRows()) {
            row.columns(format).forEach(column -> figures.put(new CellRef(row, column), (long) random.nextInt(most)));
        }
        for (ApplicantColumn kind : ApplicantColumn.values()) {
            if (kind != ApplicantColumn.TOTAL) {
                column(format, random, most, kind, figures);
            }
        }
        for (RequestRow row : format.requestRows()) {
            long sum = ApplicantColumn.kinds().stream()
                    .mapToLong(kind -> figures.get(new CellRef(row, kind)))
                    .sum();
            figures.put(new CellRef(row, ApplicantColumn.TOTAL), sum);
        }
        for (RemedyBlock block : RemedyBlock.values()) {
            long sum = 0;
            for (RemedyColumn outcome : RemedyColumn.outcomes()) {
                long value = random.nextInt(most);
                figures.put(new CellRef(block, outcome), value);
                sum += value;
            }
            figures.put(new CellRef(block, RemedyColumn.TOTAL), sum);
        }
        return figures;
    }

    private static void column(
            ReportFormat format, Random random, int most, ApplicantColumn kind, Map<CellRef, Long> figures) {
        long handled = 0;
        for (RequestRow row : RequestRow.results(format)) {
            long value = random.nextInt(3) > 0 ? 0 : random.nextInt(most);
            figures.put(new CellRef(row, kind), value);
            handled += value;
        }
        long out = random.nextInt(most);
        long in = random.nextInt((int) (handled + out) + 1);
        figures.put(new CellRef(RequestRow.TOTAL_HANDLED, kind), handled);
        figures.put(new CellRef(RequestRow.CARRIED_OUT, kind), out);
        figures.put(new CellRef(RequestRow.CARRIED_IN, kind), in);
        figures.put(new CellRef(RequestRow.NEW_REQUESTS, kind), handled + out - in);
    }
}
