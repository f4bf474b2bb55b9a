package gongkai.answer.foi;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 依申请转主动公开 (条例第四十四条): what one person was given, everyone may read. The applicant is not named.
@Service
public class FoiPublication {
    private final FoiLedger ledger;
    private final FoiReplyStore replies;
    private final Publishing publishing;
    private final Organs organs;

    FoiPublication(FoiLedger ledger, FoiReplyStore replies, Publishing publishing, Organs organs) {
        this.organs = organs;
        this.ledger = ledger;
        this.replies = replies;
        this.publishing = publishing;
    }

    Optional<FoiRefusal> whyNot(FoiRequest request) {
        if (request.decision().filter(Decision::discloses).isEmpty()) {
            return Optional.of(FoiRefusal.NOTHING_TO_PUBLISH);
        }
        return request.publishedAs().isPresent() ? Optional.of(FoiRefusal.ALREADY_PUBLISHED) : Optional.empty();
    }

    /// Publishes what the reply gave: its text and its files.
    ///
    /// @param title the title of the document; the request's own may name people
    @Transactional
    public Publication publish(FoiRequestId id, String title, Person.Staff who) {
        FoiRequest request = ledger.lockFor(who, id);
        whyNot(request).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        new Problems().when(title.isBlank(), "publicTitle", "请填写公开的标题。").refuseIfAny(FoiRefusal.FORM_INCOMPLETE);
        var document = NewDocument.about(
                        organs.heirOf(request.organ()).id(),
                        DocumentKind.ANSWERED_REQUEST,
                        title.strip(),
                        request.closedOn().orElseThrow())
                .topic("依申请公开")
                .summary("由政府信息公开申请的答复转为主动公开。")
                .body(replies.replyText(request.id()))
                .attachments(replies.listAttachments(request.id()).stream()
                        .map(AttachmentId::of)
                        .toList())
                .origin("申请 " + request.number())
                .complete();
        Publication published = publishing.publish(document, who);
        ledger.write(
                request.published(published.id().value()),
                FoiAction.PUBLISH,
                who,
                "答复的信息已主动公开，索引号%s。".formatted(published.indexNumber()));
        return published;
    }
}
