package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.annualreport.ReportSection;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing the words of a report. Every text that was saved stays.
@Service
public class ReportWriting {
    private static final int LONGEST = 20_000;

    private final WrittenStores stores;
    private final WrittenReports reports;
    private final WrittenFigures figures;
    private final SectionDrafts drafts;
    private final ReportLedger ledger;
    private final Policy policy;
    private final Clock clock;

    ReportWriting(
            WrittenStores stores,
            WrittenReports reports,
            WrittenFigures figures,
            SectionDrafts drafts,
            ReportLedger ledger,
            Policy policy,
            Clock clock) {
        this.stores = stores;
        this.reports = reports;
        this.figures = figures;
        this.drafts = drafts;
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /// The words of a report as they stand.
    ///
    /// @param number how many texts were saved so far
    public record Words(int number, Map<ReportSection, String> texts) {
        public Words {
            texts = Map.copyOf(texts);
        }
    }

    /// Whether the organ has a report for the year.
    @Transactional(readOnly = true)
    public boolean exists(OrganId organ, int year) {
        return stores.reports().find(organ, year).isPresent();
    }

    /// Its words: those that were saved, and for the other sections what can be written from the figures.
    @Transactional(readOnly = true)
    public Words words(OrganId organ, int year) {
        var report =
                stores.reports().find(organ, year).orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT));
        return new Words(stores.sections().find(report.id()).number(), reports.texts(report, figures.of(report)));
    }

    /// Saves the words of its sections; those that are alike are not saved again.
    ///
    /// @param base how many texts there were when the page was opened: when somebody saved since, nothing
    ///         is written
    @Transactional
    public void save(OrganId organ, int year, int base, Map<ReportSection, String> texts, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.SAVE);
        policy.require(by, Act.WRITE_REPORT, report.holder());
        var present = stores.sections().find(report.id());
        var problems = new Problems()
                .when(
                        base != present.number(),
                        "base",
                        "您编写期间，%s保存了新的文字。您写的还在下面；请与另一份对照，改好后再保存，就以您的为准。".formatted(present.savedBy()));
        texts.forEach((section, text) -> problems.when(
                text.length() > LONGEST, section.name(), "“%s”不超过 %,d 个字。".formatted(section.label(), LONGEST)));
        problems.refuseIfAny(ReportWritingRefusal.REPORT_TEXT_MOVED);
        int number = present.number();
        int changed = 0;
        for (var each : texts.entrySet()) {
            String text = each.getValue().strip().replace("\r\n", "\n");
            if (!text.equals(present.texts().get(each.getKey()))) {
                number++;
                changed++;
                stores.sections().insert(report.id(), number, each.getKey(), text, by.name(), clock.instant());
            }
        }
        if (changed > 0) {
            ledger.move(report, WritingAction.SAVE, "%d 节".formatted(changed), by, Act.WRITE_REPORT, report.holder());
        }
    }

    /// Writes a section anew from the figures as they are; what stood there stays among the earlier texts.
    @Transactional
    public void draftAnew(OrganId organ, int year, ReportSection section, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.SAVE);
        policy.require(by, Act.WRITE_REPORT, report.holder());
        int number = stores.sections().find(report.id()).number() + 1;
        String text = drafts.draft(section, report, figures.now(report));
        stores.sections().insert(report.id(), number, section, text, by.name(), clock.instant());
        ledger.move(
                report,
                WritingAction.SAVE,
                "按现在的数字重新起草“%s”".formatted(section.label()),
                by,
                Act.WRITE_REPORT,
                report.holder());
    }
}
