package gongkai.oversee.annualreport;

import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ReportTables;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The figures of finished years as the ledgers give them.
@Component
class ComputedFigures implements ReportFigures {
    private final ComputedReports reports;
    private final ReportYears years;

    ComputedFigures(ComputedReports reports, ReportYears years) {
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
        return years.firstYears().entrySet().stream()
                .filter(first -> isFinished(first.getKey(), first.getValue(), year))
                .map(Map.Entry::getKey)
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
        return there.isEmpty() ? Map.of() : reports.compute(there, year);
    }

    @Override
    public SortedMap<Integer, ReportTables> over(OrganId organ) {
        var tables = new TreeMap<Integer, ReportTables>();
        Integer first = years.firstYears().get(organ);
        if (first != null) {
            years.finishedSince(first).stream()
                    .filter(year -> !years.isOver(organ, year))
                    .forEach(year -> tables.put(year, reports.compute(organ, year)));
        }
        return tables;
    }
}
