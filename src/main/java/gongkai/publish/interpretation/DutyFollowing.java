package gongkai.publish.interpretation;

import gongkai.foundation.organ.OrganSucceeded;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentPublished;
import gongkai.publish.disclosure.DocumentRevised;
import gongkai.publish.disclosure.DocumentValidityChanged;
import gongkai.publish.disclosure.DocumentWithdrawn;
import gongkai.publish.disclosure.Publications;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What becomes of documents becomes of the duty to explain them, in the same transaction.
@Component
class DutyFollowing {
    private final Duties duties;
    private final DutyStore store;
    private final Publications publications;

    DutyFollowing(Duties duties, DutyStore store, Publications publications) {
        this.duties = duties;
        this.store = store;
        this.publications = publications;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentPublished change) {
        boolean explains = change.kind() == DocumentKind.INTERPRETATION;
        if (explains || duties.concern(change.kind())) {
            var document = publications.find(change.id()).orElseThrow();
            document.interprets()
                    .filter(id -> explains)
                    .ifPresentOrElse(
                            id -> duties.make(id, document, change.actor()),
                            () -> duties.open(document, change.actor()));
        }
    }

    /// An interpretation may be made to explain another document: what it explained before stands open again.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentRevised change) {
        var document = publications.find(change.id()).orElseThrow();
        if (document.kind() == DocumentKind.INTERPRETATION) {
            var explained = store.lockMadeBy(change.id());
            explained.stream()
                    .filter(duty -> !document.interprets().equals(Optional.of(duty.document())))
                    .forEach(duty -> becomeOf(duty, change.id(), change.actor()));
            document.interprets()
                    .filter(id ->
                            explained.stream().noneMatch(duty -> duty.document().equals(id)))
                    .ifPresent(id -> duties.make(id, document, change.actor()));
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentWithdrawn change) {
        duties.end(change.id(), "文件已撤下", change.actor());
        store.lockMadeBy(change.id()).forEach(duty -> becomeOf(duty, change.id(), change.actor()));
    }

    /// Another interpretation may stand; else the duty does.
    private void becomeOf(Duty duty, DocumentId gone, String actor) {
        duties.reopen(duty, actor);
        publications.listInterpretations(duty.document()).stream()
                .filter(other -> !other.id().equals(gone))
                .findFirst()
                .ifPresent(other -> duties.make(duty.document(), other, actor));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(DocumentValidityChanged change) {
        if (change.isEnd()) {
            duties.end(change.id(), "文件已" + change.validity().label(), change.actor());
        }
    }

    /// 机构改革: who takes over an organ takes over what it has to explain.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(OrganSucceeded change) {
        for (Duty duty : store.lockDueAt(change.from())) {
            duties.handOn(
                    duty,
                    change.successor(),
                    change.actor(),
                    "%s不再设置，由%s解读。".formatted(change.fromName(), change.successorName()));
        }
    }
}
