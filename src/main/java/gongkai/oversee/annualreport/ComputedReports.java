package gongkai.oversee.annualreport;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.RemedyKind;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ApplicantColumn;
import gongkai.oversee.statutoryreport.Cell;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import gongkai.oversee.statutoryreport.Relation;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportRules;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.RequestRow;
import gongkai.publish.disclosure.Count;
import gongkai.publish.disclosure.DisclosureFigures;
import gongkai.publish.disclosure.DocumentKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The tables of a yearly report computed from what the house holds (条例第五十条第一项至第三项), in the form laid down for
/// the year: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 since. Every figure is counted where its rows live, and has
/// the list of those rows.
@Service
public class ComputedReports {
    private final FoiFigures requests;
    private final DisclosureFigures documents;

    ComputedReports(FoiFigures requests, DisclosureFigures documents) {
        this.requests = requests;
        this.documents = documents;
    }

    /// Tables 二, 三 and 四 of an organ for a year, in the form of that year. What no ledger of the house holds, such as
    /// the number of licensed items in the form of 2019, is MISSING.
    public ReportTables compute(OrganId organ, int year) {
        return compute(Set.of(organ), year).values().iterator().next();
    }

    /// The same for several organs at once.
    public Map<OrganId, ReportTables> compute(Set<OrganId> organs, int year) {
        var published = documents.tables(organs, year, places(ReportFormat.of(year)));
        return requests.tables(organs, year).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> tables(year, each.getValue(), published.getOrDefault(each.getKey(), Map.of()))));
    }

    /// The tables of several organs added up, cell by cell: what a government reports for itself and those below it
    /// (条例第四十九条). Counted over all rows in one reading, however many organs there are.
    public ReportTables consolidated(Set<OrganId> organs, int year) {
        return tables(
                year,
                requests.consolidated(organs, year),
                documents.consolidated(organs, year, places(ReportFormat.of(year))));
    }

    /// What of table 二 the house counts, in a form.
    private static Set<DisclosureFigures.Place> places(ReportFormat format) {
        return format.proactiveRows().stream()
                .flatMap(row -> row.columns(format).stream().flatMap(column -> counted(row, column).stream()))
                .collect(Collectors.toSet());
    }

    private static ReportTables tables(
            int year, FoiFigures.Tables casework, Map<DisclosureFigures.Place, BigDecimal> published) {
        var format = ReportFormat.of(year);
        Map<CellRef, Cell> cells = new HashMap<>(casework(format, casework));
        for (ProactiveRow row : format.proactiveRows()) {
            for (ProactiveRow.Column column : row.columns(format)) {
                counted(row, column)
                        .ifPresent(place -> cells.put(
                                new CellRef(row, column), Cell.read(published.getOrDefault(place, BigDecimal.ZERO))));
            }
        }
        return new ReportTables(format, cells);
    }

    /// The relations of the reports of several organs for a year. Only tables 三 and 四 have any, so only these are
    /// counted.
    Map<OrganId, List<Relation>> relations(Set<OrganId> organs, int year) {
        var format = ReportFormat.of(year);
        return requests.tables(organs, year).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> ReportRules.relations(new ReportTables(format, casework(format, each.getValue())))));
    }

    /// The rows behind a figure; the store counts and lists them by one condition. Refuses what is not counted here.
    public ReportBehind behind(OrganId organ, int year, CellRef ref) {
        return switch (ref.row()) {
            case RequestRow row ->
                new ReportBehind.Requests(rows(row).stream()
                        .flatMap(each ->
                                requests.listBehind(organ, year, each, kind((ApplicantColumn) ref.column())).stream())
                        .sorted(Comparator.comparing(FoiRequest::receivedOn).thenComparing(FoiRequest::number))
                        .toList());
            case RemedyBlock block -> {
                var count = FoiFigures.RemedyCount.valueOf(ref.column().name());
                yield new ReportBehind.Remedies(
                        requests.listRemediesBehind(organ, year, RemedyKind.valueOf(block.name()), count));
            }
            case ProactiveRow row -> {
                var column = (ProactiveRow.Column) ref.column();
                var counted = counted(row, column).orElseThrow(() -> Refusal.of(ReportRefusal.UNKNOWN_CELL));
                yield new ReportBehind.Documents(
                        documents.listBehind(organ, year, counted.kind(), counted.count()), column.isMoney());
            }
        };
    }

    private static Map<CellRef, Cell> casework(ReportFormat format, FoiFigures.Tables tables) {
        Map<CellRef, Cell> cells = new HashMap<>();
        for (RequestRow row : format.requestRows()) {
            for (ApplicantColumn column : ApplicantColumn.values()) {
                long figure = rows(row).stream()
                        .mapToLong(each -> tables.at(new FoiFigures.Place(each, kind(column))))
                        .sum();
                cells.put(new CellRef(row, column), Cell.read(figure));
            }
        }
        for (RemedyBlock block : RemedyBlock.values()) {
            for (RemedyColumn column : RemedyColumn.values()) {
                var place = new FoiFigures.RemedyPlace(
                        RemedyKind.valueOf(block.name()), FoiFigures.RemedyCount.valueOf(column.name()));
                cells.put(new CellRef(block, column), Cell.read(tables.at(place)));
            }
        }
        return cells;
    }

    /// A row of table 三 as the room of requests counts it. Results of handling bear the names of the decisions; the
    /// form
    /// of 2019 prints all that is 其他处理 in one.
    private static List<FoiFigures.Row> rows(RequestRow row) {
        if (row == RequestRow.OTHER) {
            return Arrays.stream(Decision.values())
                    .filter(decision -> decision.lineOf2019().equals(row.name()))
                    .map(FoiFigures.Row::of)
                    .toList();
        }
        return List.of(
                row.isResult()
                        ? FoiFigures.Row.of(Decision.valueOf(row.name()))
                        : FoiFigures.Row.of(FoiFigures.Count.valueOf(row.name())));
    }

    private static Optional<ApplicantKind> kind(ApplicantColumn column) {
        return column == ApplicantColumn.TOTAL ? Optional.empty() : Optional.of(ApplicantKind.valueOf(column.name()));
    }

    /// Which documents make a figure of table 二, and what is counted of them.
    private static Optional<DisclosureFigures.Place> counted(ProactiveRow row, ProactiveRow.Column column) {
        return kind(row).flatMap(kind -> count(column).map(count -> new DisclosureFigures.Place(kind, count)));
    }

    private static Optional<DocumentKind> kind(ProactiveRow row) {
        return switch (row) {
            case RULES -> Optional.of(DocumentKind.RULES);
            case NORMATIVE_DOCS -> Optional.of(DocumentKind.NORMATIVE_DOCS);
            case LICENCES -> Optional.of(DocumentKind.LICENCE_DECISION);
            case PENALTIES -> Optional.of(DocumentKind.PENALTY_DECISION);
            case COERCIONS -> Optional.of(DocumentKind.COERCION_DECISION);
            case ADMIN_FEES -> Optional.of(DocumentKind.ADMIN_FEE);
            case OTHER_SERVICES, PROCUREMENT -> Optional.empty();
        };
    }

    private static Optional<Count> count(ProactiveRow.Column column) {
        return switch (column) {
            case MADE_THIS_YEAR, ISSUED_THIS_YEAR -> Optional.of(Count.ISSUED_THIS_YEAR);
            case NEWLY_PUBLISHED -> Optional.of(Count.NEWLY_PUBLISHED);
            case TOTAL_PUBLISHED -> Optional.of(Count.TOTAL_PUBLISHED);
            case ABOLISHED_THIS_YEAR -> Optional.of(Count.ABOLISHED_THIS_YEAR);
            case IN_FORCE -> Optional.of(Count.IN_FORCE);
            case DECISIONS -> Optional.of(Count.DECISIONS);
            case AMOUNT_WAN -> Optional.of(Count.AMOUNT_WAN);
            case ITEMS_LAST_YEAR, CHANGE, PROJECTS, AMOUNT -> Optional.empty();
        };
    }
}
