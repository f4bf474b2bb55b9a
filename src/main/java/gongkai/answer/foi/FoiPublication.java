package gongkai.answer.foi;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.StatutoryItem;
import gongkai.publish.drafting.DraftField;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.DraftPublished;
import gongkai.publish.drafting.DraftStatus;
import gongkai.publish.drafting.DraftText;
import gongkai.publish.drafting.Drafts;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// 依申请转主动公开 (条例第四十四条): what one person was given, everyone may read. It goes the way of everything that
/// is published (条例第十七条): a draft with all of it filled in, the check, the organ's reviews. The applicant is not
/// named.
@Service
public class FoiPublication {
    private static final String HOUSE = "system 拟稿与审核";

    private final FoiLedger ledger;
    private final FoiReplyStore replies;
    private final PublicationStore store;
    private final FoiAccess access;
    private final Drafts drafts;
    private final Organs organs;
    private final Clock clock;

    FoiPublication(
            FoiLedger ledger,
            FoiReplyStore replies,
            PublicationStore store,
            FoiAccess access,
            Drafts drafts,
            Organs organs,
            Clock clock) {
        this.ledger = ledger;
        this.replies = replies;
        this.store = store;
        this.access = access;
        this.drafts = drafts;
        this.organs = organs;
        this.clock = clock;
    }

    Optional<FoiRefusal> whyNot(FoiRequest request) {
        if (request.decision().filter(Decision::discloses).isEmpty()) {
            return Optional.of(FoiRefusal.NOTHING_TO_PUBLISH);
        }
        if (request.publishedAs().isPresent()) {
            return Optional.of(FoiRefusal.ALREADY_PUBLISHED);
        }
        return standing(request).filter(each -> !each.status().isOver()).map(each -> FoiRefusal.PUBLICATION_BEGUN);
    }

    /// Where the draft of the answer stands.
    record Standing(DraftId draft, DraftStatus status) {}

    Optional<Standing> standing(FoiRequest request) {
        return store.findLatest(request.id())
                .flatMap(draft -> drafts.findStatus(draft).map(status -> new Standing(draft, status)));
    }

    /// Makes a draft of what the reply gave: its text and its files, which are the covered ones where something had
    /// to be covered.
    ///
    /// @param title the title of the document; the request's own may name people
    @Transactional
    public DraftId begin(FoiRequestId id, String title, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        FoiLedger.mustAllow(request, FoiAction.DRAFT_PUBLICATION);
        whyNot(request).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        var clean = new WithoutApplicant(access.applicant(request));
        new Problems()
                .when(title.isBlank(), "publicTitle", "请填写公开的标题。")
                .when(clean.isNamedIn(title), "publicTitle", "标题里有申请人的姓名、名称或者联系方式，请改写。")
                .refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var text = DraftText.of(DocumentKind.ANSWERED_REQUEST, title.strip())
                .with(DraftField.MADE_ON, request.closedOn().orElseThrow().toString())
                .with(DraftField.ATTRIBUTE, "PROACTIVE")
                .with(DraftField.ITEM, StatutoryItem.OTHER_STATUTORY.name())
                .with(DraftField.TOPIC, "依申请公开")
                .with(DraftField.SUMMARY, "由政府信息公开申请的答复转为主动公开。")
                .with(DraftField.ORIGIN, "申请 " + request.number())
                .body(clean.of(replies.replyText(request.id())))
                .files(replies.listAttachments(request.id()).stream()
                        .map(AttachmentId::of)
                        .toList());
        String submission = "foi:%d:%d".formatted(id.value(), store.count(id) + 1);
        var draft = drafts.add(organs.heirOf(request.organ()).id(), text, submission, who);
        store.insert(id, draft, clock.instant());
        ledger.write(request, FoiAction.DRAFT_PUBLICATION, who, "答复的信息已转入拟稿，审核通过后主动公开。");
        return draft;
    }

    /// The draft passed the gate, or was published in an emergency.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DraftPublished published) {
        store.findRequest(published.draft())
                .ifPresent(request -> enter(ledger.lock(request), published.document(), HOUSE));
    }

    /// Notes under which document the information of a reply is public.
    @Transactional
    public void enter(FoiRequestId id, DocumentId document, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        whyNot(request).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        enter(request, document, ledger.actor(who, request));
    }

    private void enter(FoiRequest request, DocumentId document, String actor) {
        FoiLedger.mustAllow(request, FoiAction.PUBLISH);
        ledger.write(request.published(document.value()), FoiAction.PUBLISH, actor, "答复的信息已主动公开。");
    }
}
