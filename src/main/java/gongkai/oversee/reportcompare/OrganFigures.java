package gongkai.oversee.reportcompare;

import gongkai.foundation.organ.Organ;
import gongkai.oversee.annualreport.ReportFigures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An organ with its figures for a year.
record OrganFigures(Organ organ, YearFigures figures) {
    /// Those of several organs for a year, in their order; who has none is left out.
    static List<OrganFigures> list(ReportFigures figures, List<Organ> organs, int year) {
        var found = figures.list(organs.stream().map(Organ::id).collect(Collectors.toSet()), year);
        return organs.stream()
                .flatMap(organ -> Optional.ofNullable(found.get(organ.id()))
                        .map(tables -> new OrganFigures(organ, new YearFigures(tables)))
                        .stream())
                .toList();
    }
}
