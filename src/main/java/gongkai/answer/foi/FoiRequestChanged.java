package gongkai.answer.foi;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.audit.Audited;
import gongkai.foundation.audit.ContentDigest;
import gongkai.foundation.audit.Receipt;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A request was received or moved on. Goes on record and into the inbox in the change's own transaction.
///
/// @param action what was done
/// @param digest what was asked, where the applicant has just written it
public record FoiRequestChanged(
        FoiRequestId id,
        FoiAction action,
        Instant at,
        String actor,
        String organ,
        String detail,
        Optional<ContentDigest> digest,
        WorkState workState)
        implements Audited, WorkChanged {
    /// How requests are called in the worklist and in the record.
    static final String KIND = "foi";

    static FoiRequestChanged of(FoiRequest request, FoiAction action, Instant at, String actor, String detail) {
        return new FoiRequestChanged(
                request.id(),
                action,
                at,
                actor,
                request.organ().value(),
                detail,
                action == FoiAction.RECEIVE || action == FoiAction.CORRECT
                        ? Optional.of(ContentDigest.of(
                                List.of(request.wish().title(), request.wish().description())))
                        : Optional.empty(),
                work(request));
    }

    /// The entry a receipt of the request is given of.
    static Optional<Receipt> receipt(AuditRecord record, FoiRequest request) {
        return record.receiptOf(subject(request.id()), FoiAction.RECEIVE.label());
    }

    static String subject(FoiRequestId id) {
        return KIND + ":" + id.value();
    }

    /// How the request stands in the inbox. Letters that were sent when the period had run out stop no clock, and those
    /// that nobody proved delivered stop it no longer: the turn is ours.
    static WorkState work(FoiRequest request) {
        boolean inVain = request.lacksProof()
                || request.status() == FoiStatus.AWAITING_OPINIONS
                        && request.awaitedUntil()
                                .filter(request.dueOn()::isBefore)
                                .isPresent();
        Optional<LocalDate> due = switch (request.status()) {
            case AWAITING_OPINIONS -> inVain ? Optional.of(request.dueOn()) : request.awaitedUntil();
            case AWAITING_CORRECTION, AWAITING_FEE -> request.awaitedUntil();
            case LAPSED, WITHDRAWN -> request.clock().stopped() ? Optional.empty() : Optional.of(request.dueOn());
            case REGISTERED, AWAITING_REPLY, AWAITING_REASONS, REPLIED -> Optional.of(request.dueOn());
        };
        return new WorkState(
                KIND,
                request.id().value(),
                request.number(),
                request.wish().title(),
                request.organ(),
                request.stage(),
                inVain ? Turn.OURS : request.status().turn(),
                request.receivedOn(),
                request.clockFrom(),
                due,
                request.closedOn(),
                "/console/requests/" + request.id().value());
    }

    @Override
    public boolean opens() {
        return action == FoiAction.RECEIVE;
    }

    @Override
    public AuditEntry auditEntry() {
        return new AuditEntry(at, actor, action.label(), subject(id), organ, detail, digest);
    }
}
