package gongkai.oversee.annualreport;

import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ReportTables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The figures of finished years: as the organ published them in its report, else as the ledgers give them.
@Component
class ComputedFigures implements ReportFigures {
    private final ComputedReports reports;
    private final ReportYears years;
    private final PublishedReports published;

    ComputedFigures(ComputedReports reports, ReportYears years, PublishedReports published) {
        this.published = published;
        this.reports = reports;
        this.years = years;
    }

    @Override
    public List<Integer> years() {
        var first = years.firstYears().values();
        return first.isEmpty()
                ? List.of()
                : years.finishedSince(
                        first.stream().mapToInt(Integer::intValue).min().getAsInt());
    }

    @Override
    public Set<OrganId> organs(int year) {
        Set<OrganId> takenIn = published.takenIn(year);
        return Stream.concat(
                        published.organs(year).stream(),
                        years.firstYears().entrySet().stream()
                                .filter(first -> isFinished(first.getKey(), first.getValue(), year))
                                .map(Map.Entry::getKey))
                .filter(organ -> !takenIn.contains(organ))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isFinished(OrganId organ, int first, int year) {
        return year >= first && year < years.current() && !years.isOver(organ, year);
    }

    @Override
    public Optional<ReportTables> find(OrganId organ, int year) {
        return Optional.ofNullable(list(Set.of(organ), year).get(organ));
    }

    @Override
    public Map<OrganId, ReportTables> list(Set<OrganId> organs, int year) {
        var there = new HashSet<>(organs(year));
        there.retainAll(organs);
        Map<OrganId, ReportTables> tables = new HashMap<>(published.list(there, year));
        there.removeAll(tables.keySet());
        if (!there.isEmpty()) {
            tables.putAll(reports.compute(there, year));
        }
        return tables;
    }

    @Override
    public SortedMap<Integer, ReportTables> over(OrganId organ) {
        var tables = new TreeMap<Integer, ReportTables>();
        Integer first = years.firstYears().get(organ);
        if (first != null) {
            years.finishedSince(first).stream()
                    .filter(year -> !years.isOver(organ, year))
                    .forEach(year -> find(organ, year).ifPresent(found -> tables.put(year, found)));
        }
        return tables;
    }
}
