package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The verbs: publish, revise, withdraw. Each asks the policy, is one transaction with its history and its audit row,
/// and takes the time from the house's clock.
@Service
public class Publishing {
    private static final int LONGEST_REASON = 200;

    private final DocumentStore store;
    private final DocumentTextStore texts;
    private final ValidityVerbs validity;
    private final Organs organs;
    private final DocumentParts parts;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            DocumentStore store,
            DocumentTextStore texts,
            ValidityVerbs validity,
            Organs organs,
            DocumentParts parts,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.validity = validity;
        this.organs = organs;
        this.parts = parts;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// Publishes a document now and gives it its 索引号.
    @Transactional
    public Publication publish(NewDocument document, Person person) {
        policy.require(person, Act.PUBLISH_DOCUMENT, document.organ());
        var organ = organs.get(document.organ());
        if (!organ.isActive()) {
            throw Refusal.of(DisclosureRefusal.PUBLISHER_ABOLISHED);
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        check(document, today);
        String indexNumber = "%s/%d-%05d"
                .formatted(organ.creditCode(), today.getYear(), texts.nextRunningNumber(organ.id(), today.getYear()));
        checkNumber(document);
        DocumentId id = texts.insert(document, indexNumber, now, today);
        store.insertEvent(
                id,
                new DocumentEvent(now, actor(person, document.organ()), DocumentEvent.PUBLISH, "索引号 " + indexNumber));
        events.publishEvent(new DocumentPublished(
                id,
                document.organ(),
                document.kind(),
                document.title(),
                indexNumber,
                now,
                actor(person, document.organ()),
                parts.digest(document.title(), document.body(), document.attachments())));
        return new Publication(id, indexNumber, now);
    }

    /// Gives an open document a new text; the text before stays readable as an edition.
    @Transactional
    public int revise(DocumentId id, Revision revision, Person person) {
        var stored = hold(id, person, DocumentAction.REVISE);
        var document = stored.document();
        var problems = new Problems();
        revision.particulars().check(document.kind(), document.madeOn(), problems);
        problems.refuseIfAny(DisclosureRefusal.DOCUMENT_INCOMPLETE);
        if (!revision.particulars().column().equals(document.particulars().column())) {
            parts.checkColumn(revision.particulars(), document.organ());
        }
        revision.about().flatMap(Revision.About::interprets).ifPresent(other -> checkInterpreted(id, other));
        parts.hold(revision.attachments());
        Instant now = clock.instant();
        String actor = actor(person, document.organ());
        var before = new DocumentTextStore.Before(store.listAttachments(id), parts.fields(document));
        int edition = texts.revise(stored, before, revision, now, actor);
        store.insertEvent(
                id,
                new DocumentEvent(
                        now, actor, DocumentAction.REVISE.name(), "第 %d 版：%s".formatted(edition, revision.note())));
        events.publishEvent(new DocumentRevised(
                id,
                document.organ(),
                edition,
                revision.note(),
                now,
                actor,
                parts.digest(revision.title(), revision.body(), revision.attachments())));
        return edition;
    }

    private void checkInterpreted(DocumentId own, DocumentId other) {
        if (other.equals(own)
                || store.find(other).filter(StoredDocument::isOpen).isEmpty()) {
            throw refusal(DisclosureRefusal.UNKNOWN_INTERPRETED, "interprets");
        }
    }

    /// 废止 by something that is not here: see `ValidityVerbs`.
    ///
    /// @param on the first day it does not bind
    @Transactional
    public void abolish(DocumentId id, LocalDate on, String basis, Person person) {
        validity.abolish(id, on, Basis.of(basis), person);
    }

    /// 以新代旧: see `ValidityVerbs`.
    @Transactional
    public void replace(DocumentId id, LocalDate on, DocumentId by, Person person) {
        validity.replace(id, on, by, person);
    }

    /// 撤下: the document is no longer served anywhere; its page says that it was withdrawn.
    @Transactional
    public void withdraw(DocumentId id, String reason, Person person) {
        var document = hold(id, person, DocumentAction.WITHDRAW).document();
        String why = BodyText.line(reason);
        new Problems()
                .when(why.isEmpty(), "reason", "请写明撤下的理由。")
                .when(why.length() > LONGEST_REASON, "reason", "撤下的理由不超过 200 个字。")
                .refuseIfAny(DisclosureRefusal.WITHDRAWAL_INCOMPLETE);
        Instant now = clock.instant();
        store.withdraw(id, now, why);
        store.insertEvent(
                id, new DocumentEvent(now, actor(person, document.organ()), DocumentAction.WITHDRAW.name(), why));
        events.publishEvent(new DocumentWithdrawn(id, document.organ(), why, now, actor(person, document.organ())));
    }

    private String actor(Person person, OrganId organ) {
        return policy.actor(person, Act.PUBLISH_DOCUMENT, organ);
    }

    /// Why an action is not possible now; empty when it is. The page greys its button with the same words.
    static Optional<DisclosureRefusal> whyNot(DocumentAction action, StoredDocument stored) {
        if (stored.status() == DocumentStatus.WITHDRAWN) {
            return Optional.of(DisclosureRefusal.ALREADY_WITHDRAWN);
        }
        if (action.endsOrChanges() && !stored.document().kind().hasValidity()) {
            return Optional.of(DisclosureRefusal.NO_VALIDITY);
        }
        return DocumentStatus.TABLE.allows(stored.status(), action)
                ? Optional.empty()
                : Optional.of(DisclosureRefusal.ALREADY_ENDED);
    }

    private StoredDocument hold(DocumentId id, Person person, DocumentAction action) {
        var stored = store.findAndHold(id).orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        policy.require(person, Act.PUBLISH_DOCUMENT, stored.document().organ());
        whyNot(action, stored).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return stored;
    }

    private void check(NewDocument document, LocalDate today) {
        new Problems()
                .when(document.madeOn().isAfter(today), "madeOn", "成文日期不晚于今天。")
                .refuseIfAny(DisclosureRefusal.DOCUMENT_INCOMPLETE);
        boolean open = document.interprets()
                .map(id -> store.find(id).filter(StoredDocument::isOpen).isPresent())
                .orElse(true);
        if (!open) {
            throw refusal(DisclosureRefusal.UNKNOWN_INTERPRETED, "interprets");
        }
        parts.checkColumn(document.particulars(), document.organ());
        parts.hold(document.attachments());
    }

    /// Asked after the running number was taken: the organ's other publications have then been committed, or wait.
    private void checkNumber(NewDocument document) {
        if (document.number()
                .filter(number -> store.isNumberTaken(document.organ(), number))
                .isPresent()) {
            throw refusal(DisclosureRefusal.NUMBER_TAKEN, "number");
        }
    }

    private static Refusal refusal(DisclosureRefusal code, String field) {
        return Refusal.of(code, List.of(new FieldProblem(field, code.message())));
    }
}
