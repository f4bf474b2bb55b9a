package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A paper waits for confirmation, was confirmed, or nobody could be reached. The applicant's words stay out of it.
///
/// @param action what was done, for the record
/// @param closedOn the day somebody dealt with it, when it is
record FoiFilingChanged(
        FoiFiling filing,
        OrganId organ,
        LocalDate arrivedOn,
        LocalDate confirmBy,
        Optional<LocalDate> closedOn,
        Instant at,
        String actor,
        String action,
        String detail)
        implements Audited, WorkChanged {
    /// How papers that wait are called in the worklist and in the record.
    static final String KIND = "arrival";

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action, KIND + ":" + filing.id(), organ.value(), detail);
    }

    @Override
    public WorkState workState() {
        return new WorkState(
                KIND,
                filing.id(),
                filing.number().orElseThrow(),
                "%s于%s到达，待与申请人确认".formatted(filing.channel().label(), DateText.full(arrivedOn)),
                organ,
                filing.state().label(),
                closedOn.isPresent() ? Turn.DONE : Turn.OURS,
                arrivedOn,
                arrivedOn,
                Optional.of(confirmBy),
                closedOn,
                "/console/requests/arrivals/" + filing.id());
    }
}
