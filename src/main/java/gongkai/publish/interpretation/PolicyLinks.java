package gongkai.publish.interpretation;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 政策、意见征集、办事指南互相链接: laid once, read from both sides. A room whose matters are linked asks here which
/// documents belong to one of them.
@Service
public class PolicyLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("(/|https?://)[\\p{IsHan}A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{1,400}");
    private static final int LONGEST_TITLE = 200;

    private final PolicyLinkStore store;
    private final Publications publications;
    private final List<LinkedRoom> rooms;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PolicyLinks(
            PolicyLinkStore store,
            Publications publications,
            List<LinkedRoom> rooms,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.rooms = rooms;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Links a document. What a room of ours keeps must be there, and has the name it has there.
    @Transactional
    public void link(DocumentId document, PolicyLink link, Person person) {
        var open = get(document, person);
        var problems = new Problems()
                .when(!ADDRESS.matcher(link.path()).matches(), "path", "请填写网址：本平台的以 / 开头，其他网站的以 https:// 开头。");
        var checked = problems.isEmpty() ? checked(link) : Optional.of(link);
        String title = checked.map(PolicyLink::title).orElse("").strip();
        problems.when(checked.isEmpty(), "path", "这个网址上没有公开的内容，请核对。")
                .when(checked.isPresent() && title.isEmpty(), "linkTitle", "请填写名称。")
                .when(title.length() > LONGEST_TITLE, "linkTitle", "名称不超过 200 个字。")
                .refuseIfAny(InterpretationRefusal.LINK_INCOMPLETE);
        store.insert(document, new PolicyLink(link.kind(), link.path(), title));
        tell(open, "关联%s：%s（%s）".formatted(link.kind().label(), title, link.path()), person);
    }

    private Optional<PolicyLink> checked(PolicyLink link) {
        var keepers = rooms.stream().filter(room -> room.kind() == link.kind()).toList();
        return keepers.isEmpty() || !link.path().startsWith("/")
                ? Optional.of(link)
                : keepers.stream()
                        .flatMap(room -> room.find(link.path()).stream())
                        .findFirst();
    }

    @Transactional
    public void unlink(DocumentId document, LinkKind kind, String path, Person person) {
        var open = get(document, person);
        if (store.delete(document, kind, path)) {
            tell(open, "取消关联%s：%s".formatted(kind.label(), path), person);
        }
    }

    /// What belongs to a document.
    @Transactional(readOnly = true)
    public List<PolicyLink> list(DocumentId document) {
        return store.list(document);
    }

    /// The documents that belong to what stands at an address; for the pages of the room that keeps it.
    @Transactional(readOnly = true)
    public List<PublishedDocument> listDocuments(LinkKind kind, String path) {
        return store.listDocuments(kind, path).stream()
                .flatMap(id -> publications.find(id).stream())
                .toList();
    }

    private PublishedDocument get(DocumentId document, Person person) {
        var open =
                publications.find(document).orElseThrow(() -> Refusal.of(InterpretationRefusal.UNKNOWN_INTERPRETATION));
        policy.require(person, Act.PUBLISH_DOCUMENT, open.organ());
        return open;
    }

    private void tell(PublishedDocument document, String detail, Person person) {
        events.publishEvent(new PresentationChanged(
                document.id(),
                document.organ(),
                detail,
                clock.instant(),
                policy.actor(person, Act.PUBLISH_DOCUMENT, document.organ())));
    }
}
