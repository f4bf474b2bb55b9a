package gongkai.publish.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down that a document was ended or amended: its state, the link that is read from both sides, its history,
/// the record. Whoever calls has decided that it may be.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ValidityWriting {
    private final DocumentStore documents;
    private final ValidityStore store;
    private final DocumentLinkStore links;
    private final ApplicationEventPublisher events;

    ValidityWriting(
            DocumentStore documents, ValidityStore store, DocumentLinkStore links, ApplicationEventPublisher events) {
        this.documents = documents;
        this.store = store;
        this.links = links;
        this.events = events;
    }

    /// What becomes of a document.
    ///
    /// @param on the first day it is so
    /// @param words on what it rests
    /// @param by the document that does it, where it is open here
    record Change(Validity validity, Relation relation, LocalDate on, String words, Optional<PublishedDocument> by) {}

    void write(PublishedDocument document, Change change, Instant now, String actor) {
        var id = document.id();
        if (change.validity().isBinding()) {
            store.amend(id);
        } else {
            store.end(id, change.validity(), change.on(), change.words());
        }
        change.by().ifPresent(other -> links.insert(new DocumentLink(other.id(), change.relation(), id)));
        documents.insertEvent(
                id,
                new DocumentEvent(
                        now,
                        actor,
                        actionOf(change.validity()).name(),
                        DocumentValidityChanged.words(change.on(), change.validity(), change.words())));
        events.publishEvent(new DocumentValidityChanged(
                id,
                document.organ(),
                change.validity(),
                change.on(),
                change.words(),
                change.by().map(PublishedDocument::id),
                now,
                actor));
    }

    static DocumentAction actionOf(Validity validity) {
        return switch (validity) {
            case IN_FORCE, AMENDED, NOT_YET -> DocumentAction.AMEND;
            case ABOLISHED -> DocumentAction.ABOLISH;
            case EXPIRED -> DocumentAction.EXPIRE;
            case DECLARED_INVALID -> DocumentAction.DECLARE_INVALID;
        };
    }
}
