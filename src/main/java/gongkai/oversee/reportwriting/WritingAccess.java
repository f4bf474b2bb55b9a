package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.reportwriting.page.WritingPage.May;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may see a report that is written, and what they may do with it now.
@Component
class WritingAccess {
    private final WritingStore store;
    private final ReportUnits units;
    private final Organs organs;
    private final Policy policy;

    WritingAccess(WritingStore store, ReportUnits units, Organs organs, Policy policy) {
        this.store = store;
        this.units = units;
        this.organs = organs;
        this.policy = policy;
    }

    /// The report in an address, for who writes it and for who receives it.
    YearReport get(Person.Staff me, String organ, String year) {
        var report = (OrganId.isOne(organ) && year.matches("2[0-9]{3}")
                        ? store.find(OrganId.of(organ), Integer.parseInt(year))
                        : Optional.<YearReport>empty())
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT));
        policy.require(me, Act.SEE_REPORT, report.holder());
        return report;
    }

    May may(Person.Staff me, YearReport report) {
        var status = report.status();
        boolean writes = policy.may(me, Act.WRITE_REPORT, report.holder());
        boolean signs = policy.may(me, Act.SIGN_REPORT, report.holder());
        boolean collects = above(report)
                .filter(above -> policy.may(me, Act.COLLECT_REPORTS, above.id()))
                .isPresent();
        return new May(
                writes && status.isOpen(),
                writes && WritingStatus.TABLE.allows(status, WritingAction.SUBMIT),
                signs
                        && status == WritingStatus.SIGNING
                        && !report.submittedBy().equals(Optional.of(me.id())),
                signs && status.isOpen(),
                collects && status == WritingStatus.SENT,
                collects && WritingStatus.TABLE.allows(status, WritingAction.EXEMPT),
                policy.may(me, Act.DRAFT_DOCUMENT, report.holder())
                        && WritingStatus.TABLE.allows(status, WritingAction.PUBLISH),
                writes && WritingStatus.TABLE.allows(status, WritingAction.REOPEN));
    }

    Optional<Organ> above(YearReport report) {
        return units.above(organs.get(report.organ()), report.year());
    }
}
