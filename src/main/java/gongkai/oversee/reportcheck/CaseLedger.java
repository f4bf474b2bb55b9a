package gongkai.oversee.reportcheck;

import gongkai.foundation.identity.Person;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ReportTables;
import java.util.Map;
import java.util.Optional;

/// The cases behind a report, where the house itself keeps them.
public interface CaseLedger {
    /// The cases of the organ that calls itself so; empty when there are none here, or the reader may not see them.
    Optional<Cases> find(String issuer, int year, Person.Staff reader);

    /// What the cases of an organ and year say.
    ///
    /// @param counted the tables as counted from them
    /// @param separated of the replies that gave a part of the information (条例第三十七条): how many withheld the rest
    ///         on the ground of a row of 不予公开, for each kind of applicant and together
    record Cases(ReportTables counted, Map<CellRef, Long> separated) {
        public Cases {
            separated = Map.copyOf(separated);
        }
    }
}
