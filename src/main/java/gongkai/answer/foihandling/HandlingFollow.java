package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foi.FoiRequestChanged;
import gongkai.foundation.organ.OrganSucceeded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a change of the request means for its draft and for those who assist. A request that ends takes both with it;
/// one that waits for somebody, or goes to another organ, takes its draft back to the writer: what comes may change it.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandlingFollow {
    private final HandlingAccess access;
    private final ReplyDraftStore drafts;
    private final HandlingLedger ledger;
    private final HandlingWorks works;
    private final HandlingNotices notices;
    private final AssistanceWork assistance;

    HandlingFollow(
            HandlingAccess access,
            ReplyDraftStore drafts,
            HandlingLedger ledger,
            HandlingWorks works,
            HandlingNotices notices,
            AssistanceWork assistance) {
        this.access = access;
        this.drafts = drafts;
        this.ledger = ledger;
        this.works = works;
        this.notices = notices;
        this.assistance = assistance;
    }

    @EventListener
    void follow(FoiRequestChanged change) {
        switch (change.action()) {
            case DECIDE, LAPSE, WITHDRAW ->
                end(access.of(change.id()), change.action().label());
            case SPLIT, ASK_CORRECTION, CONSULT, LATE_OPINION, ASK_REASONS, ASK_FEE, MOVE ->
                interrupt(access.of(change.id()), change.action().label());
            case EXTEND, DELAY -> moved(access.of(change.id()));
            case RECEIVE,
                    ACCEPT,
                    CORRECT,
                    NOTICE_SERVED,
                    NOTICE_VOID,
                    SERVE,
                    DELIVERY_UNPROVED,
                    OPINION,
                    RESUME,
                    PROPOSE_EXTENSION,
                    DECLINE_EXTENSION,
                    EXPLAIN,
                    STAY_SILENT,
                    PAY,
                    DRAFT_PUBLICATION,
                    PUBLISH,
                    RECOUNT -> {}
            case REVIEW_SECRECY -> works.secrecyDone(access.of(change.id()));
        }
    }

    /// 机构改革: what an organ was asked for goes to its successor.
    @EventListener
    void follow(OrganSucceeded change) {
        assistance.follow(
                change.from(),
                change.successor(),
                "%s不再设置，由%s承接。".formatted(change.fromName(), change.successorName()),
                change.actor());
    }

    /// What goes on in the same organ is due on another day.
    void moved(FoiRequest request) {
        drafts.find(request.id()).flatMap(ReplyDraft::step).ifPresent(step -> works.step(request, step));
    }

    private void end(FoiRequest request, String how) {
        drafts.lock(request.id()).filter(draft -> !draft.status().isOver()).ifPresent(draft -> {
            var after = ledger.move(
                    request,
                    draft,
                    ReplyDraftAction.END,
                    HandlingLedger.Doing.ofHouse("申请已经办结（%s），答复稿不再办理。".formatted(how)));
            ledger.follow(request, draft, after);
        });
        works.secrecyDone(request);
        assistance.endAll(request);
    }

    private void interrupt(FoiRequest request, String how) {
        drafts.lock(request.id()).filter(draft -> draft.step().isPresent()).ifPresent(draft -> {
            var after = ledger.move(
                    request,
                    draft,
                    ReplyDraftAction.INTERRUPT,
                    HandlingLedger.Doing.ofHouse("申请转入“%s”，审核中止；可以答复时请核对答复稿，再送审。".formatted(how)));
            ledger.follow(request, draft, after);
            notices.back(request, draft, "审核中止（%s）".formatted(how));
        });
    }
}
