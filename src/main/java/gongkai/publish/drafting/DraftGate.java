package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The gate: a draft is sent to review, passes step by step, is sent back or taken back, and is published when it has
/// passed the last. Who may take a step is said by `GateRules`.
@Service
public class DraftGate {
    private static final int LONGEST_OPINION = 500;

    private final DraftLedger ledger;
    private final DraftStateStore states;
    private final DraftReading reading;
    private final GateRules rules;
    private final GateStore gates;
    private final DraftPublication publication;
    private final Policy policy;
    private final GateDays days;

    DraftGate(
            DraftLedger ledger,
            DraftStateStore states,
            DraftReading reading,
            GateRules rules,
            GateStore gates,
            DraftPublication publication,
            Policy policy,
            GateDays days) {
        this.ledger = ledger;
        this.states = states;
        this.reading = reading;
        this.rules = rules;
        this.gates = gates;
        this.publication = publication;
        this.policy = policy;
        this.days = days;
    }

    /// 送审: now the text must be complete, and what the check found must be answered.
    ///
    /// @param publishAt the moment at which it is to be published once it has passed; empty for at once
    @Transactional
    public void submit(DraftId id, Optional<Instant> publishAt, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.SUBMIT);
        policy.require(by, Act.DRAFT_DOCUMENT, draft.organ());
        reading.ready(draft, text(draft));
        rules.requireFindingsAnswered(draft);
        new Problems()
                .when(publishAt.filter(days::isPast).isPresent(), "publishAt", "定时发布的时间要在现在之后；立即发布的留空。")
                .refuseIfAny(DraftingRefusal.DRAFT_INCOMPLETE);
        var gate = gates.get(draft.organ());
        var sent = ledger.step(
                draft,
                draft.submitted(publishAt).standing(draft.status(), entering(gate, GateStep.FIRST), draft.changedAt()),
                DraftAction.SUBMIT,
                deed(draft, by, Act.DRAFT_DOCUMENT, publishAt.map(days::words).orElse("")));
        ledger.follow(draft, skip(sent, gate));
    }

    /// 撤回: whoever may write takes their text back before it is published.
    @Transactional
    public void recall(DraftId id, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.RECALL);
        policy.require(by, Act.DRAFT_DOCUMENT, draft.organ());
        ledger.move(draft, free(draft), DraftAction.RECALL, deed(draft, by, Act.DRAFT_DOCUMENT, ""));
    }

    /// 通过: the step is done; after the last the text is published, kept for its moment, or put on record.
    ///
    /// @param seen the state the reviewer has read
    @Transactional
    public void pass(DraftId id, int seen, String opinion, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.PASS);
        rules.requireReviewer(draft, by);
        requireSeen(draft, seen);
        rules.whyNotPass(draft, by).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        rules.requireFindingsAnswered(draft);
        reading.ready(draft, text(draft));
        var gate = gates.get(draft.organ());
        var step = draft.step().orElseThrow();
        var passed = ledger.step(
                draft,
                draft.standing(draft.status(), after(gate, step), draft.changedAt()),
                DraftAction.PASS,
                deed(draft, by, Act.REVIEW_DOCUMENT, opinion(opinion, false)));
        var standing = skip(passed, gate);
        ledger.follow(draft, standing);
        if (standing.status() == DraftStatus.APPROVED) {
            publication.finish(standing, text(standing), by);
        }
    }

    /// 退回: with an opinion that says what to change.
    @Transactional
    public void sendBack(DraftId id, int seen, String opinion, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.SEND_BACK);
        rules.requireReviewer(draft, by);
        requireSeen(draft, seen);
        ledger.move(
                draft,
                free(draft),
                DraftAction.SEND_BACK,
                deed(draft, by, Act.REVIEW_DOCUMENT, opinion(opinion, true)));
    }

    /// 应急发布: published before its review, which follows within some working days. The secrecy review and the
    /// check are not left out, and whoever wrote it does not do it.
    @Transactional
    public void publishUrgently(DraftId id, int seen, String reason, Person.Staff by) {
        var draft = ledger.hold(id, DraftAction.PUBLISH_URGENTLY);
        policy.require(by, Act.PUBLISH_DOCUMENT, draft.organ());
        requireSeen(draft, seen);
        rules.whyNotUrgent(draft, by).ifPresent(refusal -> {
            throw Refusal.of(refusal);
        });
        rules.requireFindingsAnswered(draft);
        String why = opinion(reason, true);
        var due = days.afterReviewDue();
        var document = publication.publish(draft, text(draft), true, by);
        ledger.move(
                draft,
                draft.urgent(due)
                        .published(document)
                        .standing(
                                draft.status(),
                                Optional.of(gates.get(draft.organ()).last()),
                                draft.changedAt()),
                DraftAction.PUBLISH_URGENTLY,
                deed(draft, by, Act.PUBLISH_DOCUMENT, why));
        publication.tell(draft, text(draft), document);
    }

    /// 补审通过.
    @Transactional
    public void confirm(DraftId id, String opinion, Person.Staff by) {
        afterwards(id, DraftAction.CONFIRM, opinion(opinion, false), by);
    }

    /// 补审提出意见: the text is mended or withdrawn.
    @Transactional
    public void object(DraftId id, String opinion, Person.Staff by) {
        afterwards(id, DraftAction.OBJECT, opinion(opinion, true), by);
    }

    private void afterwards(DraftId id, DraftAction action, String opinion, Person.Staff by) {
        var draft = ledger.hold(id, action);
        rules.requireReviewer(draft, by);
        rules.whyNotAfterwards(draft, by).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        ledger.move(draft, free(draft), action, deed(draft, by, Act.REVIEW_DOCUMENT, opinion));
    }

    /// Passes over the steps the organ does without.
    private Draft skip(Draft draft, Gate gate) {
        var standing = draft;
        while (standing.step().filter(step -> gate.role(step).isEmpty()).isPresent()) {
            standing = ledger.step(
                    standing,
                    standing.standing(
                            standing.status(), after(gate, standing.step().get()), standing.changedAt()),
                    DraftAction.SKIP,
                    DraftLedger.Deed.ofHouse(""));
        }
        return standing;
    }

    /// Whoever takes the step behind this one; for one the organ does without, a stand-in until it is skipped.
    private static Optional<Role> after(Gate gate, GateStep step) {
        return switch (step) {
            case FIRST -> entering(gate, GateStep.SECOND);
            case SECOND -> entering(gate, GateStep.FINAL);
            case FINAL -> Optional.empty();
        };
    }

    private static Optional<Role> entering(Gate gate, GateStep step) {
        return gate.role(step).or(() -> Optional.of(gate.last()));
    }

    private static Draft free(Draft draft) {
        return draft.standing(draft.status(), Optional.empty(), draft.changedAt());
    }

    private static void requireSeen(Draft draft, int seen) {
        if (draft.state() != seen) {
            throw Refusal.of(DraftingRefusal.STATE_MOVED_ON);
        }
    }

    private static String opinion(String typed, boolean needed) {
        String words = typed.strip();
        new Problems()
                .when(needed && words.isEmpty(), "opinion", "请写明意见，起草人照此办理。")
                .when(words.length() > LONGEST_OPINION, "opinion", "意见不超过 500 个字。")
                .refuseIfAny(DraftingRefusal.DRAFT_INCOMPLETE);
        return words;
    }

    private DraftText text(Draft draft) {
        return states.find(draft.id(), draft.state()).orElseThrow().text();
    }

    private DraftLedger.Deed deed(Draft draft, Person.Staff by, Act act, String words) {
        return DraftLedger.Deed.of(by, policy.actor(by, act, draft.organ()), words);
    }
}
