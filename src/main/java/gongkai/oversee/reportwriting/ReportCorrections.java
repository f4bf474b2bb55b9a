package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.oversee.annualreport.ReportLayout;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.ProactiveRow;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 数字更正: a figure is set otherwise than the ledgers say only for a reason, when the head agrees, and bears a mark.
@Service
public class ReportCorrections {
    private static final int LONGEST = 500;
    private static final int MOST_DIGITS = 14;

    private final ReportCorrectionStore store;
    private final WrittenFigures figures;
    private final ReportLedger ledger;
    private final Policy policy;
    private final Clock clock;

    ReportCorrections(
            ReportCorrectionStore store, WrittenFigures figures, ReportLedger ledger, Policy policy, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /// Asks for a figure to be set otherwise.
    @Transactional
    public void ask(OrganId organ, int year, CellRef cell, String wanted, String reason, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.CORRECT);
        policy.require(by, Act.WRITE_REPORT, report.holder());
        BigDecimal shown = figures.now(report).total().cell(cell).amount().orElse(BigDecimal.ZERO);
        Optional<BigDecimal> value = read(wanted, cell);
        new Problems()
                .when(value.isEmpty(), "wanted", hint(cell))
                .when(
                        value.filter(each -> each.compareTo(shown) == 0).isPresent(),
                        "wanted",
                        "现在的数字就是 %s，没有更正。".formatted(ReportLayout.written(shown)))
                .when(reason.isBlank(), "reason", "请写明更正的理由，例如哪一件登记有误、依据是什么。")
                .when(reason.length() > LONGEST, "reason", "理由不超过 500 个字。")
                .refuseIfAny(ReportWritingRefusal.REPORT_CORRECTION_INCOMPLETE);
        var asked = new Correction(
                0,
                report.id(),
                cell,
                shown,
                value.orElseThrow(),
                reason.strip(),
                by.id(),
                by.name(),
                clock.instant(),
                CorrectionStatus.ASKED,
                Optional.empty(),
                "");
        new Problems()
                .when(store.insert(asked).isEmpty(), "wanted", "这个数字已经有一处更正等待批准，请先等候或者撤回。")
                .refuseIfAny(ReportWritingRefusal.REPORT_CORRECTION_INCOMPLETE);
        ledger.move(report, WritingAction.CORRECT, words(asked), by, Act.WRITE_REPORT, report.holder());
    }

    /// Counts are whole and not negative; money may have two places; 本年增/减 may be negative.
    private static Optional<BigDecimal> read(String typed, CellRef cell) {
        String plain = typed.strip().replace(",", "").replace("，", "");
        boolean money = cell.column() instanceof ProactiveRow.Column column && column.isMoney();
        boolean change = cell.column() == ProactiveRow.Column.CHANGE;
        String pattern = (change ? "-?" : "") + "[0-9]{1," + MOST_DIGITS + "}" + (money ? "(\\.[0-9]{1,6})?" : "");
        return plain.matches(pattern) ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    private static String hint(CellRef cell) {
        boolean money = cell.column() instanceof ProactiveRow.Column column && column.isMoney();
        return money ? "请填写金额，单位万元，例如 12.5。" : "请填写整数，例如 12。";
    }

    private static String words(Correction each) {
        return "%s由 %s 更正为 %s，理由：%s"
                .formatted(
                        each.cell().words(),
                        ReportLayout.written(each.shown()),
                        ReportLayout.written(each.wanted()),
                        each.reason());
    }

    /// The head agrees. Nobody agrees to what they asked for themselves.
    @Transactional
    public void grant(OrganId organ, int year, long id, Person.Staff by) {
        decide(organ, year, id, CorrectionAction.GRANT, "", by);
    }

    @Transactional
    public void deny(OrganId organ, int year, long id, String words, Person.Staff by) {
        decide(organ, year, id, CorrectionAction.DENY, ReportSigning.said(words), by);
    }

    private void decide(OrganId organ, int year, long id, CorrectionAction action, String note, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.CORRECT);
        policy.require(by, Act.SIGN_REPORT, report.holder());
        var asked = hold(report, id);
        if (asked.askedBy() == by.id()) {
            throw Refusal.of(ReportWritingRefusal.OWN_CORRECTION);
        }
        move(report, asked, action, note, by, Act.SIGN_REPORT);
    }

    /// Who asked, or a colleague who writes the report, takes it back; one that was granted no longer counts then.
    @Transactional
    public void takeBack(OrganId organ, int year, long id, Person.Staff by) {
        var report = ledger.hold(organ, year, WritingAction.CORRECT);
        policy.require(by, Act.WRITE_REPORT, report.holder());
        move(report, hold(report, id), CorrectionAction.TAKE_BACK, "", by, Act.WRITE_REPORT);
    }

    private Correction hold(YearReport report, long id) {
        return store.findAndHold(id)
                .filter(each -> each.report() == report.id())
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT_CORRECTION));
    }

    private void move(
            YearReport report, Correction asked, CorrectionAction action, String note, Person.Staff by, Act act) {
        var next = CorrectionStatus.TABLE
                .next(asked.status(), action)
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.REPORT_CORRECTION_NOT_NOW));
        String actor = policy.actor(by, act, report.holder());
        store.decide(asked.id(), next, by.name(), clock.instant(), note);
        ledger.note(report, action.label() + "更正", words(asked) + (note.isEmpty() ? "" : "。" + note), actor);
    }
}
