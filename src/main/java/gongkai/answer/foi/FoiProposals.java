package gongkai.answer.foi;

import gongkai.answer.foi.ProposalState.ProposalAction;
import gongkai.foundation.calendar.Deadline;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.OrganSucceeded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 建议主动公开 (条例第四十四条第二款): whoever was given information may propose that it be published. The organ publishes
/// it by the way of everything that is published, or says why not.
@Service
public class FoiProposals {
    private static final int LONGEST = 500;

    private final FoiLedger ledger;
    private final FoiClock clock;
    private final FoiPublication publication;
    private final ProposalStore store;
    private final ProposalWork work;
    private final ConsultationSealing sealing;
    private final FoiSettings settings;

    FoiProposals(
            FoiLedger ledger,
            FoiClock clock,
            FoiPublication publication,
            ProposalStore store,
            ProposalWork work,
            ConsultationSealing sealing,
            FoiSettings settings) {
        this.ledger = ledger;
        this.clock = clock;
        this.publication = publication;
        this.store = store;
        this.work = work;
        this.sealing = sealing;
        this.settings = settings;
    }

    Optional<PublicationProposal> find(FoiRequest request) {
        return store.find(request.id());
    }

    Optional<FoiRefusal> whyNotPropose(FoiRequest request) {
        if (!FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.PROPOSE_PUBLICATION)) {
            return Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
        }
        if (store.find(request.id()).isPresent()) {
            return Optional.of(FoiRefusal.PROPOSAL_MADE);
        }
        return publication.whyNot(request);
    }

    /// Takes the applicant's proposal.
    ///
    /// @param words why; may be empty
    @Transactional
    public void propose(FoiRequestId id, Optional<String> ground, String words, Person who) {
        FoiRequest request = ledger.lock(id);
        ledger.refuse(request, whyNotPropose(request));
        var why = ground.flatMap(FoiProposals::ground);
        new Problems()
                .when(why.isEmpty(), "ground", "请选择建议的理由。")
                .when(words.length() > LONGEST, "proposal", "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        LocalDate today = ledger.today();
        var proposal = new PublicationProposal(
                id,
                ProposalState.OPEN,
                why.orElseThrow(),
                words.isBlank() ? new byte[0] : sealing.sealProposal(words.strip()),
                today,
                Deadline.workingDays(today, settings.proposalWithin()).dueOn(clock.calendar()),
                Optional.empty(),
                "");
        store.insert(proposal);
        ledger.write(
                request,
                FoiAction.PROPOSE_PUBLICATION,
                who,
                "认为这些信息%s，建议主动公开。".formatted(proposal.ground().label()));
        work.tell(request, proposal);
    }

    private static Optional<ProposalGround> ground(String name) {
        return List.of(ProposalGround.values()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /// What is on its way to the public is not declined.
    Optional<FoiRefusal> whyNotDecline(FoiRequest request) {
        if (!store.find(request.id())
                .map(PublicationProposal::state)
                .filter(state -> ProposalState.TRANSITIONS.allows(state, ProposalAction.DECLINE))
                .isPresent()) {
            return Optional.of(FoiRefusal.NO_PROPOSAL);
        }
        return publication.whyNot(request);
    }

    /// Answers that it is not published, and why; the applicant reads it.
    @Transactional
    public void decline(FoiRequestId id, String reason, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNotDecline(request));
        new Problems()
                .when(reason.isBlank(), "declineReason", "请写明不纳入主动公开的理由，申请人会看到。")
                .when(reason.length() > LONGEST, "declineReason", "不超过 " + LONGEST + " 个字。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        FoiLedger.mustAllow(request, FoiAction.DECLINE_PROPOSAL);
        move(request, ProposalAction.DECLINE, reason.strip());
        ledger.write(request, FoiAction.DECLINE_PROPOSAL, who, "理由：" + reason.strip());
    }

    /// A draft of what was given was begun, or everyone can read it: that answers the proposal.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(FoiRequestChanged change) {
        switch (change.action()) {
            case DRAFT_PUBLICATION -> move(ledger.lock(change.id()), ProposalAction.TAKE_UP, "");
            case PUBLISH -> move(ledger.lock(change.id()), ProposalAction.PUBLISH, "");
            default -> {}
        }
    }

    /// 机构改革: what waits for an answer waits at the successor.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        store.listOpen(change.from())
                .forEach(proposal -> work.tell(ledger.lock(proposal.request()), proposal, change.successor()));
    }

    private void move(FoiRequest request, ProposalAction action, String reason) {
        store.find(request.id())
                .ifPresent(proposal -> ProposalState.TRANSITIONS
                        .next(proposal.state(), action)
                        .ifPresent(next -> {
                            var after = proposal.in(next, ledger.today(), reason);
                            store.update(after);
                            work.tell(request, after);
                        }));
    }

    /// How the proposal stands, a sentence each; nothing when there is none.
    List<String> lines(FoiRequest request) {
        var lines = new ArrayList<String>();
        store.find(request.id()).ifPresent(proposal -> {
            lines.add("%s建议主动公开，认为这些信息%s。"
                    .formatted(
                            DateText.full(proposal.proposedOn()),
                            proposal.ground().label()));
            if (proposal.words().length > 0) {
                lines.add("说明：" + sealing.openProposal(proposal.words()));
            }
            lines.add(answer(proposal));
        });
        return lines;
    }

    private static String answer(PublicationProposal proposal) {
        String on = proposal.answeredOn().map(DateText::full).orElse("");
        return switch (proposal.state()) {
            case OPEN -> "机关最迟于%s前答复这项建议。".formatted(DateText.full(proposal.dueOn()));
            case TAKEN_UP -> "机关于%s采纳，经审核后主动公开。".formatted(on);
            case PUBLISHED -> "机关于%s主动公开。".formatted(on);
            case DECLINED -> "机关于%s答复，没有采纳。理由：%s".formatted(on, proposal.reason());
        };
    }
}
