package gongkai.oversee.reportreading;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.RequestRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Any report whose figures agree comes out as it was printed: in every layout of text and in files of every kind, in
/// each form and in both mixtures of forms; numbers below nought and money with its places and its unit too.
class RoundTripTest {
    /// A workbook keeps 12.5 of what was printed 12.50.
    private static final Pattern LAST_NOUGHT = Pattern.compile("(\\.[1-9])0");

    @Property(tries = 150)
    void whatIsPrintedIsRead(
            @ForAll long seed, @ForAll Layout layout, @ForAll("formats") ReportFormat format, @ForAll boolean sparse) {
        var printed = print(format, new Random(seed), sparse ? 3 : 400, layout.keepsBlanks());

        compare(Samples.found(layout.render(PrintedRows.of(format, printed))), format, printed);
    }

    @Property(tries = 25)
    void whatIsPrintedIsReadInFilesOfEveryKind(
            @ForAll long seed, @ForAll FileKindsTest.Kind kind, @ForAll("formats") ReportFormat format)
            throws IOException {
        var printed = print(format, new Random(seed), 400, true);

        byte[] file = kind.write(ReportFiles.tables(format, printed));

        assertThat(ReportReader.read(CopyFiles.open(file), ""))
                .isInstanceOfSatisfying(ReportReader.Found.class, found -> compare(found.report(), format, printed));
    }

    @Provide
    Arbitrary<ReportFormat> formats() {
        return Arbitraries.of(ReportFormat.values()).filter(format -> format != ReportFormat.NARRATIVE);
    }

    private static Map<CellRef, String> print(ReportFormat format, Random random, int most, boolean blanks) {
        Map<CellRef, String> printed = new HashMap<>();
        // An office that prints some zeros of table 二 and leaves one or two cells empty is told of it.
        boolean habit = random.nextBoolean();
        consistent(format, random, most).forEach((ref, value) -> {
            boolean usual = ref.row() instanceof ProactiveRow ? habit : random.nextBoolean();
            printed.put(ref, value == 0 && blanks && usual ? "" : written(ref, value, random));
        });
        return printed;
    }

    private static String written(CellRef ref, long value, Random random) {
        if (ref.column() == ProactiveRow.Column.CHANGE && value > 0 && random.nextBoolean()) {
            return "-" + value;
        }
        if (ref.column() == ProactiveRow.Column.AMOUNT) {
            return value + "." + (10 + random.nextInt(90)) + "万元";
        }
        return ref.column() == ProactiveRow.Column.AMOUNT_WAN && value > 0
                ? value + "." + (10 + random.nextInt(90))
                : Long.toString(value);
    }

    private static void compare(AnnualReport report, ReportFormat format, Map<CellRef, String> printed) {
        assertThat(report.format()).isEqualTo(format);
        Map<String, String> read = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        printed.forEach((ref, text) -> {
            Cell cell = report.tables().cell(ref);
            String value = cell.value()
                            .map(each -> each.stripTrailingZeros().toPlainString())
                            .orElse("")
                    + cell.unit().orElse("");
            read.put(ref.path(), cell.status() == Cell.Status.BLANK ? "" : cell.status() + " " + value);
            expected.put(
                    ref.path(),
                    text.isEmpty()
                            ? ""
                            : Cell.Status.READ + " " + LAST_NOUGHT.matcher(text).replaceAll("$1"));
        });
        assertThat(read).isEqualTo(expected);
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
