package gongkai.oversee.annualreport;

import gongkai.foundation.organ.OrganId;
import gongkai.oversee.statutoryreport.ReportTables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The reports as organs published them: these figures count, not what the ledgers say later. The room in which reports
/// are written gives them.
public interface PublishedReports {
    /// A report as it was published last.
    ///
    /// @param tables with those of the organs below
    /// @param edition counted from 1
    /// @param path where it is read
    record Published(ReportTables tables, int edition, LocalDate on, String path) {}

    Optional<Published> find(OrganId organ, int year);

    /// The organs that published one for a year.
    Set<OrganId> organs(int year);

    /// What each published as its own, without the organs below; who published none is left out.
    Map<OrganId, ReportTables> list(Set<OrganId> organs, int year);

    /// The organs whose figures stand in what another published as its own: merged into it in the year, or without a
    /// report of their own.
    Set<OrganId> takenIn(int year);
}
