package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.annualreport.ComputedReports;
import gongkai.oversee.annualreport.PrintedReport;
import gongkai.oversee.annualreport.ReportSection;
import gongkai.oversee.annualreport.ReportYears;
import gongkai.oversee.reportcheck.ReportProof;
import gongkai.oversee.reportwriting.WrittenFigures.Composition;
import gongkai.oversee.statutoryreport.Finding;
import gongkai.oversee.statutoryreport.ReportFormat;
import gongkai.oversee.statutoryreport.ReportTables;
import gongkai.oversee.statutoryreport.TableSum;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Reports put together from their words and figures, and looked at as a reader would.
@Component
class WrittenReports {
    private final WrittenStores stores;
    private final SectionDrafts drafts;
    private final ReportUnits units;
    private final ComputedReports ledgers;
    private final ReportYears years;
    private final Organs organs;
    private final Clock clock;

    WrittenReports(
            WrittenStores stores,
            SectionDrafts drafts,
            ReportUnits units,
            ComputedReports ledgers,
            ReportYears years,
            Organs organs,
            Clock clock) {
        this.stores = stores;
        this.drafts = drafts;
        this.units = units;
        this.ledgers = ledgers;
        this.years = years;
        this.organs = organs;
        this.clock = clock;
    }

    /// The words of a report: those that were saved, and for the other sections what can be written from the figures.
    Map<ReportSection, String> texts(YearReport report, Composition figures) {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        texts.putAll(stores.sections().find(report.id()).texts());
        for (ReportSection section : ReportSection.values()) {
            texts.computeIfAbsent(section, each -> drafts.draft(each, report, figures));
        }
        return texts;
    }

    /// Keeps the words of the sections that nobody saved: what is sent to be signed does not change by itself any more.
    void layDownWords(YearReport report, Composition figures, String by) {
        var saved = stores.sections().find(report.id());
        int number = saved.number();
        for (var each : texts(report, figures).entrySet()) {
            if (!saved.texts().containsKey(each.getKey())) {
                number++;
                stores.sections().insert(report.id(), number, each.getKey(), each.getValue(), by, clock.instant());
            }
        }
    }

    /// The whole report as it would be printed today.
    PrintedReport print(YearReport report, Composition figures) {
        return new PrintedReport(
                organs.get(report.organ()).name(),
                report.year(),
                figures.total(),
                texts(report, figures),
                Optional.of(report.closedOn().orElseGet(() -> LocalDate.now(clock))));
    }

    /// What should be looked at before it is signed.
    List<Finding> findings(YearReport report, Composition figures) {
        return ReportProof.findings(
                print(report, figures).page(), before(report).map(PrintedReport::page));
    }

    /// The report of the year before, from this house: as it was accepted, else as the ledgers have it. What organs
    /// merged in the meantime had carried over belongs to it. Empty when the house knows nothing of that year.
    private Optional<PrintedReport> before(YearReport report) {
        int last = report.year() - 1;
        if (last < ReportFormat.FIRST_YEAR || !years.has(report.organ(), last)) {
            return Optional.empty();
        }
        List<OrganId> members = new ArrayList<>(List.of(report.organ()));
        units.joined(report.organ(), report.year()).forEach(each -> members.add(each.id()));
        Map<ReportSection, String> texts = stores.reports()
                .find(report.organ(), last)
                .map(each -> stores.sections().find(each.id()).texts())
                .orElse(Map.of());
        return Optional.of(new PrintedReport(
                organs.get(report.organ()).name(), last, figuresOf(members, last), texts, Optional.empty()));
    }

    /// What was accepted of these organs, and what the ledgers say of the others and of all below them.
    private ReportTables figuresOf(List<OrganId> members, int year) {
        List<ReportTables> all = new ArrayList<>();
        Set<OrganId> counted = new LinkedHashSet<>();
        members.forEach(each -> gather(each, year, all, counted));
        if (!counted.isEmpty()) {
            all.add(ledgers.consolidated(counted, year));
        }
        return TableSum.of(ReportFormat.of(year), all);
    }

    private void gather(OrganId organ, int year, List<ReportTables> accepted, Set<OrganId> counted) {
        var its = Optional.ofNullable(
                stores.figures().listAccepted(List.of(organ), year).get(organ));
        if (its.isPresent()) {
            accepted.add(its.get());
            return;
        }
        counted.add(organ);
        units.joined(organ, year).forEach(each -> counted.add(each.id()));
        units.below(organ, year).forEach(each -> gather(each.id(), year, accepted, counted));
    }
}
