package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.annualreport.PrintedReport;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.drafting.DraftField;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftPublished;
import gongkai.publish.drafting.DraftText;
import gongkai.publish.drafting.Drafts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 公布年度报告 (条例第四十九条): the report in the statutory form becomes a draft that passes the same gate as every text,
/// with the form as PDF, Word and OFD beside it, and stands in the column 政府信息公开年报. A corrected report is the new
/// text of the same document, so that both editions can be read.
@Service
public class ReportPublication {
    private final WrittenStores stores;
    private final WrittenFigures figures;
    private final WrittenReports reports;
    private final ReportLedger ledger;
    private final Drafts drafts;
    private final PrintedFiles files;
    private final Policy policy;
    private final Clock clock;

    ReportPublication(
            WrittenStores stores,
            WrittenFigures figures,
            WrittenReports reports,
            ReportLedger ledger,
            Drafts drafts,
            PrintedFiles files,
            Policy policy,
            Clock clock) {
        this.stores = stores;
        this.figures = figures;
        this.reports = reports;
        this.ledger = ledger;
        this.drafts = drafts;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
    }

    /// The report as a draft in the publishing gate; begun anew when an earlier one was given up.
    ///
    /// @param enclosed whether the form as PDF, Word and OFD is enclosed
    @Transactional
    public DraftId draft(OrganId organ, int year, boolean enclosed, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.PUBLISH);
        policy.require(by, Act.DRAFT_DOCUMENT, report.holder());
        if (isUnderReview(report)) {
            throw Refusal.of(ReportWritingRefusal.PUBLISHED_TEXT_UNDER_REVIEW);
        }
        PrintedReport printed = reports.print(report, figures.of(report));
        DraftText text = text(report, printed, enclosed);
        DraftId draft = report.document()
                .map(document -> drafts.revise(document, text.with(DraftField.NOTE, report.reason()), by))
                .orElseGet(() -> drafts.add(report.holder(), text, submission(report), by));
        ledger.move(
                report.publishing(draft),
                WritingAction.PUBLISH,
                "稿件 " + draft.path(),
                by,
                Act.DRAFT_DOCUMENT,
                report.holder());
        return draft;
    }

    private static String submission(YearReport report) {
        return "report:%d:%s"
                .formatted(report.id(), report.draft().map(DraftId::toString).orElse("0"));
    }

    private DraftText text(YearReport report, PrintedReport printed, boolean enclosed) {
        return DraftText.of(DocumentKind.ANNUAL_REPORT, printed.title())
                .with(DraftField.MADE_ON, LocalDate.now(clock).toString())
                .with(DraftField.ATTRIBUTE, DisclosureAttribute.PROACTIVE.name())
                .with(DraftField.ITEM, StatutoryItem.OTHER_STATUTORY.name())
                .with(DraftField.TOPIC, "政务公开")
                .with(DraftField.SUMMARY, "公布%d年度政府信息公开工作情况。".formatted(report.year()))
                .body(printed.html())
                .files(enclosed ? files.store(printed) : List.of());
    }

    /// Whether there is a draft that may still be published.
    boolean isUnderReview(YearReport report) {
        return report.status() == WritingStatus.PUBLISHING
                && report.draft()
                        .flatMap(drafts::findStatus)
                        .filter(status -> !status.isOver())
                        .isPresent();
    }

    /// The text passed the gate: the report is public.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DraftPublished published) {
        stores.reports()
                .findDraftedAndHold(published.draft())
                .filter(report -> report.status() == WritingStatus.PUBLISHING)
                .ifPresent(report -> announce(report, published));
    }

    private void announce(YearReport report, DraftPublished published) {
        var day = LocalDate.ofInstant(published.at(), ZoneId.of("Asia/Shanghai"));
        var laidDown = figures.of(report);
        var done = report.published(published.document(), day);
        stores.reports().update(done);
        stores.figures()
                .insertEdition(
                        report.id(),
                        new WrittenFigureStore.Edition(
                                report.edition(),
                                laidDown.own(),
                                laidDown.total(),
                                report.reason(),
                                published.document(),
                                published.at()));
        ledger.note(
                done,
                WritingAction.ANNOUNCE.label(),
                "第 %d 版，%s".formatted(report.edition(), published.document().path()),
                "house 年报编制");
        ledger.tell(done);
    }

    /// Begins to correct a report that was settled or published.
    ///
    /// @param reason what is corrected and why; readers of the new edition see it
    @Transactional
    public void reopen(OrganId organ, int year, String reason, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.REOPEN);
        policy.require(by, Act.WRITE_REPORT, report.holder());
        if (isUnderReview(report)) {
            throw Refusal.of(ReportWritingRefusal.PUBLISHED_TEXT_UNDER_REVIEW);
        }
        String said = ReportSigning.said(reason);
        ledger.move(report.reopened(said), WritingAction.REOPEN, said, by, Act.WRITE_REPORT, report.holder());
    }
}
