package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 相关文件: what staff say is read together with a document. A link is laid from either side and read from both.
@Service
class RelatedDocuments {
    private static final int MOST = 20;

    private final DocumentLinkStore links;
    private final Publications publications;
    private final DocumentStore documents;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RelatedDocuments(
            DocumentLinkStore links,
            Publications publications,
            DocumentStore documents,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.publications = publications;
        this.documents = documents;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Those that are open, from both sides.
    @Transactional(readOnly = true)
    public List<PublishedDocument> list(DocumentId id) {
        return links.list(id).stream()
                .filter(link -> link.relation() == Relation.RELATED)
                .map(link -> link.from().equals(id) ? link.to() : link.from())
                .distinct()
                .flatMap(other -> publications.find(other).stream())
                .toList();
    }

    /// @param typed the address of the other, or the number at its end
    @Transactional
    public void lay(DocumentId id, String typed, Person person) {
        var document = get(id, person);
        var other = DocumentId.parse(typed.strip().replaceFirst("^.*/publish/documents/", ""))
                .flatMap(publications::find);
        new Problems()
                .when(other.isEmpty(), "related", "没有查到这份信息，请填写它的网址，或者网址末尾的数字。")
                .when(other.filter(each -> each.id().equals(id)).isPresent(), "related", "这就是本信息，请填写另一份。")
                .when(other.filter(each -> list(id).contains(each)).isPresent(), "related", "这份信息已经关联。")
                .when(list(id).size() >= MOST, "related", "关联的信息不超过 %d 条，请先取消一些。".formatted(MOST))
                .refuseIfAny(DisclosureRefusal.RELATED_INCOMPLETE);
        other.ifPresent(each -> {
            links.insert(new DocumentLink(id, Relation.RELATED, each.id()));
            note(document, DocumentEvent.RELATE, each, person);
        });
    }

    @Transactional
    public void lift(DocumentId id, DocumentId other, Person person) {
        var document = get(id, person);
        if (links.deleteEitherWay(new DocumentLink(id, Relation.RELATED, other))) {
            documents.find(other).ifPresent(each -> note(document, DocumentEvent.UNRELATE, each.document(), person));
        }
    }

    private PublishedDocument get(DocumentId id, Person person) {
        var document = publications.find(id).orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        policy.require(person, Act.PUBLISH_DOCUMENT, document.organ());
        return document;
    }

    /// Stands in the history of both: their pages change alike.
    private void note(PublishedDocument document, String action, PublishedDocument other, Person person) {
        var now = clock.instant();
        String actor = policy.actor(person, Act.PUBLISH_DOCUMENT, document.organ());
        documents.insertEvent(document.id(), new DocumentEvent(now, actor, action, other.called()));
        documents.insertEvent(other.id(), new DocumentEvent(now, actor, action, document.called()));
        events.publishEvent(new DocumentRelated(
                document.id(),
                document.organ(),
                "%s：%s（%s）".formatted(DocumentEvent.labelOf(action), other.called(), other.path()),
                now,
                actor));
    }
}
