package gongkai.publish.documentfigure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.Count;
import gongkai.publish.disclosure.DisclosureFigures;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Grouping;
import gongkai.publish.disclosure.PublishedFigures;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.Columns;
import gongkai.publish.sitecolumn.SiteColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The figures, before they are a page or a file.
@Component
class FigureTables {
    private final PublishedFigures published;
    private final ReadStore reads;
    private final DisclosureFigures report;
    private final Columns columns;
    private final Organs organs;
    private final Policy policy;

    FigureTables(
            PublishedFigures published,
            ReadStore reads,
            DisclosureFigures report,
            Columns columns,
            Organs organs,
            Policy policy) {
        this.published = published;
        this.reads = reads;
        this.report = report;
        this.columns = columns;
        this.organs = organs;
        this.policy = policy;
    }

    /// One line: what it is of, how much was published and how often it was read.
    ///
    /// @param standing of a column: how much of what its page lists was published, gathered things included
    record Line(String key, String label, long published, Optional<Long> standing, long read) {}

    /// Where the person may look: all, or the organ asked for and what is below it.
    Set<OrganId> places(Person person, Optional<OrganId> organ) {
        var places = policy.where(person, Act.SEE_DOCUMENTS);
        organ.filter(id -> organs.find(id).isPresent()).ifPresent(id -> places.retainAll(organs.subtree(id)));
        return places;
    }

    List<Line> lines(FigureQuery query, Person person) {
        var places = places(person, query.organ());
        var counted = published.count(query.question(Optional.empty(), places));
        var read =
                places.isEmpty() ? Map.<String, Long>of() : reads.count(query.by(), places, query.from(), query.to());
        var standing = query.by() == Grouping.COLUMN
                ? published.countStanding(query.question(Optional.empty(), places)).entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue))
                : Map.<String, Long>of();
        var keys = new TreeSet<>(counted.keySet());
        keys.addAll(read.keySet());
        keys.addAll(standing.keySet());
        var lines = new ArrayList<>(keys.stream()
                .map(key -> new Line(
                        key,
                        label(query.by(), key),
                        counted.getOrDefault(key, 0L),
                        Optional.ofNullable(standing.get(key)),
                        read.getOrDefault(key, 0L)))
                .toList());
        if (query.by() != Grouping.MONTH) {
            lines.sort(Comparator.comparingLong(Line::published).reversed().thenComparing(Line::label));
        }
        return lines;
    }

    String label(Grouping by, String key) {
        return switch (by) {
            case ORGAN ->
                OrganId.isOne(key)
                        ? organs.find(OrganId.of(key)).map(Organ::name).orElse(key)
                        : key;
            case COLUMN ->
                ColumnId.parse(key)
                        .flatMap(columns::find)
                        .map(column -> named(column))
                        .orElse("没有归入栏目");
            case KIND -> DocumentKind.parse(key).map(DocumentKind::label).orElse(key);
            case MONTH -> key.replaceFirst("^(\\d{4})-0?(\\d+)$", "$1年$2月");
        };
    }

    private String named(SiteColumn column) {
        return organs.find(column.organ()).map(Organ::shortName).orElse("") + " " + column.name();
    }

    /// A cell of 年度报告 第二张表.
    record Cell(DocumentKind kind, Count count, BigDecimal figure) {}

    /// The cells this room answers for, in the order of the table.
    List<Cell> report(OrganId organ, int year) {
        var cells = new ArrayList<Cell>();
        for (var kind : List.of(DocumentKind.RULES, DocumentKind.NORMATIVE_DOCS)) {
            for (var count : List.of(Count.ISSUED_THIS_YEAR, Count.ABOLISHED_THIS_YEAR, Count.IN_FORCE)) {
                cells.add(cell(organ, year, kind, count));
            }
        }
        for (var kind :
                List.of(DocumentKind.LICENCE_DECISION, DocumentKind.PENALTY_DECISION, DocumentKind.COERCION_DECISION)) {
            cells.add(cell(organ, year, kind, Count.DECISIONS));
        }
        cells.add(cell(organ, year, DocumentKind.ADMIN_FEE, Count.AMOUNT_WAN));
        return cells;
    }

    private Cell cell(OrganId organ, int year, DocumentKind kind, Count count) {
        return new Cell(kind, count, report.count(organ, year, kind, count));
    }

    static String label(Count count) {
        return switch (count) {
            case ISSUED_THIS_YEAR -> "本年制发件数";
            case ABOLISHED_THIS_YEAR -> "本年废止件数";
            case IN_FORCE -> "现行有效件数";
            case NEWLY_PUBLISHED -> "本年新公开数量";
            case TOTAL_PUBLISHED -> "对外公开总数量";
            case DECISIONS -> "本年处理决定数量";
            case AMOUNT_WAN -> "本年收费金额（万元）";
        };
    }

    static String text(Cell cell) {
        return cell.count() == Count.AMOUNT_WAN
                ? cell.figure().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()
                : String.valueOf(cell.figure().longValue());
    }
}
