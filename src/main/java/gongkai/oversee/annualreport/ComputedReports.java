package gongkai.oversee.annualreport;

import gongkai.answer.foi.ApplicantKind;
import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFigures;
import gongkai.answer.foi.RemedyKind;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// The tables of a yearly report computed from what the house holds (条例第五十条第一项至第三项), in the form of
/// 国办公开办函〔2021〕30号. Every figure is counted where its rows live, and has the list of those rows.
@Service
public class ComputedReports {
    private final FoiFigures requests;
    private final DisclosureFigures documents;

    ComputedReports(FoiFigures requests, DisclosureFigures documents) {
        this.requests = requests;
        this.documents = documents;
    }

    /// Tables 二, 三 and 四 of an organ for a year.
    public ReportTables compute(OrganId organ, int year) {
        Map<CellRef, Cell> cells = new HashMap<>(casework(requests.tables(organ, year)));
        for (ProactiveRow row : ReportFormat.F2021.proactiveRows()) {
            for (ProactiveRow.Column column : row.columns(ReportFormat.F2021)) {
                var figure = documents.count(organ, year, kind(row), count(column));
                cells.put(new CellRef(row, column), Cell.read(figure));
            }
        }
        return new ReportTables(ReportFormat.F2021, cells);
    }

    /// The relations of the reports of several organs for a year. Only tables 三 and 四 have any, so only these are
    /// counted.
    Map<OrganId, List<Relation>> relations(Set<OrganId> organs, int year) {
        return requests.tables(organs, year).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> ReportRules.relations(
                                new ReportTables(ReportFormat.F2021, casework(each.getValue())))));
    }

    /// The rows behind a figure; the store counts and lists them by one condition.
    public ReportBehind behind(OrganId organ, int year, CellRef ref) {
        return switch (ref.row()) {
            case RequestRow row ->
                new ReportBehind.Requests(
                        requests.listBehind(organ, year, row(row), kind((ApplicantColumn) ref.column())));
            case RemedyBlock block -> {
                var count = FoiFigures.RemedyCount.valueOf(ref.column().name());
                yield new ReportBehind.Remedies(
                        requests.listRemediesBehind(organ, year, RemedyKind.valueOf(block.name()), count));
            }
            case ProactiveRow row -> {
                var column = (ProactiveRow.Column) ref.column();
                yield new ReportBehind.Documents(
                        documents.listBehind(organ, year, kind(row), count(column)), column.isMoney());
            }
        };
    }

    private static Map<CellRef, Cell> casework(FoiFigures.Tables tables) {
        Map<CellRef, Cell> cells = new HashMap<>();
        for (RequestRow row : ReportFormat.F2021.requestRows()) {
            for (ApplicantColumn column : ApplicantColumn.values()) {
                long figure = tables.at(new FoiFigures.Place(row(row), kind(column)));
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

    /// A row of table 三 as the room of requests counts it. Results of handling bear the names of the decisions.
    private static FoiFigures.Row row(RequestRow row) {
        return row.isResult()
                ? FoiFigures.Row.of(Decision.valueOf(row.name()))
                : FoiFigures.Row.of(FoiFigures.Count.valueOf(row.name()));
    }

    private static Optional<ApplicantKind> kind(ApplicantColumn column) {
        return column == ApplicantColumn.TOTAL ? Optional.empty() : Optional.of(ApplicantKind.valueOf(column.name()));
    }

    private static DocumentKind kind(ProactiveRow row) {
        return switch (row) {
            case RULES -> DocumentKind.RULES;
            case NORMATIVE_DOCS -> DocumentKind.NORMATIVE_DOCS;
            case LICENCES -> DocumentKind.LICENCE_DECISION;
            case PENALTIES -> DocumentKind.PENALTY_DECISION;
            case COERCIONS -> DocumentKind.COERCION_DECISION;
            case ADMIN_FEES -> DocumentKind.ADMIN_FEE;
            case OTHER_SERVICES, PROCUREMENT ->
                throw new IllegalArgumentException(row + " is not printed in the form of 2021");
        };
    }

    private static Count count(ProactiveRow.Column column) {
        return Count.valueOf(column.name());
    }
}
