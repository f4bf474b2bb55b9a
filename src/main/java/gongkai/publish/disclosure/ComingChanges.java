package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What documents that have not taken effect yet will do to others: laid down when the later one is published, shown on
/// both pages, done by itself on the day. A document that was withdrawn or ended before its day does nothing to others.
@Service
class ComingChanges {
    private static final int LONGEST_REASON = 200;

    private final ComingChangeStore store;
    private final DocumentStore documents;
    private final ValidityWriting writing;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ComingChanges(
            ComingChangeStore store,
            DocumentStore documents,
            ValidityWriting writing,
            Policy policy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.documents = documents;
        this.writing = writing;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ComingChange> list(DocumentId id) {
        return store.list(id, LocalDate.now(clock));
    }

    /// Lays it down; the document and the person's right to change it have been looked at.
    @Transactional(propagation = Propagation.MANDATORY)
    void foresee(PublishedDocument document, ValidityWriting.Change change, PublishedDocument by, String actor) {
        var now = clock.instant();
        var coming = new ComingChange(0, document.id(), by.id(), change.validity(), change.relation(), change.on());
        boolean follows =
                by.particulars().effectiveOn().filter(change.on()::equals).isPresent();
        if (store.insert(coming, follows ? Optional.empty() : Optional.of(change.on()), now, actor)) {
            note(document, true, words(coming, by), now, actor);
        }
    }

    /// 取消预定的效力变化: what was laid down will not be done.
    @Transactional
    void forgo(DocumentId id, long number, String reason, Person person) {
        var document = documents
                .findAndHold(id)
                .map(StoredDocument::document)
                .orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        policy.require(person, Act.PUBLISH_DOCUMENT, document.organ());
        String why = BodyText.line(reason);
        new Problems()
                .when(why.isEmpty(), "reason", "请写明取消的理由。")
                .when(why.length() > LONGEST_REASON, "reason", "取消的理由不超过 200 个字。")
                .refuseIfAny(DisclosureRefusal.COMING_CHANGE_INCOMPLETE);
        var now = clock.instant();
        boolean mine = list(id).stream()
                .anyMatch(each -> each.id() == number && each.document().equals(id));
        if (!mine || !store.settle(number, now, why)) {
            throw Refusal.of(DisclosureRefusal.CHANGE_OVER);
        }
        note(document, false, why, now, policy.actor(person, Act.PUBLISH_DOCUMENT, document.organ()));
    }

    /// Does what is due.
    ///
    /// @return how many there were
    @Transactional(propagation = Propagation.MANDATORY)
    int carryOut(int most, String actor) {
        var due = store.takeDue(LocalDate.now(clock), most);
        due.forEach(change -> carryOut(change, actor));
        return due.size();
    }

    private void carryOut(ComingChange change, String actor) {
        var now = clock.instant();
        var stored = documents.findAndHold(change.document()).orElseThrow();
        var by = documents
                .find(change.by())
                .filter(StoredDocument::isOpen)
                .map(StoredDocument::document)
                .filter(other -> other.validity().isBinding());
        var hindered = by.isEmpty()
                ? Optional.of("作为依据的文件已经撤下或者不再有效")
                : Publishing.whyNot(ValidityWriting.actionOf(change.validity()), stored)
                        .map(DisclosureRefusal::message);
        if (hindered.isPresent()) {
            store.settle(change.id(), now, hindered.get());
            note(stored.document(), false, hindered.get(), now, actor);
        } else {
            writing.write(
                    stored.document(),
                    new ValidityWriting.Change(
                            change.validity(),
                            change.relation(),
                            change.on(),
                            by.orElseThrow().called(),
                            by),
                    now,
                    actor);
            store.settle(change.id(), now, "已经办理");
        }
    }

    private void note(PublishedDocument document, boolean laid, String detail, Instant now, String actor) {
        documents.insertEvent(
                document.id(),
                new DocumentEvent(now, actor, laid ? DocumentEvent.FORESEE : DocumentEvent.FORGO, detail));
        events.publishEvent(new ChangeForeseen(document.id(), document.organ(), laid, detail, now, actor));
    }

    private static String words(ComingChange change, PublishedDocument by) {
        return "自%s起将%s，依据：%s"
                .formatted(
                        DateText.full(change.on()),
                        change.validity().isBinding() ? "修改" : change.validity().label(),
                        by.called());
    }
}
