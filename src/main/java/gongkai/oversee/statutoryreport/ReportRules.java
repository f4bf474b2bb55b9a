package gongkai.oversee.statutoryreport;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The reconciliation rules H1–H5 over the tables of one report, whether read from a file or computed from cases.
public final class ReportRules {
    /// An equation between cells before the figures are put in: the left sum equals the right sum.
    public record Equation(Relation.Rule rule, List<CellRef> left, List<CellRef> right) {}

    private ReportRules() {}

    /// Every equation a format asks for.
    public static List<Equation> equations(ReportFormat format) {
        List<Equation> all = new ArrayList<>();
        if (format == ReportFormat.NARRATIVE) {
            return all;
        }
        for (ApplicantColumn column : ApplicantColumn.values()) {
            all.add(new Equation(
                    Relation.Rule.H1,
                    at(column, List.of(RequestRow.NEW_REQUESTS, RequestRow.CARRIED_IN)),
                    at(column, List.of(RequestRow.TOTAL_HANDLED, RequestRow.CARRIED_OUT))));
            all.add(new Equation(
                    Relation.Rule.H2,
                    at(column, List.of(RequestRow.TOTAL_HANDLED)),
                    at(column, RequestRow.results(format))));
        }
        for (RequestRow row : format.requestRows()) {
            all.add(new Equation(
                    Relation.Rule.H3, in(row, List.of(ApplicantColumn.TOTAL)), in(row, ApplicantColumn.kinds())));
        }
        for (RemedyBlock block : RemedyBlock.values()) {
            all.add(new Equation(
                    Relation.Rule.H4, in(block, List.of(RemedyColumn.TOTAL)), in(block, RemedyColumn.outcomes())));
        }
        return all;
    }

    /// Every equation whose figures are all known, with its two sides.
    public static List<Relation> relations(ReportTables tables) {
        return equations(tables.format()).stream()
                .flatMap(equation -> relation(tables, equation).stream())
                .toList();
    }

    /// What the rules H1–H5 find wrong with the tables.
    public static List<Finding> findings(ReportTables tables) {
        List<Finding> found = new ArrayList<>();
        relations(tables).stream().filter(relation -> !relation.holds()).forEach(broken -> found.add(broken.finding()));
        tables.format().cells().forEach(ref -> badFigure(ref, tables.cell(ref)).ifPresent(found::add));
        return found;
    }

    private static Optional<Relation> relation(ReportTables tables, Equation equation) {
        Optional<BigDecimal> left = sum(tables, equation.left());
        Optional<BigDecimal> right = sum(tables, equation.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        List<CellRef> cells = new ArrayList<>(equation.left());
        cells.addAll(equation.right());
        return Optional.of(new Relation(
                equation.rule(),
                cells,
                left.get(),
                right.get(),
                left.get().compareTo(right.get()) == 0,
                side(tables, equation.left()) + " = " + side(tables, equation.right())));
    }

    private static Optional<BigDecimal> sum(ReportTables tables, List<CellRef> refs) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CellRef ref : refs) {
            Optional<BigDecimal> amount = tables.cell(ref).amount();
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(amount.get());
        }
        return Optional.of(sum);
    }

    private static String side(ReportTables tables, List<CellRef> refs) {
        return refs.stream()
                .map(ref -> tables.cell(ref).amount().orElseThrow().toPlainString())
                .collect(joining(" + "));
    }

    /// H5: counts are whole and not negative; only 本年增/减 may be negative and only money may have decimals.
    private static Optional<Finding> badFigure(CellRef ref, Cell cell) {
        Optional<BigDecimal> value = cell.value();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean change = ref.column() == ProactiveRow.Column.CHANGE;
        boolean money = ref.column() instanceof ProactiveRow.Column column && column.isMoney();
        if (value.get().signum() < 0 && !change) {
            return Optional.of(h5(ref, value.get(), "不应为负数"));
        }
        if (value.get().stripTrailingZeros().scale() > 0 && !money) {
            return Optional.of(h5(ref, value.get(), "应为整数"));
        }
        return Optional.empty();
    }

    private static Finding h5(CellRef ref, BigDecimal value, String should) {
        return new Finding(
                "H5",
                Finding.Level.ERROR,
                List.of(ref),
                Optional.empty(),
                Optional.of(value),
                ref.words() + should + "，现为 " + value.toPlainString() + "。",
                Optional.empty());
    }

    private static List<CellRef> at(ApplicantColumn column, List<RequestRow> rows) {
        return rows.stream().map(row -> new CellRef(row, column)).toList();
    }

    private static List<CellRef> in(CellRef.Row row, List<? extends CellRef.Column> columns) {
        return columns.stream().map(column -> new CellRef(row, column)).toList();
    }

    /// The columns of a row of table 三 in printed order.
    public static List<CellRef> rowCells(RequestRow row) {
        return in(row, Arrays.asList(ApplicantColumn.values()));
    }

    /// The fifteen cells of table 四 in printed order.
    public static List<CellRef> remedyCells() {
        return Arrays.stream(RemedyBlock.values())
                .flatMap(block -> in(block, Arrays.asList(RemedyColumn.values())).stream())
                .toList();
    }
}
