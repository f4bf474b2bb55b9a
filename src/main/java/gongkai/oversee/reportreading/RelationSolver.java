package gongkai.oversee.reportreading;

import static gongkai.oversee.reportreading.RowFit.UNKNOWN;

import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Relation;
import gongkai.oversee.statutoryreport.ReportRules.Equation;
import gongkai.oversee.reportreading.ReportToken.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Puts printed figures into cells. Rows that stand as printed are taken at their word; for the others every layout
/// that the
/// relations allow is tried together, and a figure is given only where all that remain agree.
final class RelationSolver {
    private static final int LIMIT = 4_000;

    /// A row as printed (several readings when a copy prints it twice) and the cells it fills.
    record Row(List<CellRef> cells, List<RowFit.Printed> printed) {}

    private record Choice(Row row, RowFit.Printed printed, RowFit fit) {}

    private record Sum(int[] left, int[] right) {}

    private final List<Row> rows;
    private final List<CellRef> cells;
    private final List<List<Choice>> choices = new ArrayList<>();
    private final Set<Integer> taken = new TreeSet<>();
    private final Set<Integer> hopeless = new TreeSet<>();
    /// Rows whose own relations allow several layouts and that could not be tried together with the others.
    private final Set<Integer> apart = new TreeSet<>();

    private final int width;

    RelationSolver(List<Row> rows) {
        this.rows = rows;
        this.width = rows.getFirst().cells().size();
        this.cells = rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /// The cells of all rows.
    Map<CellRef, Cell> solve(List<Equation> equations) {
        for (int r = 0; r < rows.size(); r++) {
            prepare(r, equations);
        }
        List<List<Equation>> attempts = List.of(
                equations,
                without(equations, Set.of(Relation.Rule.H2)),
                without(equations, Set.of(Relation.Rule.H1)),
                without(equations, Set.of(Relation.Rule.H1, Relation.Rule.H2)));
        for (List<Equation> attempt : attempts) {
            List<Solution> solutions = search(doubtful(attempt));
            if (!solutions.isEmpty()) {
                return conclude(solutions);
            }
        }
        return conclude(List.of(unresolved()));
    }

    private record Solution(List<Choice> chosen, long[] grid) {}

    private void prepare(int r, List<Equation> equations) {
        Row row = rows.get(r);
        List<Sum> own = equations.stream()
                .filter(equation ->
                        row.cells().containsAll(equation.left()) && row.cells().containsAll(equation.right()))
                .map(equation -> sum(equation, row.cells()))
                .toList();
        List<Choice> all = new ArrayList<>();
        boolean plain = row.printed().size() == 1;
        for (RowFit.Printed printed : row.printed()) {
            RowFit.Options options =
                    RowFit.options(printed, width, fit -> settle(fit.values().clone(), own));
            RowFit.distinct(options.fits()).forEach(fit -> all.add(new Choice(row, printed, fit)));
            plain &= options.plain();
        }
        if (all.isEmpty()) {
            all.add(blank(r));
            hopeless.add(r);
        } else if (plain) {
            taken.add(r);
        } else if (all.stream().noneMatch(choice -> settle(choice.fit().values().clone(), own))) {
            hopeless.add(r);
        }
        choices.add(all);
    }

    private static List<Equation> without(List<Equation> equations, Set<Relation.Rule> rules) {
        return equations.stream()
                .filter(equation -> !rules.contains(equation.rule()))
                .toList();
    }

    /// Only an equation with a doubtful row in it has anything to say.
    private List<Sum> doubtful(List<Equation> equations) {
        return equations.stream()
                .map(equation -> sum(equation, cells))
                .filter(sum -> IntStream.concat(Arrays.stream(sum.left()), Arrays.stream(sum.right()))
                        .anyMatch(i -> !taken.contains(i / width)))
                .filter(sum -> IntStream.concat(Arrays.stream(sum.left()), Arrays.stream(sum.right()))
                        .noneMatch(i -> hopeless.contains(i / width)))
                .toList();
    }

    private static Sum sum(Equation equation, List<CellRef> cells) {
        return new Sum(
                equation.left().stream().mapToInt(cells::indexOf).toArray(),
                equation.right().stream().mapToInt(cells::indexOf).toArray());
    }

    private List<Solution> search(List<Sum> sums) {
        long ways = 1;
        for (int r = 0; r < choices.size(); r++) {
            ways = Math.min(
                    LIMIT + 1L,
                    ways * (hopeless.contains(r) ? 1 : choices.get(r).size()));
        }
        List<Solution> found = new ArrayList<>();
        if (ways <= LIMIT) {
            descend(0, new ArrayList<>(), sums, found);
        }
        return found;
    }

    private void descend(int r, List<Choice> chosen, List<Sum> sums, List<Solution> found) {
        if (r == rows.size()) {
            long[] grid = new long[cells.size()];
            for (int i = 0; i < grid.length; i++) {
                grid[i] = chosen.get(i / width).fit().values()[i % width];
            }
            if (settle(grid, sums)) {
                found.add(new Solution(List.copyOf(chosen), grid));
            }
            return;
        }
        List<Choice> open = choices.get(r);
        for (Choice choice : hopeless.contains(r) ? open.subList(0, 1) : open) {
            chosen.add(choice);
            descend(r + 1, chosen, sums, found);
            chosen.removeLast();
        }
    }

    /// Fills in what the equations leave no choice about; false when they contradict the figures.
    private static boolean settle(long[] grid, List<Sum> sums) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Sum sum : sums) {
                long rest = total(grid, sum.left()) - total(grid, sum.right());
                int[] open = IntStream.concat(
                                Arrays.stream(sum.left()),
                                Arrays.stream(sum.right()).map(i -> ~i))
                        .filter(i -> grid[i < 0 ? ~i : i] == UNKNOWN)
                        .toArray();
                if (open.length == 0 && rest != 0) {
                    return false;
                }
                boolean oneSide = Arrays.stream(open).allMatch(i -> i < 0)
                        || Arrays.stream(open).allMatch(i -> i >= 0);
                if (open.length > 0 && oneSide) {
                    long needed = open[0] < 0 ? rest : -rest;
                    if (needed < 0) {
                        return false;
                    }
                    if (open.length == 1 || needed == 0) {
                        Arrays.stream(open).forEach(i -> grid[i < 0 ? ~i : i] = needed);
                        moved = true;
                    }
                }
            }
        }
        return true;
    }

    private static long total(long[] grid, int[] places) {
        return Arrays.stream(places)
                .mapToLong(i -> grid[i] == UNKNOWN ? 0 : grid[i])
                .sum();
    }

    /// Nothing fits: the rows taken at their word stay, the others hold every layout the print allows.
    private Solution unresolved() {
        long[] grid = new long[cells.size()];
        List<Choice> chosen = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            if (hopeless.add(r) && !taken.contains(r)) {
                apart.add(r);
            }
            chosen.add(choices.get(r).getFirst());
        }
        Arrays.fill(grid, UNKNOWN);
        return new Solution(chosen, grid);
    }

    private Choice blank(int r) {
        RowFit.Printed nothing = new RowFit.Printed(List.of(), false, false, false);
        return new Choice(
                rows.get(r),
                nothing,
                RowFit.options(nothing, width, fit -> true).fits().getFirst());
    }

    private Map<CellRef, Cell> conclude(List<Solution> solutions) {
        Map<CellRef, Cell> result = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int r = i / width;
            int c = i % width;
            Cell cell = hopeless.contains(r) && !taken.contains(r) ? spread(r, c) : agree(solutions, i);
            result.put(cells.get(i), cell);
        }
        return result;
    }

    private Cell agree(List<Solution> solutions, int i) {
        int r = i / width;
        int c = i % width;
        Choice first = solutions.getFirst().chosen().get(r);
        int source = first.fit().source()[c];
        if (taken.contains(r)) {
            return first.printed().figures().get(source).cell();
        }
        TreeSet<Long> values = new TreeSet<>();
        boolean sure = source != RowFit.LOST && !first.printed().doubtful();
        boolean open = false;
        for (Solution solution : solutions) {
            long value = solution.grid()[i];
            open |= value == UNKNOWN;
            if (value != UNKNOWN) {
                values.add(value);
            }
            Choice choice = solution.chosen().get(r);
            sure &= choice.fit().source()[c] == source && choice.printed() == first.printed();
        }
        if (values.isEmpty()) {
            return Cell.MISSING;
        }
        if (open || values.size() > 1) {
            return Cell.uncertain(values.stream().map(BigDecimal::valueOf).toList());
        }
        BigDecimal value = BigDecimal.valueOf(values.first());
        return sure ? confirmed(first.printed().figures().get(source), value) : Cell.recovered(value);
    }

    private static Cell confirmed(Figure figure, BigDecimal value) {
        if (!figure.isUnreadable()) {
            return figure.cell();
        }
        boolean same = ReportToken.figure(figure.printed())
                .flatMap(printed -> printed.cell().amount())
                .filter(printed -> printed.compareTo(value) == 0)
                .isPresent();
        return same ? Cell.read(value) : Cell.recovered(value);
    }

    private Cell spread(int r, int c) {
        List<Choice> ways = choices.get(r);
        Choice first = ways.getFirst();
        int source = first.fit().source()[c];
        boolean sure = source != RowFit.LOST
                && ways.stream()
                        .allMatch(way -> way.fit().source()[c] == source
                                && way.printed() == first.printed()
                                && !way.printed().doubtful());
        if (sure && (ways.size() == 1 || apart.contains(r))) {
            return first.printed().figures().get(source).cell();
        }
        TreeSet<Long> values = new TreeSet<>();
        ways.stream()
                .map(way -> way.fit().values()[c])
                .filter(value -> value != UNKNOWN)
                .forEach(values::add);
        return values.isEmpty()
                ? Cell.MISSING
                : Cell.uncertain(values.stream().map(BigDecimal::valueOf).toList());
    }
}
