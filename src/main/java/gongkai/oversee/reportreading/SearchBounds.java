package gongkai.oversee.reportreading;

import static gongkai.oversee.reportreading.RowFit.UNKNOWN;

import gongkai.oversee.reportreading.ExactSearch.Sum;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// What equations leave of the ways rows may stand and of the spans of their cells, without trying any: each cell lies
/// between what the others leave at least and at most.
final class SearchBounds {
    private static final long MOST = 1L << 40;
    private static final int ROUNDS = 60;

    /// What is still possible: the ways of each row, the least and the most of each cell.
    static final class State {
        final BitSet[] alive;
        final long[] low;
        final long[] high;

        State(BitSet[] alive, long[] low, long[] high) {
            this.alive = alive;
            this.low = low;
            this.high = high;
        }

        State copy() {
            BitSet[] same = new BitSet[alive.length];
            for (int r = 0; r < alive.length; r++) {
                same[r] = (BitSet) alive[r].clone();
            }
            return new State(same, low.clone(), high.clone());
        }
    }

    private final List<List<long[]>> ways;
    private final int width;
    private final List<Sum> sums;

    SearchBounds(List<List<long[]>> ways, int width, List<Sum> sums) {
        this.ways = ways;
        this.width = width;
        this.sums = sums;
    }

    /// Everything is possible.
    State start() {
        int cells = ways.size() * width;
        long[] low = new long[cells];
        long[] high = new long[cells];
        Arrays.fill(high, MOST);
        BitSet[] alive = new BitSet[ways.size()];
        for (int r = 0; r < alive.length; r++) {
            alive[r] = new BitSet();
            alive[r].set(0, ways.get(r).size());
        }
        return new State(alive, low, high);
    }

    /// Takes away what the equations cannot bear; false when nothing is left.
    boolean narrow(State state) {
        for (int round = 0; round < ROUNDS; round++) {
            int moved = 0;
            for (int r = 0; r < state.alive.length; r++) {
                int change = row(state, r);
                if (change < 0) {
                    return false;
                }
                moved += change;
            }
            for (Sum sum : sums) {
                int change = sum(state, sum);
                if (change < 0) {
                    return false;
                }
                moved += change;
            }
            if (moved == 0) {
                return true;
            }
        }
        return true;
    }

    /// Ways that no longer fit go; the spans of the cells follow those that stay. Negative when none stays.
    private int row(State state, int r) {
        BitSet alive = state.alive[r];
        int from = r * width;
        int moved = 0;
        for (int k = alive.nextSetBit(0); k >= 0; k = alive.nextSetBit(k + 1)) {
            if (!fits(state, ways.get(r).get(k), from)) {
                alive.clear(k);
                moved++;
            }
        }
        if (alive.isEmpty()) {
            return -1;
        }
        for (int c = 0; c < width; c++) {
            long low = MOST;
            long high = 0;
            for (int k = alive.nextSetBit(0); k >= 0; k = alive.nextSetBit(k + 1)) {
                long value = ways.get(r).get(k)[c];
                low = Math.min(low, value == UNKNOWN ? state.low[from + c] : value);
                high = Math.max(high, value == UNKNOWN ? state.high[from + c] : value);
            }
            moved += narrow(state, from + c, low, high);
        }
        return moved;
    }

    private boolean fits(State state, long[] way, int from) {
        for (int c = 0; c < width; c++) {
            if (way[c] != UNKNOWN && (way[c] < state.low[from + c] || way[c] > state.high[from + c])) {
                return false;
            }
        }
        return true;
    }

    private static int narrow(State state, int cell, long low, long high) {
        int moved = 0;
        if (low > state.low[cell]) {
            state.low[cell] = low;
            moved++;
        }
        if (high < state.high[cell]) {
            state.high[cell] = high;
            moved++;
        }
        return moved;
    }

    /// Each cell lies between what the others leave at least and at most. Negative when that is nothing.
    private static int sum(State state, Sum sum) {
        long least = total(state.low, sum.left()) - total(state.high, sum.right());
        long most = total(state.high, sum.left()) - total(state.low, sum.right());
        if (least > 0 || most < 0) {
            return -1;
        }
        int moved = 0;
        for (int cell : sum.left()) {
            moved += narrow(state, cell, state.high[cell] - most, state.low[cell] - least);
            if (state.low[cell] > state.high[cell]) {
                return -1;
            }
        }
        for (int cell : sum.right()) {
            moved += narrow(state, cell, state.high[cell] + least, state.low[cell] + most);
            if (state.low[cell] > state.high[cell]) {
                return -1;
            }
        }
        return moved;
    }

    private static long total(long[] bounds, int[] cells) {
        long total = 0;
        for (int cell : cells) {
            total += bounds[cell];
        }
        return total;
    }
}
