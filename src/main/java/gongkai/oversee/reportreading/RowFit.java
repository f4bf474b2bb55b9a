package gongkai.oversee.reportreading;

import gongkai.oversee.reportreading.ReportToken.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// One way of laying the printed figures of a row into its columns: for each column the figure it takes (or [#LOST])
/// and the value it then has (or [#UNKNOWN]).
record RowFit(int[] source, long[] values) {
    static final int LOST = -1;
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final int LIMIT = 4_000;

    /// The figures printed after one label. A cell that is not there may have held anything, in a layout that keeps
    /// no empty cells too.
    ///
    /// @param open the file ends inside this row
    /// @param doubtful which row they belong to, or where they end, is a guess
    /// @param filled the empty cell at the end may fill up for a lost figure, or be a total not written
    record Printed(List<Figure> figures, boolean open, boolean doubtful, boolean filled) {
        Printed(List<Figure> figures, boolean open, boolean doubtful) {
            this(figures, open, doubtful, false);
        }

        int size() {
            return figures.size();
        }

        /// Whether an empty cell is taken for a figure that was not printed: only as long as every relation agrees.
        boolean isAssumed() {
            return filled
                    || figures.stream()
                            .anyMatch(figure ->
                                    figure.isUnreadable() && figure.printed().isEmpty());
        }
    }

    /// The ways to lay out a row, best kind first; `plain` when it stands exactly as printed and is taken at its word.
    record Options(List<RowFit> fits, boolean plain) {}

    static Options options(Printed row, int columns, Predicate<RowFit> sound) {
        int size = row.size();
        if (size == 0) {
            return new Options(List.of(lay(row, allLost(columns))), false);
        }
        List<RowFit> windows = windows(row, columns);
        List<RowFit> good = windows.stream().filter(sound).toList();
        boolean blankFirst = row.figures().getFirst().isBlank();
        boolean blankLast = row.figures().getLast().isBlank();
        boolean loose = row.filled() || blankFirst && row.open() || row.doubtful() && (blankFirst || blankLast);
        boolean exact = !loose && size == columns || windows.size() == 1 && span(row) == columns;
        if (!loose && !good.isEmpty() || exact) {
            List<RowFit> taken = good.isEmpty() ? windows : good;
            boolean readable = row.figures().stream().noneMatch(Figure::isUnreadable);
            return new Options(taken, taken.size() == 1 && readable && !row.doubtful());
        }
        List<RowFit> rest = new ArrayList<>(loose ? windows : List.of());
        rest.addAll(windows.isEmpty() && size > columns ? deletions(row, columns) : insertions(row, columns, sound));
        List<RowFit> sane = rest.stream().filter(sound).toList();
        if (sane.isEmpty() && windows.size() == 1 && !loose) {
            return new Options(windows, true);
        }
        return new Options(sane.isEmpty() ? rest : sane, false);
    }

    /// Empty cells at either end may belong to the layout: every run of columns that leaves out nothing but those.
    private static List<RowFit> windows(Printed row, int columns) {
        List<RowFit> fits = new ArrayList<>();
        for (int start = 0; start + columns <= row.size(); start++) {
            int from = start;
            boolean clean = IntStream.range(0, row.size())
                    .filter(i -> i < from || i >= from + columns)
                    .allMatch(i -> row.figures().get(i).isBlank());
            if (clean) {
                fits.add(lay(row, IntStream.range(start, start + columns).toArray()));
            }
        }
        return fits;
    }

    private static int span(Printed row) {
        int first = 0;
        int last = row.size() - 1;
        while (first < last && row.figures().get(first).isBlank()) {
            first++;
        }
        while (last > first && row.figures().get(last).isBlank()) {
            last--;
        }
        return last - first + 1;
    }

    /// Too many figures: leave some out, unreadable ones first.
    private static List<RowFit> deletions(Printed row, int columns) {
        List<Integer> readable = IntStream.range(0, row.size())
                .filter(i -> !row.figures().get(i).isUnreadable())
                .boxed()
                .toList();
        if (readable.size() == columns) {
            return List.of(
                    lay(row, readable.stream().mapToInt(Integer::intValue).toArray()));
        }
        List<RowFit> fits = new ArrayList<>();
        if (row.size() <= columns + 3) {
            choose(row.size(), columns, new int[columns], 0, 0, kept -> fits.add(lay(row, kept.clone())));
        }
        return fits;
    }

    /// Too few figures: some column lost its own; where empty ends may belong to the layout, they may go too.
    private static List<RowFit> insertions(Printed row, int columns, Predicate<RowFit> sound) {
        if (row.filled()) {
            return insertions(
                    new Printed(row.figures().subList(0, row.size() - 1), false, row.doubtful()), columns, 0, 0);
        }
        int lead = blanks(row, 0, 1);
        int trail = blanks(row, row.size() - 1, -1);
        List<RowFit> fits = insertions(row, columns, lead, trail);
        boolean whole = row.open() && fits.stream().noneMatch(sound);
        if (!row.open() || !whole && row.size() != columns - 1) {
            return fits;
        }
        // Where the end of the file does not account for what is lost, something was lost before it.
        List<RowFit> all = new ArrayList<>(whole ? List.of() : fits);
        all.addAll(insertions(new Printed(row.figures(), false, row.doubtful()), columns, lead, trail));
        return all;
    }

    private static List<RowFit> insertions(Printed row, int columns, int lead, int trail) {
        List<RowFit> fits = new ArrayList<>();
        for (int a = 0; a <= lead; a++) {
            for (int b = 0; b <= trail && a + b < row.size() + (row.open() ? 1 : 0); b++) {
                int from = a;
                int kept = row.size() - a - b;
                if (fits.size() > LIMIT) {
                    return fits;
                }
                if (kept >= columns || row.open() && b > 0) {
                    continue;
                }
                if (row.open()) {
                    fits.add(lay(
                            row,
                            IntStream.range(0, columns)
                                    .map(c -> c < kept ? from + c : LOST)
                                    .toArray()));
                } else {
                    choose(columns, kept, new int[kept], 0, 0, at -> fits.add(lay(row, place(at, from, columns))));
                }
            }
        }
        return fits;
    }

    private static int blanks(Printed row, int from, int step) {
        int count = 0;
        for (int i = from; i >= 0 && i < row.size() && row.figures().get(i).isBlank(); i += step) {
            count++;
        }
        return Math.min(count, 3);
    }

    private static int[] place(int[] at, int from, int columns) {
        int[] source = allLost(columns);
        for (int i = 0; i < at.length; i++) {
            source[at[i]] = from + i;
        }
        return source;
    }

    private static int[] allLost(int columns) {
        int[] source = new int[columns];
        Arrays.fill(source, LOST);
        return source;
    }

    private static void choose(int n, int k, int[] chosen, int depth, int from, Consumer<int[]> each) {
        if (depth == k) {
            each.accept(chosen);
            return;
        }
        for (int i = from; i <= n - (k - depth); i++) {
            chosen[depth] = i;
            choose(n, k, chosen, depth + 1, i + 1, each);
        }
    }

    private static RowFit lay(Printed row, int[] source) {
        long[] values = new long[source.length];
        for (int c = 0; c < source.length; c++) {
            values[c] = source[c] == LOST ? UNKNOWN : value(row.figures().get(source[c]));
        }
        return new RowFit(source, values);
    }

    private static long value(Figure figure) {
        return figure.cell()
                .amount()
                .filter(amount -> amount.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValue)
                .orElse(UNKNOWN);
    }

    /// Values as a key; lost ones must not all look the same to it, as they do to the hash of an array.
    private record Values(long[] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Values(long[] others) && Arrays.equals(values, others);
        }

        @Override
        public int hashCode() {
            int hash = 1;
            for (long value : values) {
                hash = 31 * hash + (value == UNKNOWN ? 7919 : Long.hashCode(value));
            }
            return hash;
        }

        @Override
        public String toString() {
            return Arrays.toString(values);
        }
    }

    /// Joins fits that give the same values: a figure's place is certain only where they all agree. More fits than can
    /// be
    /// held are none: the row says nothing.
    static List<RowFit> distinct(List<RowFit> fits) {
        if (fits.size() > LIMIT) {
            return List.of();
        }
        Map<Values, RowFit> kept = new LinkedHashMap<>();
        for (RowFit fit : fits) {
            RowFit same = kept.computeIfAbsent(new Values(fit.values), _ -> fit);
            for (int c = 0; same != fit && c < same.source.length; c++) {
                same.source[c] = same.source[c] == fit.source[c] ? same.source[c] : LOST;
            }
        }
        return List.copyOf(kept.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowFit fit && Arrays.equals(source, fit.source) && Arrays.equals(values, fit.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(source) + Arrays.toString(values);
    }
}
