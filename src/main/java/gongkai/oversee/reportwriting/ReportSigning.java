package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.oversee.annualreport.ReportSection;
import gongkai.oversee.reportwriting.WrittenFigures.Composition;
import gongkai.oversee.statutoryreport.Finding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sending a report to be signed, and signing it. What is signed goes to the organ above; the one on top settles its
/// own.
@Service
public class ReportSigning {
    static final int LONGEST_WORDS = 500;

    private final ReportCorrectionStore corrections;
    private final WrittenFigures figures;
    private final WrittenReports reports;
    private final ReportUnits units;
    private final ReportLedger ledger;
    private final Organs organs;
    private final Policy policy;

    ReportSigning(
            ReportCorrectionStore corrections,
            WrittenFigures figures,
            WrittenReports reports,
            ReportUnits units,
            ReportLedger ledger,
            Organs organs,
            Policy policy) {
        this.corrections = corrections;
        this.figures = figures;
        this.reports = reports;
        this.units = units;
        this.ledger = ledger;
        this.organs = organs;
        this.policy = policy;
    }

    /// Lays figures and words down and sends the report to be signed.
    @Transactional
    public void submit(OrganId organ, int year, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.SUBMIT);
        policy.require(by, Act.WRITE_REPORT, report.holder());
        var now = figures.now(report);
        obstacles(report, now).refuseIfAny(ReportWritingRefusal.REPORT_INCOMPLETE);
        reports.layDownWords(report, now, by.name());
        figures.layDown(report);
        var submitted = report.submitted(by.id());
        ledger.move(submitted, WritingAction.SUBMIT, report.reason(), by, Act.WRITE_REPORT, report.holder());
    }

    /// What stands in the way of sending it to be signed.
    Problems obstacles(YearReport report, Composition now) {
        var problems = new Problems();
        var texts = reports.texts(report, now);
        for (ReportSection section : ReportSection.values()) {
            String text = texts.getOrDefault(section, "");
            problems.when(text.isBlank(), section.name(), "请填写“%s”。".formatted(section.label()))
                    .when(
                            text.contains(SectionDrafts.OPEN),
                            section.name(),
                            "“%s”里还有标着“请补充”的地方，请写好以后再送审签。".formatted(section.label()));
        }
        String preface = texts.getOrDefault(ReportSection.PREFACE, "");
        for (Organ missing : figures.missing(report, now)) {
            problems.when(
                    !preface.contains(missing.name()),
                    ReportSection.PREFACE.name(),
                    "%s的报告还没有接收，数据没有计入。确需先行送审签的，请在引言里写明。".formatted(missing.name()));
        }
        long asked = corrections.list(report.id()).stream()
                .filter(each -> each.status() == CorrectionStatus.ASKED)
                .count();
        List<String> errors = reports.findings(report, now).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .map(Finding::message)
                .toList();
        return problems.when(asked > 0, "corrections", "还有 %d 处数字更正等待批准。".formatted(asked))
                .when(!errors.isEmpty(), "findings", errors.isEmpty() ? "" : "数字有错误：" + errors.getFirst());
    }

    /// The head does not agree: it goes back to be written.
    @Transactional
    public void sendBack(OrganId organ, int year, String words, Person.Staff by) {
        var report = signing(organ, year, WritingAction.SEND_BACK, by);
        String said = said(words);
        ledger.move(
                report.in(ReportLedger.next(report, WritingAction.SEND_BACK)),
                WritingAction.SEND_BACK,
                said,
                by,
                Act.SIGN_REPORT,
                report.holder());
    }

    /// The head signs. Nobody signs what they sent to be signed themselves.
    @Transactional
    public void sign(OrganId organ, int year, Person.Staff by) {
        boolean top = above(organ, year).isEmpty();
        var action = top ? WritingAction.SIGN : WritingAction.SIGN_AND_SEND;
        var report = signing(organ, year, action, by);
        if (report.submittedBy().equals(Optional.of(by.id()))) {
            throw Refusal.of(ReportWritingRefusal.OWN_SUBMISSION);
        }
        if (top) {
            figures.accept(report);
        }
        String to = above(organ, year).map(each -> "报送" + each.name()).orElse("");
        ledger.move(report.in(ReportLedger.next(report, action)), action, to, by, Act.SIGN_REPORT, report.holder());
    }

    private Optional<Organ> above(OrganId organ, int year) {
        return units.above(organs.get(organ), year);
    }

    private YearReport signing(OrganId organ, int year, WritingAction action, Person.Staff by) {
        var report = ledger.hold(organ, year, action);
        policy.require(by, Act.SIGN_REPORT, report.holder());
        return report;
    }

    /// What is said with a no.
    static String said(String words) {
        String said = words.strip();
        new Problems()
                .when(said.isEmpty(), "words", "请写明理由，说清楚哪里需要修改。")
                .when(said.length() > LONGEST_WORDS, "words", "理由不超过 500 个字。")
                .refuseIfAny(ReportWritingRefusal.REPORT_WORDS_MISSING);
        return said;
    }
}
