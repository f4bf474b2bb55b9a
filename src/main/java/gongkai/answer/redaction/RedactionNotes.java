package gongkai.answer.redaction;

import gongkai.answer.foi.FoiRequest;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts on record what was done with a file, in the transaction that does it.
@Component
class RedactionNotes {
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RedactionNotes(Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    String actor(FoiRequest request, Person.Staff who) {
        return policy.actor(who, Act.HANDLE_REQUEST, request.organ());
    }

    void note(FoiRequest request, Redaction redaction, String action, String detail, String actor) {
        events.publishEvent(new RedactionChanged(
                now(),
                actor,
                action,
                redaction.id(),
                request.number(),
                request.organ().value(),
                detail));
    }
}
