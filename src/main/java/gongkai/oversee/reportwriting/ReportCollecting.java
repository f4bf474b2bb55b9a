package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 政府信息公开工作主管部门 receives what the organs below sent (条例第四十九条): it accepts a report, whose figures then
/// count in its own, or returns it with words.
@Service
public class ReportCollecting {
    private final WrittenFigures figures;
    private final ReportUnits units;
    private final ReportLedger ledger;
    private final Organs organs;
    private final Policy policy;

    ReportCollecting(WrittenFigures figures, ReportUnits units, ReportLedger ledger, Organs organs, Policy policy) {
        this.figures = figures;
        this.units = units;
        this.ledger = ledger;
        this.organs = organs;
        this.policy = policy;
    }

    /// Its figures count in the report of the organ above from now on.
    @Transactional
    public void accept(OrganId organ, int year, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.ACCEPT);
        OrganId above = above(report);
        policy.require(by, Act.COLLECT_REPORTS, above);
        figures.accept(report);
        ledger.move(
                report.in(ReportLedger.next(report, WritingAction.ACCEPT)),
                WritingAction.ACCEPT,
                "",
                by,
                Act.COLLECT_REPORTS,
                above);
    }

    /// It goes back to be mended.
    @Transactional
    public void giveBack(OrganId organ, int year, String words, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.RETURN);
        OrganId above = above(report);
        policy.require(by, Act.COLLECT_REPORTS, above);
        String said = ReportSigning.said(words);
        ledger.move(
                report.in(ReportLedger.next(report, WritingAction.RETURN)),
                WritingAction.RETURN,
                said,
                by,
                Act.COLLECT_REPORTS,
                above);
    }

    /// The organ writes no report of its own for the year: the organ above takes its figures in and says so.
    @Transactional
    public void exempt(OrganId organ, int year, String words, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.EXEMPT);
        OrganId above = above(report);
        policy.require(by, Act.COLLECT_REPORTS, above);
        String said = ReportSigning.said(words);
        if (!units.below(organ, year).isEmpty()) {
            throw Refusal.of(ReportWritingRefusal.OTHERS_REPORT_TO_IT);
        }
        ledger.move(
                report.in(ReportLedger.next(report, WritingAction.EXEMPT)),
                WritingAction.EXEMPT,
                said,
                by,
                Act.COLLECT_REPORTS,
                above);
    }

    private OrganId above(YearReport report) {
        return units.above(organs.get(report.organ()), report.year())
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.REPORT_NOT_NOW))
                .id();
    }
}
