package gongkai.oversee.reportreading;

import static gongkai.oversee.reportreading.RowFit.UNKNOWN;

import gongkai.oversee.reportreading.ExactSearch.Known;
import gongkai.oversee.reportreading.ExactSearch.Sum;
import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Relation;
import gongkai.oversee.statutoryreport.ReportRules.Equation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Puts printed figures into cells. Rows that stand as printed are taken at their word; for the others every layout
/// that the
/// relations allow is tried together, and a figure is given only where all that remain agree.
final class RelationSolver {
    /// A report is read in a few milliseconds; what takes more steps than this is left uncertain.
    private static final int NODES = 1_500;

    /// A row as printed (several readings when a copy prints it twice) and the cells it fills.
    record Row(List<CellRef> cells, List<RowFit.Printed> printed) {}

    private record Choice(Row row, RowFit.Printed printed, RowFit fit) {}

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
            if (attempt != equations) {
                forgetAssumed();
            }
            ExactSearch search = new ExactSearch(ways(), width, doubtful(attempt), NODES);
            Optional<Known> known = search.solve();
            if (known.isPresent()) {
                return conclude(known.get());
            }
            if (search.isExhausted()) {
                break;
            }
        }
        return unresolved();
    }

    /// What was taken for lost though the print has an empty cell there holds only where every relation agrees.
    private void forgetAssumed() {
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).printed().stream().anyMatch(RowFit.Printed::isAssumed)) {
                hopeless.add(r);
            }
        }
    }

    /// The ways each row may stand; a hopeless row says nothing.
    private List<List<long[]>> ways() {
        List<List<long[]>> ways = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            boolean silent = hopeless.contains(r);
            ways.add(
                    silent
                            ? List.of(nothing())
                            : choices.get(r).stream()
                                    .map(choice -> choice.fit().values())
                                    .toList());
        }
        return ways;
    }

    private long[] nothing() {
        long[] values = new long[width];
        Arrays.fill(values, UNKNOWN);
        return values;
    }

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
            RowFit.Options options = RowFit.options(
                    printed, width, fit -> ForcedFigures.settle(fit.values().clone(), own));
            RowFit.distinct(options.fits()).forEach(fit -> all.add(new Choice(row, printed, settled(fit, own))));
            plain &= options.plain();
        }
        if (all.isEmpty()) {
            all.add(blank(r));
            hopeless.add(r);
        } else if (plain) {
            taken.add(r);
        } else if (all.stream()
                .noneMatch(choice -> ForcedFigures.settle(choice.fit().values().clone(), own))) {
            hopeless.add(r);
        }
        choices.add(all);
    }

    /// With the figures that the relations of the row itself leave no choice about.
    private static RowFit settled(RowFit fit, List<Sum> own) {
        long[] values = fit.values().clone();
        return ForcedFigures.settle(values, own) ? new RowFit(fit.source(), values) : fit;
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

    /// Nothing fits: the rows taken at their word stay, the others hold every layout the print allows.
    private Map<CellRef, Cell> unresolved() {
        for (int r = 0; r < rows.size(); r++) {
            if (hopeless.add(r) && !taken.contains(r)) {
                apart.add(r);
            }
        }
        Map<CellRef, Cell> result = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int r = i / width;
            result.put(cells.get(i), taken.contains(r) ? printed(r, i % width) : spread(r, i % width));
        }
        return result;
    }

    private Choice blank(int r) {
        RowFit.Printed nothing = new RowFit.Printed(List.of(), false, false);
        return new Choice(
                rows.get(r),
                nothing,
                RowFit.options(nothing, width, fit -> true).fits().getFirst());
    }

    private Map<CellRef, Cell> conclude(Known known) {
        Map<CellRef, Cell> result = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int r = i / width;
            int c = i % width;
            result.put(
                    cells.get(i),
                    taken.contains(r) ? printed(r, c) : hopeless.contains(r) ? spread(r, c) : agreed(known, r, c));
        }
        return result;
    }

    /// A row taken at its word gives what it prints.
    private Cell printed(int r, int c) {
        Choice only = choices.get(r).getFirst();
        return only.printed().figures().get(only.fit().source()[c]).cell();
    }

    private Cell agreed(Known known, int r, int c) {
        int i = r * width + c;
        long value = known.values()[i];
        if (value == UNKNOWN) {
            TreeSet<Long> candidates = known.candidates().get(i);
            return candidates.isEmpty() ? Cell.MISSING : Cell.uncertain(numbers(candidates));
        }
        List<Choice> open =
                known.open().get(r).stream().mapToObj(choices.get(r)::get).toList();
        Choice first = open.getFirst();
        int source = first.fit().source()[c];
        boolean sure = source != RowFit.LOST
                && open.stream()
                        .allMatch(choice -> choice.fit().source()[c] == source
                                && choice.printed() == first.printed()
                                && !choice.printed().doubtful());
        BigDecimal number = BigDecimal.valueOf(value);
        return sure ? confirmed(first.printed().figures().get(source), number) : Cell.recovered(number);
    }

    private static List<BigDecimal> numbers(TreeSet<Long> values) {
        return values.stream().map(BigDecimal::valueOf).toList();
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
        ways.forEach(way -> values.add(way.fit().values()[c]));
        return values.contains(UNKNOWN) ? Cell.MISSING : Cell.uncertain(numbers(values));
    }
}
