package gongkai.answer.foi;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
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
    private final ApplicationEventPublisher events;

    FoiReply(
            FoiLedger ledger,
            FoiLetters letters,
            FoiReplyStore store,
            ReplyFacts facts,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.letters = letters;
        this.store = store;
        this.facts = facts;
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

    /// Decides and closes the request.
    @Transactional
    public FoiRequest decide(FoiRequestId id, Ruling ruling, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        ledger.refuse(request, whyNot(request));
        var problems = check(ruling);
        facts.check(request, ruling, problems);
        problems.refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        facts.tell(request, ruling, ledger.actor(who, request));
        store.attach(request.id(), ruling.attachments());
        store.keepReply(request.id(), ruling);
        letters.send(
                request,
                FoiLetterType.of(ruling.decision()),
                letters.replyText(request, ruling),
                ruling.attachments().stream().map(Attachment::name).toList(),
                ledger.actor(who, request));
        FoiRequest replied = request.closed(FoiStatus.REPLIED, ruling.decision(), ledger.today());
        ledger.write(replied, FoiAction.DECIDE, who, ruling.decision().words() + "。");
        events.publishEvent(FoiReplySent.of(replied, ruling, ledger.actor(who, request)));
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
