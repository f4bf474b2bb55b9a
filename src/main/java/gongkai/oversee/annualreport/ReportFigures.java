package gongkai.oversee.annualreport;

import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ReportTables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// The figures that count for an organ and a finished year, whoever gives them: computed from the ledgers, or as the
/// organ published them in its report. Everything that compares years and organs reads them here. Nothing of a year
/// that is not over is given.
public interface ReportFigures {
    /// The finished years of which anybody has figures, newest first.
    List<Integer> years();

    /// The organs that have figures for a year, among them those that ended in it.
    Set<OrganId> organs(int year);

    /// Empty when the organ has none for the year.
    Optional<ReportTables> find(OrganId organ, int year);

    /// Those of several organs for a year; who has none is left out.
    Map<OrganId, ReportTables> list(Set<OrganId> organs, int year);

    /// Those of an organ over the years, oldest first; a year without is left out.
    SortedMap<Integer, ReportTables> over(OrganId organ);
}
