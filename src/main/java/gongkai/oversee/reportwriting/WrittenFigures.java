package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.annualreport.ComputedReports;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.TableSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The figures of a report that is written: what the ledgers say of the organ and of those merged into it during the
/// year, what was corrected, and what the organs below sent (C1). While the report is open they follow the ledgers;
/// when it is sent to be signed they are laid down.
@Component
class WrittenFigures {
    private final ComputedReports ledgers;
    private final ReportUnits units;
    private final ReportCorrectionStore corrections;
    private final WrittenFigureStore store;
    private final WritingStore reports;

    WrittenFigures(
            ComputedReports ledgers,
            ReportUnits units,
            ReportCorrectionStore corrections,
            WrittenFigureStore store,
            WritingStore reports) {
        this.reports = reports;
        this.ledgers = ledgers;
        this.units = units;
        this.corrections = corrections;
        this.store = store;
    }

    /// The figures with what they are made of.
    ///
    /// @param own with what was corrected
    /// @param parts of the organs below, those that were accepted
    record Composition(ReportTables own, Map<OrganId, ReportTables> parts, ReportTables total) {
        Composition {
            parts = new LinkedHashMap<>(parts);
        }
    }

    /// The figures of a report as it shows them.
    Composition of(YearReport report) {
        return report.status().isOpen() ? now(report) : laidDown(report);
    }

    /// The figures as they are today.
    Composition now(YearReport report) {
        ReportTables own = own(report);
        Map<OrganId, ReportTables> parts = new LinkedHashMap<>();
        List<OrganId> below = below(report).stream().map(Organ::id).toList();
        Map<OrganId, ReportTables> accepted = store.listAccepted(below, report.year());
        below.forEach(organ -> Optional.ofNullable(accepted.get(organ)).ifPresent(each -> parts.put(organ, each)));
        List<ReportTables> all = new ArrayList<>(parts.values());
        all.add(own);
        return new Composition(own, parts, TableSum.of(own.format(), all));
    }

    private Composition laidDown(YearReport report) {
        return new Composition(
                store.find(report.id(), WrittenFigureStore.Kind.OWN).orElseThrow(),
                store.listParts(report.id()),
                store.find(report.id(), WrittenFigureStore.Kind.TOTAL).orElseThrow());
    }

    /// Lays the figures down as they are today.
    void layDown(YearReport report) {
        Composition now = now(report);
        store.put(report.id(), WrittenFigureStore.Kind.OWN, now.own());
        store.put(report.id(), WrittenFigureStore.Kind.TOTAL, now.total());
        store.putParts(report.id(), now.parts());
    }

    /// The figures that were laid down count for the organ above from now on.
    void accept(YearReport report) {
        store.put(
                report.id(), WrittenFigureStore.Kind.ACCEPTED, laidDown(report).total());
    }

    /// The organs whose reports it adds up.
    List<Organ> below(YearReport report) {
        return split(report).getOrDefault(false, List.of());
    }

    /// The organs below that write none of their own: their ledgers count in this report.
    List<Organ> exempt(YearReport report) {
        return split(report).getOrDefault(true, List.of());
    }

    private Map<Boolean, List<Organ>> split(YearReport report) {
        List<Organ> all = units.below(report.organ(), report.year());
        Set<OrganId> exempt = reports.list(all.stream().map(Organ::id).toList(), report.year()).stream()
                .filter(each -> each.status() == WritingStatus.EXEMPT)
                .map(YearReport::organ)
                .collect(Collectors.toSet());
        return all.stream().collect(Collectors.partitioningBy(organ -> exempt.contains(organ.id())));
    }

    /// Those below whose figures are not among these.
    List<Organ> missing(YearReport report, Composition figures) {
        return below(report).stream()
                .filter(organ -> !figures.parts().containsKey(organ.id()))
                .toList();
    }

    /// Those below who have other figures accepted by now than entered the report, with the cells that differ.
    Map<OrganId, List<CellRef>> differing(YearReport report, Composition figures) {
        Map<OrganId, List<CellRef>> differing = new LinkedHashMap<>();
        store.listAccepted(below(report).stream().map(Organ::id).toList(), report.year())
                .forEach((organ, tables) -> {
                    var entered = figures.parts().getOrDefault(organ, new ReportTables(tables.format(), Map.of()));
                    List<CellRef> cells = TableSum.differing(tables, entered);
                    if (!cells.isEmpty()) {
                        differing.put(organ, cells);
                    }
                });
        return differing;
    }

    /// What the ledgers alone say.
    ReportTables ledger(YearReport report) {
        return ledgers.consolidated(Set.copyOf(members(report)), report.year());
    }

    /// The organ, those below that write no report of their own, and all that were merged into these during the year.
    List<OrganId> members(YearReport report) {
        List<OrganId> members = new ArrayList<>(List.of(report.organ()));
        exempt(report).forEach(organ -> members.add(organ.id()));
        for (OrganId member : List.copyOf(members)) {
            units.joined(member, report.year()).forEach(organ -> members.add(organ.id()));
        }
        return members;
    }

    private ReportTables own(YearReport report) {
        ReportTables own = ledger(report);
        for (Correction each : granted(report)) {
            own = TableSum.with(own, each.cell(), each.difference());
        }
        return own;
    }

    /// The cells that were corrected.
    Set<CellRef> corrected(YearReport report) {
        return granted(report).stream().map(Correction::cell).collect(Collectors.toSet());
    }

    private List<Correction> granted(YearReport report) {
        return corrections.list(report.id()).stream()
                .filter(each -> each.status() == CorrectionStatus.GRANTED)
                .toList();
    }
}
