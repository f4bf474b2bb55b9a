package gongkai.oversee.reportcheck;

import gongkai.oversee.reportreading.AnnualReport;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What goes beyond the equations of one report: odd combinations, and the rules X1–X4 between the reports of two
/// successive years. Nothing here is an error.
final class ReportChecks {
    private static final List<ProactiveRow> YEARLY_ITEMS = List.of(
            ProactiveRow.LICENCES,
            ProactiveRow.OTHER_SERVICES,
            ProactiveRow.PENALTIES,
            ProactiveRow.COERCIONS,
            ProactiveRow.ADMIN_FEES);

    private ReportChecks() {}

    static List<Finding> prose(ReportTables tables, List<String> lines) {
        List<Finding> found = new ArrayList<>(StatedFigures.findings(tables, lines));
        oddities(tables, lines, found);
        return found;
    }

    private static void oddities(ReportTables tables, List<String> lines, List<Finding> found) {
        CellRef out = total(RequestRow.CARRIED_OUT);
        boolean pending = is(tables, out, amount -> amount.signum() > 0);
        boolean none = is(tables, total(RequestRow.NEW_REQUESTS), amount -> amount.signum() == 0)
                && is(tables, total(RequestRow.CARRIED_IN), amount -> amount.signum() == 0);
        if (pending && none) {
            found.add(Finding.of("S2", Finding.Level.CHECK, List.of(out), "本年没有新收也没有上年结转的申请，却有结转下年度的申请，请核对。"));
        }
        crowdedRemedies(tables, found);
        totalsAlone(tables, found);
        CellRef unpaid = total(RequestRow.OTHER_FEE_UNPAID);
        if (is(tables, unpaid, amount -> amount.signum() > 0)) {
            FeeStatement.check(lines)
                    .ifPresent(sentence -> found.add(Finding.of("S3", Finding.Level.CHECK, List.of(unpaid), sentence)));
        }
    }

    /// S4: many cases pending beside few requests.
    private static void crowdedRemedies(ReportTables tables, List<Finding> found) {
        List<CellRef> pending = Stream.of(RemedyBlock.values())
                .map(block -> new CellRef(block, RemedyColumn.PENDING))
                .toList();
        BigDecimal cases =
                pending.stream().flatMap(ref -> amount(tables, ref).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal requests = Stream.of(RequestRow.NEW_REQUESTS, RequestRow.CARRIED_IN)
                .flatMap(row -> amount(tables, total(row)).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean known = amount(tables, total(RequestRow.NEW_REQUESTS)).isPresent();
        if (known && cases.compareTo(BigDecimal.TEN) > 0 && cases.compareTo(requests) > 0) {
            found.add(Finding.of(
                    "S4",
                    Finding.Level.CHECK,
                    pending,
                    "表四尚未审结共 " + cases.toPlainString() + " 件，多于本年的申请 " + requests.toPlainString() + " 件，请核对。"));
        }
    }

    /// S5: the totals are filled in, and nobody is said to have asked.
    private static void totalsAlone(ReportTables tables, List<Finding> found) {
        List<CellRef> totals = Stream.of(RequestRow.values())
                .map(ReportChecks::total)
                .filter(ref -> is(tables, ref, amount -> amount.signum() > 0))
                .toList();
        boolean nobody = totals.stream()
                .flatMap(ref -> Stream.of(ApplicantColumn.values())
                        .filter(column -> column != ApplicantColumn.TOTAL)
                        .map(column -> tables.cell(new CellRef(ref.row(), column))))
                .allMatch(cell -> cell.status() == Cell.Status.BLANK);
        if (!totals.isEmpty() && nobody) {
            found.add(Finding.of("S5", Finding.Level.CHECK, totals, "表三只填了总计，没有按申请人类别填写，请核对。"));
        }
    }

    /// X1–X4 over all reports given, for each issuer and each pair of successive years.
    static List<Finding> years(List<AnnualReport> reports) {
        List<Finding> found = new ArrayList<>();
        List<AnnualReport> known = reports.stream()
                .filter(report -> report.issuer().isPresent() && report.year().isPresent())
                .sorted(Comparator.comparing(report -> report.year().orElseThrow()))
                .toList();
        for (AnnualReport before : known) {
            for (AnnualReport after : known) {
                boolean next = after.year().orElseThrow() == before.year().orElseThrow() + 1;
                if (next && before.issuer().equals(after.issuer())) {
                    successive(before, after, found);
                }
            }
        }
        return found;
    }

    private static void successive(AnnualReport before, AnnualReport after, List<Finding> found) {
        String years = before.year().orElseThrow() + "年与" + after.year().orElseThrow() + "年：";
        for (ApplicantColumn column : ApplicantColumn.values()) {
            CellRef in = new CellRef(RequestRow.CARRIED_IN, column);
            amount(before.tables(), new CellRef(RequestRow.CARRIED_OUT, column))
                    .ifPresent(left -> compare(
                            "X1",
                            in,
                            left,
                            after,
                            found,
                            years + "“" + column.label() + "”列上年结转应等于上一年报告的结转下年度继续办理，机构合并或者统计范围变化的请说明理由"));
        }
        remedies(before, after, years, found);
        if (before.format().hasProactive2021() && after.format().hasProactive2021()) {
            documents(before, after, years, found);
        }
        if (before.format().hasProactive2019() && after.format().hasProactive2019()) {
            items(before, after, years, found);
        }
    }

    /// X4: what was pending at the end of a year is decided or still pending in the next.
    private static void remedies(AnnualReport before, AnnualReport after, String years, List<Finding> found) {
        for (RemedyBlock block : RemedyBlock.values()) {
            CellRef total = new CellRef(block, RemedyColumn.TOTAL);
            Optional<BigDecimal> pending = amount(before.tables(), new CellRef(block, RemedyColumn.PENDING));
            Optional<BigDecimal> now = amount(after.tables(), total);
            if (pending.isPresent() && now.isPresent() && now.get().compareTo(pending.get()) < 0) {
                found.add(Finding.of(
                        "X4",
                        Finding.Level.CHECK,
                        List.of(total),
                        pending.get(),
                        now.get(),
                        years + "表四“" + block.label() + "”总计 " + now.get().toPlainString() + " 件，少于上一年尚未审结的 "
                                + pending.get().toPlainString() + " 件，请核对。"));
            }
        }
    }

    private static void documents(AnnualReport before, AnnualReport after, String years, List<Finding> found) {
        for (ProactiveRow row : List.of(ProactiveRow.RULES, ProactiveRow.NORMATIVE_DOCS)) {
            Optional<BigDecimal> old = amount(before.tables(), new CellRef(row, ProactiveRow.Column.IN_FORCE));
            Optional<BigDecimal> made = amount(after.tables(), new CellRef(row, ProactiveRow.Column.ISSUED_THIS_YEAR));
            Optional<BigDecimal> gone =
                    amount(after.tables(), new CellRef(row, ProactiveRow.Column.ABOLISHED_THIS_YEAR));
            if (old.isPresent() && made.isPresent() && gone.isPresent()) {
                BigDecimal expected = old.get().add(made.get()).subtract(gone.get());
                CellRef inForce = new CellRef(row, ProactiveRow.Column.IN_FORCE);
                compare(
                        "X2",
                        inForce,
                        expected,
                        after,
                        found,
                        years + "“" + row.label(ReportFormat.F2021) + "”现行有效件数应等于上年现行有效加本年制发减本年废止，自然失效未计入废止的请说明");
            }
        }
    }

    private static void items(AnnualReport before, AnnualReport after, String years, List<Finding> found) {
        for (ProactiveRow row : YEARLY_ITEMS) {
            CellRef items = new CellRef(row, ProactiveRow.Column.ITEMS_LAST_YEAR);
            Optional<BigDecimal> old = amount(before.tables(), items);
            Optional<BigDecimal> change = amount(before.tables(), new CellRef(row, ProactiveRow.Column.CHANGE));
            if (old.isPresent() && change.isPresent()) {
                BigDecimal expected = old.get().add(change.get());
                compare("X3", items, expected, after, found, years + "“" + row.label() + "”上一年项目数量应等于上年报告的项目数量加增减数");
            }
        }
    }

    /// C1: a consolidated report is, cell by cell, the sum of the reports of its units, its own office's among them.
    static List<Finding> consolidated(AnnualReport whole, List<AnnualReport> units) {
        List<Finding> found = new ArrayList<>();
        for (CellRef ref : whole.format().cells()) {
            List<Optional<BigDecimal>> parts =
                    units.stream().map(unit -> amount(unit.tables(), ref)).toList();
            Optional<BigDecimal> printed = amount(whole.tables(), ref);
            if (printed.isPresent() && parts.stream().allMatch(Optional::isPresent)) {
                BigDecimal sum = parts.stream().flatMap(Optional::stream).reduce(BigDecimal.ZERO, BigDecimal::add);
                if (sum.compareTo(printed.get()) != 0) {
                    found.add(Finding.of(
                            "C1",
                            Finding.Level.WARNING,
                            List.of(ref),
                            sum,
                            printed.get(),
                            ref.words() + "应为各单位之和 " + sum.toPlainString() + "，现为 "
                                    + printed.get().toPlainString() + "。"));
                }
            }
        }
        return found;
    }

    private static void compare(
            String rule, CellRef cell, BigDecimal expected, AnnualReport after, List<Finding> found, String message) {
        amount(after.tables(), cell)
                .filter(value -> value.compareTo(expected) != 0)
                .ifPresent(value -> found.add(Finding.of(
                        rule,
                        Finding.Level.WARNING,
                        List.of(cell),
                        expected,
                        value,
                        message + "；应为 " + expected.toPlainString() + "，现为 " + value.toPlainString() + "。")));
    }

    private static CellRef total(RequestRow row) {
        return new CellRef(row, ApplicantColumn.TOTAL);
    }

    private static Optional<BigDecimal> amount(ReportTables tables, CellRef ref) {
        return tables.cell(ref).amount();
    }

    private static boolean is(ReportTables tables, CellRef ref, Predicate<BigDecimal> test) {
        return amount(tables, ref).filter(test).isPresent();
    }
}
