package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The organ has the copy of an application for review or of a complaint, or has answered it: what it owes stands in
/// the worklist.
///
/// @param number the number of the request it is about
public record FoiRemedyDuty(Remedy remedy, String number, OrganId organ, Instant at, String actor, String detail)
        implements Audited, WorkChanged {
    static final String KIND = "foi-remedy";

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, "登记复议诉讼答复", "foi:" + remedy.request().value(), organ.value(), detail);
    }

    @Override
    public WorkState workState() {
        LocalDate noticeOn = remedy.noticeOn().orElse(remedy.filedOn());
        return new WorkState(
                KIND,
                remedy.id(),
                number,
                remedy.kind().label() + "：申请 " + number,
                organ,
                stage(),
                turn(),
                noticeOn,
                noticeOn,
                remedy.owesAnswer() ? remedy.answerDueOn() : Optional.empty(),
                remedy.concludedOn(),
                "/console/requests/" + remedy.request().value());
    }

    private String stage() {
        if (!remedy.isPending()) {
            return "已审结";
        }
        return remedy.owesAnswer() ? remedy.kind().answer() : "待审结";
    }

    private Turn turn() {
        if (!remedy.isPending()) {
            return Turn.DONE;
        }
        return remedy.owesAnswer() ? Turn.OURS : Turn.THEIRS;
    }
}
