package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 答复 (条例第三十六条至第三十九条): decides the request, which is one line of the annual report, and writes the letter.
@Service
public class FoiReply {
    private static final int LONGEST = 5000;

    private final FoiLedger ledger;
    private final FoiLetters letters;
    private final FoiReplyStore store;
    private final ReplyFacts facts;
    private final FoiSecrecy secrecy;
    private final List<ReplyGate> gates;
    private final ApplicationEventPublisher events;

    FoiReply(
            FoiLedger ledger,
            FoiLetters letters,
            FoiReplyStore store,
            ReplyFacts facts,
            FoiSecrecy secrecy,
            List<ReplyGate> gates,
            ApplicationEventPublisher events) {
        this.gates = List.copyOf(gates);
        this.ledger = ledger;
        this.letters = letters;
        this.store = store;
        this.facts = facts;
        this.secrecy = secrecy;
        this.events = events;
    }

    /// What was decided.
    ///
    /// @param withheld on what ground a part was withheld; only with 部分公开
    /// @param text the reasons and what is told, as it will stand in the letter
    /// @param publicInterest why it is opened though a third party objects (第三十二条), or empty
    public record Ruling(
            Decision decision,
            Optional<Decision> withheld,
            String text,
            List<Attachment> attachments,
            String publicInterest) {
        public Ruling {
            attachments = List.copyOf(attachments);
        }

        /// A ruling that goes against nobody's wish.
        public Ruling(Decision decision, Optional<Decision> withheld, String text, List<Attachment> attachments) {
            this(decision, withheld, text, attachments, "");
        }

        /// The grounds on which something is withheld: of the whole, or of a part.
        boolean restsOnThirdParty() {
            return decision.restsOnThirdParty()
                    || withheld.filter(Decision::restsOnThirdParty).isPresent();
        }

        /// Whether review must come before suit: the decision's own rule, or that of the withheld part.
        boolean reviewFirst() {
            return decision.reviewFirst()
                    || (decision == Decision.PARTLY_DISCLOSED
                            && withheld.filter(Decision::reviewFirst).isPresent());
        }
    }

    Optional<FoiRefusal> whyNot(FoiRequest request) {
        return FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.DECIDE)
                ? Optional.empty()
                : Optional.of(FoiRefusal.NOT_IN_THIS_STATE);
    }

    /// Whether replies of this organ go out only when the last of several has signed.
    public boolean isGuarded(OrganId organ) {
        return gates.stream().anyMatch(gate -> gate.isGuarded(organ));
    }

    /// Decides and closes the request, where whoever handles it may do so alone.
    @Transactional
    public FoiRequest decide(FoiRequestId id, Ruling ruling, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        if (isGuarded(request.organ())) {
            throw Refusal.of(FoiRefusal.SIGNED_STEP_BY_STEP);
        }
        requireReady(request, ruling);
        secrecy.require(request, ruling.decision(), Optional.of(who));
        return decide(request, ruling, Act.HANDLE_REQUEST, who);
    }

    /// 签发: decides and closes the request with the last signature under its draft.
    @Transactional
    public FoiRequest issue(FoiRequestId id, Ruling ruling, Person.Staff signer) {
        FoiRequest request = ledger.lockFor(signer, Act.REVIEW_REPLY, id);
        requireReady(request, ruling);
        secrecy.require(request, ruling.decision(), Optional.empty());
        return decide(request, ruling, Act.REVIEW_REPLY, signer);
    }

    /// Refuses what could not be issued as it is, so that whoever signs last is never surprised.
    @Transactional(readOnly = true)
    public void requireReady(FoiRequest request, Ruling ruling) {
        ledger.refuse(request, whyNot(request));
        var problems = check(ruling);
        facts.check(request, ruling, problems);
        problems.refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
    }

    private FoiRequest decide(FoiRequest request, Ruling ruling, Act act, Person.Staff who) {
        String actor = ledger.actor(who, act, request);
        facts.tell(request, ruling, actor);
        store.attach(request.id(), ruling.attachments());
        store.keepReply(request.id(), ruling);
        letters.send(
                request,
                FoiLetterType.of(ruling.decision()),
                letters.replyText(request, ruling),
                ruling.attachments().stream().map(Attachment::name).toList(),
                actor);
        FoiRequest replied = request.closed(FoiStatus.REPLIED, ruling.decision(), ledger.today());
        ledger.write(replied, FoiAction.DECIDE, actor, ruling.decision().words() + "。");
        events.publishEvent(FoiReplySent.of(replied, ruling, actor));
        return replied;
    }

    private static Problems check(Ruling ruling) {
        return new Problems()
                .when(ruling.decision().group() == Decision.Group.OTHER, "decision", "这种结果由系统在补正逾期或者撤回时记录，不能在答复时选择。")
                .when(
                        ruling.decision() == Decision.PARTLY_DISCLOSED
                                && ruling.withheld().isEmpty(),
                        "withheld",
                        "部分公开的，请选择其余部分不予公开的依据。")
                .when(ruling.text().isBlank(), "text", "请写明答复的具体内容或者理由。")
                .when(ruling.text().length() > LONGEST, "text", "答复内容不超过 " + LONGEST + " 个字，更多内容请放进附件。");
    }
}
