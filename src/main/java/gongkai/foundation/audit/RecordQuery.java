package gongkai.foundation.audit;

import java.time.LocalDate;
import java.util.Optional;

/// What an auditor looks for. An empty text stands for anything.
///
/// @param from the first day
/// @param to the last day
/// @param person an account's number such as `staff:12`, or the full name of a member of staff
public record RecordQuery(
        Optional<LocalDate> from, Optional<LocalDate> to, String person, String action, String subject, String organ) {

    /// Everything.
    public static final RecordQuery ALL = new RecordQuery(Optional.empty(), Optional.empty(), "", "", "", "");
}
