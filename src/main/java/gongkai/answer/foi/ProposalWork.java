package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts proposals to publish into the worklist of whoever handles requests, until they are answered.
@Component
class ProposalWork {
    static final String KIND = "foiproposal";

    private final ApplicationEventPublisher events;
    private final Organs organs;

    ProposalWork(ApplicationEventPublisher events, Organs organs) {
        this.events = events;
        this.organs = organs;
    }

    /// A proposal waits, or was answered.
    record ProposalChanged(WorkState workState) implements WorkChanged {}

    void tell(FoiRequest request, PublicationProposal proposal) {
        tell(request, proposal, organs.heirOf(request.organ()).id());
    }

    /// @param heir who answers it
    void tell(FoiRequest request, PublicationProposal proposal, OrganId heir) {
        boolean open = proposal.state() == ProposalState.OPEN;
        events.publishEvent(new ProposalChanged(new WorkState(
                KIND,
                request.id().value(),
                request.number(),
                "建议主动公开：" + request.wish().title(),
                heir,
                proposal.state().label(),
                open ? Turn.OURS : Turn.DONE,
                proposal.proposedOn(),
                proposal.proposedOn(),
                Optional.of(proposal.dueOn()),
                open ? Optional.empty() : proposal.answeredOn(),
                "/console/requests/" + request.id().value())));
    }
}
