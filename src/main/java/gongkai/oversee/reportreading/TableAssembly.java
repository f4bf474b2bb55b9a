package gongkai.oversee.reportreading;

import static java.util.stream.Collectors.joining;

import gongkai.oversee.reportreading.FigureRuns.Run;
import gongkai.oversee.reportreading.ReportToken.Figure;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts the figures gathered by [TableReader] into the cells of one format and says what damage it met.
final class TableAssembly {
    private final TableReader reader;
    private final ReportFormat format;
    private final Map<CellRef, Cell> cells = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final ProactiveFigures proactive;

    TableAssembly(TableReader reader, ReportFormat format) {
        this.reader = reader;
        this.format = format;
        this.proactive = new ProactiveFigures(format, reader.proactiveRuns());
        proactive();
        request();
        remedy();
    }

    ReportTables tables() {
        return new ReportTables(format, cells);
    }

    /// Damage met on the way: what was unreadable, recovered, uncertain or missing.
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(new DamageReport(tables(), proactive.unplaced()).findings());
        return all;
    }

    private void proactive() {
        List<Run> runs = reader.proactiveRuns();
        for (ProactiveRow row : format.proactiveRows()) {
            runs.stream().filter(run -> run.row.filter(row::equals).isPresent()).forEach(run -> unreadable(row, run));
        }
        cells.putAll(proactive.cells());
    }

    private void request() {
        List<Run> runs = reader.requestRuns();
        List<RequestRow> rows = format.requestRows();
        if (runs.stream().noneMatch(run -> run.row.isPresent())) {
            return;
        }
        Map<CellRef.Row, List<RowFit.Printed>> printed = new LinkedHashMap<>();
        rows.forEach(row -> printed.put(row, new ArrayList<>()));
        BlankTotals totals = new BlankTotals(runs, rows);
        for (Run run : runs) {
            if (run.row.isPresent() && !run.figures.isEmpty() && printed.containsKey(run.row.get())) {
                figures(run, totals).forEach(found -> add(printed.get(run.row.get()), found));
            }
            run.row.ifPresent(row -> unreadable(row, run));
        }
        broken(runs, printed);
        strays(runs, rows, printed);
        List<RelationSolver.Row> open = rows.stream()
                .map(row -> new RelationSolver.Row(
                        ReportRules.rowCells(row),
                        printed.getOrDefault(row, List.of()).isEmpty() ? NOTHING : printed.getOrDefault(row, NOTHING)))
                .toList();
        cells.putAll(new RelationSolver(open).solve(equations(CellRef.Table.REQUEST_TABLE)));
    }

    /// Seven digits run into the label may be the seven figures, and digits with blanks between them one figure or
    /// several: the relations must agree.
    private static List<RowFit.Printed> figures(Run run, BlankTotals totals) {
        int columns = ApplicantColumn.values().length;
        if (run.glued
                && run.figures.size() == 1
                && run.figures.getFirst().printed().length() == columns) {
            return List.of(
                    new RowFit.Printed(ReportToken.digits(run.figures.getFirst().printed()), run.atEnd, true));
        }
        return run.figures.size() != columns && DigitGroups.areIn(run.figures)
                ? spaced(run, columns)
                : List.of(totals.printed(run));
    }

    /// Each way in which digits with blanks between them may belong together.
    private static List<RowFit.Printed> spaced(Run run, int columns) {
        List<List<Figure>> whole = DigitGroups.readings(run.figures, columns);
        return (whole.isEmpty() ? DigitGroups.ways(run.figures, columns) : whole)
                .stream()
                        .map(way -> new RowFit.Printed(way, run.atEnd, run.parted || whole.isEmpty()))
                        .toList();
    }

    /// A row that stands broken on two lines: its figures together make a row.
    private static void broken(List<Run> runs, Map<CellRef.Row, List<RowFit.Printed>> printed) {
        int columns = ApplicantColumn.values().length;
        for (int i = 0; i + 1 < runs.size(); i++) {
            Run first = runs.get(i);
            Run rest = runs.get(i + 1);
            boolean halves = first.row.isPresent()
                    && rest.row.isEmpty()
                    && !first.figures.isEmpty()
                    && !rest.figures.isEmpty()
                    && first.figures.size() + rest.figures.size() == columns;
            if (halves && printed.containsKey(first.row.get())) {
                Run whole = first.joined(rest);
                add(printed.get(first.row.get()), new RowFit.Printed(whole.figures, whole.atEnd, true));
            }
        }
    }

    private static final List<RowFit.Printed> NOTHING = List.of(new RowFit.Printed(List.of(), false, false));

    private static void add(Collection<RowFit.Printed> printed, RowFit.Printed row) {
        boolean again = printed.stream().anyMatch(other -> other.figures().equals(row.figures()));
        if (!again) {
            printed.add(row);
        }
    }

    /// Figures without a label belong to a row only when exactly one row is missing where they stand.
    private void strays(List<Run> runs, List<RequestRow> rows, Map<CellRef.Row, List<RowFit.Printed>> printed) {
        int stray = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            if (run.row.isPresent() || !run.hasFigures()) {
                continue;
            }
            Optional<RequestRow> home = gap(runs, i, rows);
            if (home.isPresent() && run.figures.size() >= 6 && printed.containsKey(home.get())) {
                add(printed.get(home.get()), new RowFit.Printed(run.figures, run.atEnd, true));
            } else {
                stray += (int)
                        run.figures.stream().filter(figure -> !figure.isBlank()).count();
            }
        }
        if (stray > 0) {
            findings.add(
                    Finding.of("P4", Finding.Level.WARNING, List.of(), "表三中有 " + stray + " 个数前面没有可识别的行名，未计入任何一行。"));
        }
    }

    private static Optional<RequestRow> gap(List<Run> runs, int at, List<RequestRow> rows) {
        int before = -1;
        int after = rows.size();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int row = run.figures.isEmpty() ? -1 : run.row.map(rows::indexOf).orElse(-1);
            if (row >= 0 && i < at) {
                before = Math.max(before, row);
            } else if (row >= 0 && i > at) {
                after = Math.min(after, row);
            }
        }
        return after - before == 2 ? Optional.of(rows.get(before + 1)) : Optional.empty();
    }

    private void remedy() {
        Run run = reader.remedyRun();
        if (run.figures.isEmpty()) {
            return;
        }
        run.figures.stream()
                .filter(Figure::isGarbled)
                .forEach(figure -> findings.add(
                        Finding.of("H5", Finding.Level.ERROR, List.of(), "表四中“" + figure.printed() + "”不是完整的数字。")));
        int columns = ReportRules.remedyCells().size();
        boolean spaced = run.figures.size() != columns && DigitGroups.areIn(run.figures);
        RelationSolver.Row row = new RelationSolver.Row(
                ReportRules.remedyCells(), spaced ? spaced(run, columns) : List.of(BlankTotals.remedy(run)));
        cells.putAll(new RelationSolver(List.of(row)).solve(equations(CellRef.Table.REMEDY_TABLE)));
    }

    private List<ReportRules.Equation> equations(CellRef.Table table) {
        return ReportRules.equations(format).stream()
                .filter(equation -> equation.left().getFirst().row().table() == table)
                .toList();
    }

    private void unreadable(CellRef.Row row, Run run) {
        String words = run.figures.stream()
                .filter(figure -> figure.isGarbled() && !run.glued)
                .map(figure -> "“" + figure.printed() + "”")
                .collect(joining("、"));
        if (!words.isEmpty()) {
            List<CellRef> refs =
                    format.cells().stream().filter(ref -> ref.row().equals(row)).toList();
            findings.add(Finding.of(
                    "H5",
                    Finding.Level.ERROR,
                    refs,
                    row.table().label() + "“" + row.label() + "”行：" + words + "不是完整的数字，不能作为读数。"));
        }
    }
}
