package gongkai.oversee.reportreading;

import static gongkai.oversee.reportreading.RowFit.UNKNOWN;

import gongkai.oversee.reportreading.SearchBounds.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Finds what equations between whole numbers leave open. Every row has some ways to stand; every cell a span of
/// values.
/// The search is exact: a cell has one value only if no other solution was possible, and where the work would not end,
/// it says that it does not know.
final class ExactSearch {
    private static final int FEW = 12;

    /// Cells on the left sum up to the same as cells on the right.
    record Sum(int[] left, int[] right) {}

    /// What is known of all cells in the end.
    ///
    /// @param values the only value of a cell, or [RowFit#UNKNOWN]
    /// @param candidates all the values a cell may have; none where they are too many to name
    /// @param open for each row, the ways it may stand
    record Known(long[] values, List<TreeSet<Long>> candidates, List<BitSet> open) {}

    private final List<List<long[]>> ways;
    private final int width;
    private final SearchBounds bounds;
    private int left;

    ExactSearch(List<List<long[]>> ways, int width, List<Sum> sums, int nodes) {
        this.ways = ways;
        this.width = width;
        this.bounds = new SearchBounds(ways, width, sums);
        this.left = nodes;
    }

    /// Whether the work ended before everything was tried.
    boolean isExhausted() {
        return left <= 0;
    }

    /// What all solutions together say; empty when there is none, or none was found in time.
    Optional<Known> solve() {
        State root = bounds.start();
        if (!bounds.narrow(root)) {
            return Optional.empty();
        }
        Optional<long[]> first = descend(root.copy());
        if (first.isEmpty()) {
            return Optional.empty();
        }
        long[] model = first.get();
        boolean[] varies = new boolean[model.length];
        for (int i = 0; i < model.length; i++) {
            if (!varies[i] && root.low[i] < root.high[i]) {
                other(root, i, model, varies);
            }
        }
        return Optional.of(known(root, model, varies));
    }

    /// Looks for a solution in which a cell has another value.
    private void other(State root, int cell, long[] model, boolean[] varies) {
        for (boolean above : new boolean[] {false, true}) {
            State state = root.copy();
            if (above) {
                state.low[cell] = model[cell] + 1;
            } else {
                state.high[cell] = model[cell] - 1;
            }
            if (state.low[cell] > state.high[cell] || !bounds.narrow(state)) {
                continue;
            }
            Optional<long[]> another = descend(state);
            if (another.isPresent() || isExhausted()) {
                varies[cell] = true;
                another.ifPresent(values -> {
                    for (int i = 0; i < values.length; i++) {
                        varies[i] |= values[i] != model[i];
                    }
                });
                return;
            }
        }
    }

    private Known known(State root, long[] model, boolean[] varies) {
        State state = root.copy();
        for (int i = 0; i < model.length; i++) {
            if (!varies[i]) {
                state.low[i] = model[i];
                state.high[i] = model[i];
            }
        }
        bounds.narrow(state);
        long[] values = new long[model.length];
        List<TreeSet<Long>> candidates = new ArrayList<>();
        for (int i = 0; i < model.length; i++) {
            values[i] = varies[i] ? UNKNOWN : model[i];
            candidates.add(varies[i] ? candidates(state, i) : new TreeSet<>(List.of(model[i])));
        }
        return new Known(values, candidates, List.of(state.alive));
    }

    private TreeSet<Long> candidates(State state, int cell) {
        TreeSet<Long> values = new TreeSet<>();
        int row = cell / width;
        for (int k = state.alive[row].nextSetBit(0); k >= 0; k = state.alive[row].nextSetBit(k + 1)) {
            long value = ways.get(row).get(k)[cell % width];
            if (value != UNKNOWN) {
                values.add(value);
            } else if (state.high[cell] - state.low[cell] <= FEW) {
                for (long each = state.low[cell]; each <= state.high[cell]; each++) {
                    values.add(each);
                }
            } else {
                return new TreeSet<>();
            }
        }
        return values;
    }

    /// A solution within the bounds, depth first; the state is used up.
    private Optional<long[]> descend(State state) {
        if (--left < 0) {
            return Optional.empty();
        }
        int row = narrowest(state);
        if (row >= 0) {
            BitSet open = state.alive[row];
            for (int k = open.nextSetBit(0); k >= 0; k = open.nextSetBit(k + 1)) {
                State next = state.copy();
                next.alive[row].clear();
                next.alive[row].set(k);
                Optional<long[]> found = bounds.narrow(next) ? descend(next) : Optional.empty();
                if (found.isPresent() || isExhausted()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return fix(state);
    }

    /// All rows stand; what is still open is a lost figure.
    private Optional<long[]> fix(State state) {
        int cell = -1;
        for (int i = 0; i < state.low.length; i++) {
            boolean wider = state.low[i] < state.high[i];
            if (wider && (cell < 0 || state.high[i] - state.low[i] < state.high[cell] - state.low[cell])) {
                cell = i;
            }
        }
        if (cell < 0) {
            return Optional.of(state.low);
        }
        State lowest = state.copy();
        lowest.high[cell] = lowest.low[cell];
        Optional<long[]> found = bounds.narrow(lowest) ? descend(lowest) : Optional.empty();
        if (found.isPresent() || isExhausted()) {
            return found;
        }
        long middle = state.low[cell] + 1 + (state.high[cell] - state.low[cell] - 1) / 2;
        State below = state.copy();
        below.low[cell]++;
        below.high[cell] = middle;
        found = bounds.narrow(below) ? descend(below) : Optional.empty();
        if (found.isPresent() || isExhausted() || middle >= state.high[cell]) {
            return found;
        }
        state.low[cell] = middle + 1;
        return bounds.narrow(state) ? descend(state) : Optional.empty();
    }

    private int narrowest(State state) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int r = 0; r < state.alive.length; r++) {
            int open = state.alive[r].cardinality();
            if (open > 1 && open < fewest) {
                best = r;
                fewest = open;
            }
        }
        return best;
    }
}
