package gongkai.answer.recordcorrection;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.Instant;
import java.util.Optional;

/// A correction was received or moved on: on record and in the inbox in the change's own transaction.
public record RecordCorrectionChanged(
        long id,
        RecordCorrectionAction action,
        Instant at,
        String actor,
        String organ,
        String detail,
        WorkState workState)
        implements Audited, WorkChanged {
    static final String KIND = "recordcorrection";

    static RecordCorrectionChanged of(
            RecordCorrection correction, RecordCorrectionAction action, Instant at, String actor, String detail) {
        return new RecordCorrectionChanged(
                correction.id(), action, at, actor, correction.organ().value(), detail, work(correction));
    }

    static String subject(long id) {
        return KIND + ":" + id;
    }

    /// The worklist names no more than the number: what is wrong in a record about somebody is theirs.
    private static WorkState work(RecordCorrection correction) {
        return new WorkState(
                KIND,
                correction.id(),
                correction.number(),
                "更正政府信息 " + correction.number(),
                correction.organ(),
                correction.status().label(),
                correction.status().turn(),
                correction.receivedOn(),
                correction.receivedOn(),
                correction.status() == RecordCorrectionStatus.WITHDRAWN
                        ? Optional.empty()
                        : Optional.of(correction.dueOn()),
                correction.closedOn(),
                RecordCorrectionDeskController.LIST + "/" + correction.id());
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action.label(), subject(id), organ, detail);
    }
}
