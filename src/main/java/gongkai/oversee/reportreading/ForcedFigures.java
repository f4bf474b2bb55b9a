package gongkai.oversee.reportreading;

import static gongkai.oversee.reportreading.RowFit.UNKNOWN;

import gongkai.oversee.reportreading.ExactSearch.Sum;
import java.util.List;

/// Figures that one equation after another leaves no choice about, without any search.
final class ForcedFigures {
    private ForcedFigures() {}

    /// Fills in what the equations leave no choice about; false when they contradict the figures.
    static boolean settle(long[] grid, List<Sum> sums) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Sum sum : sums) {
                int open = unknown(grid, sum.left()) + unknown(grid, sum.right());
                long rest = total(grid, sum.left()) - total(grid, sum.right());
                if (open == 0) {
                    if (rest != 0) {
                        return false;
                    }
                    continue;
                }
                boolean leftOnly = unknown(grid, sum.right()) == 0;
                if (!leftOnly && unknown(grid, sum.left()) > 0) {
                    continue;
                }
                long needed = leftOnly ? -rest : rest;
                if (needed < 0) {
                    return false;
                }
                if (open == 1 || needed == 0) {
                    fill(grid, leftOnly ? sum.left() : sum.right(), needed);
                    moved = true;
                }
            }
        }
        return true;
    }

    private static int unknown(long[] grid, int[] places) {
        int count = 0;
        for (int place : places) {
            count += grid[place] == UNKNOWN ? 1 : 0;
        }
        return count;
    }

    private static void fill(long[] grid, int[] places, long value) {
        for (int place : places) {
            if (grid[place] == UNKNOWN) {
                grid[place] = value;
            }
        }
    }

    private static long total(long[] grid, int[] places) {
        long total = 0;
        for (int place : places) {
            total += grid[place] == UNKNOWN ? 0 : grid[place];
        }
        return total;
    }
}
