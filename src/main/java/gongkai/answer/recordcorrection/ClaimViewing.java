package gongkai.answer.recordcorrection;

import gongkai.answer.foi.UnmaskReason;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looking at who asks, and at what they handed in: for those who handle it, with a reason, on record
/// (《个人信息保护法》第六条、第五十一条).
@Component
class ClaimViewing {
    private final RecordCorrectionAccess access;
    private final EvidenceStore evidence;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimViewing(
            RecordCorrectionAccess access,
            EvidenceStore evidence,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.evidence = evidence;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Claim claim(RecordCorrection correction, UnmaskReason reason, Person.Staff who) {
        note(correction, "查看个人信息全文", reason, who);
        return access.claim(correction);
    }

    @Transactional
    Evidence evidence(RecordCorrection correction, long file, UnmaskReason reason, Person.Staff who) {
        note(correction, "查看证据材料", reason, who);
        return evidence.find(correction.id(), file)
                .orElseThrow(() -> Refusal.of(RecordCorrectionRefusal.UNKNOWN_EVIDENCE));
    }

    private void note(RecordCorrection correction, String action, UnmaskReason reason, Person.Staff who) {
        policy.require(who, Act.UNMASK_PERSONAL_DATA, correction.organ());
        events.publishEvent(new ClaimSeen(
                correction.id(),
                clock.instant(),
                policy.actor(who, Act.UNMASK_PERSONAL_DATA, correction.organ()),
                correction.organ().value(),
                action,
                reason.label()));
    }
}
