package gongkai.publish.interpretation;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.Instant;

/// Something became of the duty to explain a document.
///
/// @param what in words: 应当解读, 发布解读, …
record DutyChanged(Duty duty, String what, Instant at, String actor, String detail) implements Audited, WorkChanged {
    static final String KIND = "interpretation";

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(
                at,
                actor,
                "政策解读：" + what,
                KIND + ":" + duty.document(),
                duty.organ().value(),
                detail);
    }

    @Override
    public WorkState workState() {
        return new WorkState(
                KIND,
                duty.document().value(),
                duty.number(),
                "解读：" + duty.title(),
                duty.organ(),
                duty.state().label(),
                duty.state() == DutyState.DUE ? Turn.OURS : Turn.DONE,
                duty.openedOn(),
                duty.openedOn(),
                java.util.Optional.of(duty.dueOn()),
                duty.closedOn(),
                duty.path());
    }
}
