package gongkai.oversee.annualreport;

import gongkai.oversee.annualreport.StatutoryTables.Block;
import gongkai.oversee.annualreport.StatutoryTables.Figure;
import gongkai.oversee.annualreport.StatutoryTables.Line;
import gongkai.oversee.annualreport.StatutoryTables.Stub;
import gongkai.oversee.annualreport.page.ReportPage;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.Relation;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lays computed tables out as the form prints them, and the relations as people read them.
public final class ReportLayout {
    private static final BigDecimal SEPARATED_FROM = BigDecimal.valueOf(10_000);

    private final ReportTables tables;
    private final Function<CellRef, String> paths;
    private final Set<CellRef> bad;
    private final List<Finding> findings;
    private final Set<CellRef> corrected;

    /// @param paths where the rows behind a figure are listed; empty where they are not
    public ReportLayout(ReportTables tables, Function<CellRef, String> paths) {
        this(tables, paths, Set.of());
    }

    /// @param corrected the figures that were corrected by hand, and bear a mark
    public ReportLayout(ReportTables tables, Function<CellRef, String> paths, Set<CellRef> corrected) {
        this.tables = tables;
        this.paths = paths;
        this.corrected = Set.copyOf(corrected);
        this.findings = ReportRules.findings(tables);
        this.bad = findings.stream().map(finding -> finding.cells().getFirst()).collect(Collectors.toSet());
    }

    public StatutoryTables tables() {
        return new StatutoryTables(proactive(), requests(), remedies());
    }

    boolean isSound() {
        return findings.isEmpty();
    }

    /// One sentence over all relations.
    String verdict() {
        return isSound()
                ? "勾稽关系 " + ReportRules.relations(tables).size() + " 个等式，全部相符。"
                : "有 " + findings.size() + " 处不符，请逐处核对。";
    }

    List<ReportPage.Finding> findings() {
        return findings.stream()
                .map(finding -> new ReportPage.Finding(
                        finding.level().label(),
                        finding.message(),
                        "#" + finding.cells().getFirst().path()))
                .toList();
    }

    List<ReportPage.Rule> rules() {
        var relations = ReportRules.relations(tables);
        return Arrays.stream(Relation.Rule.values())
                .map(rule -> rule(
                        rule,
                        relations.stream().filter(each -> each.rule() == rule).toList()))
                .toList();
    }

    private static ReportPage.Rule rule(Relation.Rule rule, List<Relation> relations) {
        long broken = relations.stream().filter(each -> !each.holds()).count();
        String title = switch (rule) {
            case H1 -> "表三各列：第一项 + 第二项 = 第三项总计 + 第四项";
            case H2 -> "表三各列：（七）总计 = 各项办理结果之和";
            case H3 -> "表三各行：总计 = 各类申请人之和";
            case H4 -> "表四各栏：总计 = 四项结果之和";
        };
        String summary = relations.size() + " 个等式，" + (broken == 0 ? "全部相符" : broken + " 个不符");
        var equations = relations.stream().map(ReportLayout::equation).toList();
        return new ReportPage.Rule(title, summary, broken > 0 || rule == Relation.Rule.H1, equations);
    }

    private static ReportPage.Equation equation(Relation relation) {
        CellRef at = relation.cells().getFirst();
        String where = switch (relation.rule()) {
            case H1, H2 ->
                at.column() == ApplicantColumn.ORG_OTHER
                        ? "其他法人或组织"
                        : at.column().label();
            case H3 -> name((RequestRow) at.row());
            case H4 -> at.row().label();
        };
        return new ReportPage.Equation(where, relation.text(), relation.holds(), "#" + at.path());
    }

    /// A row of table 三 by itself: 其他 needs the heading over it to be understood.
    public static String name(RequestRow row) {
        return row.group().isEmpty() ? row.label() : row.group() + " " + row.label();
    }

    private List<Block> proactive() {
        var rows = tables.format().proactiveRows();
        return rows.stream()
                .map(ProactiveRow::article)
                .distinct()
                .map(article -> block(
                        article,
                        rows.stream()
                                .filter(row -> row.article().equals(article))
                                .toList()))
                .toList();
    }

    private Block block(String article, List<ProactiveRow> rows) {
        var format = tables.format();
        var headings = rows.getFirst().columns(format).stream()
                .map(column -> heading(column, format))
                .toList();
        var lines = rows.stream()
                .map(row -> new Line(
                        List.of(new Stub(row.label(format), 1, 1)),
                        IntStream.range(0, headings.size())
                                .mapToObj(
                                        at -> figure(row, row.columns(format).get(at), Block.span(at, headings.size())))
                                .toList()))
                .toList();
        return new Block(article, headings, lines);
    }

    /// The form of 2021 says of which year the decisions are.
    private static String heading(ProactiveRow.Column column, ReportFormat format) {
        return column == ProactiveRow.Column.DECISIONS && format.hasProactive2021()
                ? "本年" + column.label()
                : column.label();
    }

    private List<Line> requests() {
        return tables.format().requestRows().stream()
                .map(row -> new Line(
                        stubs(row),
                        Arrays.stream(ApplicantColumn.values())
                                .map(column -> figure(row, column, 1))
                                .toList()))
                .toList();
    }

    /// Three columns of headings: 三、本年度办理结果 over all results and their total, a group over its results.
    private List<Stub> stubs(RequestRow row) {
        var results = RequestRow.results(tables.format());
        boolean inThird = row.isResult() || row == RequestRow.TOTAL_HANDLED;
        if (!inThird) {
            return List.of(new Stub(row.label(), 1, 3));
        }
        List<Stub> stubs = new ArrayList<>();
        if (row == results.getFirst()) {
            stubs.add(new Stub("三、本年度办理结果", results.size() + 1, 1));
        }
        if (row.group().isEmpty()) {
            stubs.add(new Stub(row.label(), 1, 2));
            return stubs;
        }
        var group = results.stream()
                .filter(each -> each.group().equals(row.group()))
                .toList();
        if (row == group.getFirst()) {
            stubs.add(new Stub(row.group(), group.size(), 1));
        }
        stubs.add(new Stub(row.label(), 1, 1));
        return stubs;
    }

    private List<Figure> remedies() {
        return Arrays.stream(RemedyBlock.values())
                .flatMap(block -> Arrays.stream(RemedyColumn.values()).map(column -> figure(block, column, 1)))
                .toList();
    }

    private Figure figure(CellRef.Row row, CellRef.Column column, int span) {
        var ref = new CellRef(row, column);
        Cell cell = tables.cell(ref);
        String value = cell.status() == Cell.Status.NOT_APPLICABLE
                ? "/"
                : cell.value().map(ReportLayout::written).orElse("");
        return new Figure(
                ref.path(),
                value,
                value.isEmpty() ? "" : paths.apply(ref),
                ref.words() + "：" + value + (corrected.contains(ref) ? "，经批准更正" : ""),
                span,
                bad.contains(ref),
                corrected.contains(ref));
    }

    /// A figure as the form prints it; from 10,000 on with separators.
    public static String written(BigDecimal value) {
        String pattern = value.compareTo(SEPARATED_FROM) < 0 ? "0.##" : "#,##0.##";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
