package gongkai.publish.drafting;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.publish.disclosure.Basis;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosure.ValidityVerbs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What follows the last step: the text is published, waits for its moment, or is put on record. Who took the
/// last step publishes: the gate lends them the right for this one text.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftPublication {
    private final DraftLedger ledger;
    private final DraftStore drafts;
    private final DraftReading reading;
    private final Publishing publishing;
    private final ValidityVerbs validity;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftPublication(
            DraftLedger ledger,
            DraftStore drafts,
            DraftReading reading,
            Publishing publishing,
            ValidityVerbs validity,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledger = ledger;
        this.drafts = drafts;
        this.reading = reading;
        this.publishing = publishing;
        this.validity = validity;
        this.events = events;
        this.clock = clock;
    }

    /// Does what is to be done with an approved text now.
    void finish(Draft draft, DraftText text, Person.Staff by) {
        var deed = DraftLedger.Deed.ofHouse("");
        if (!draft.isOpen()) {
            ledger.move(
                    draft,
                    draft,
                    DraftAction.RECORD,
                    DraftLedger.Deed.ofHouse(text.attribute().label() + "：" + text.of(DraftField.ATTRIBUTE_REASON)));
        } else if (draft.publishAt()
                .filter(moment -> moment.isAfter(clock.instant()))
                .isEmpty()) {
            var document = publish(draft, text, false, by);
            ledger.move(draft, draft.published(document), DraftAction.PUBLISH, deed);
            tell(draft, text, document);
        }
    }

    /// Publishes the text, as a new document or as the new text of one.
    ///
    /// @param by who took the last step
    DocumentId publish(Draft draft, DraftText text, boolean urgent, Person.Staff by) {
        var hand = hand(draft, by);
        return switch (reading.ready(draft, text)) {
            case ReadyText.Fresh(NewDocument document, List<Tie> ties) -> {
                var id = publishing
                        .publish(urgent ? urgent(document) : document, hand)
                        .id();
                ties.forEach(tie -> tie(id, document, tie, hand));
                yield id;
            }
            case ReadyText.Anew(var revision) -> {
                var id = draft.revises().orElseThrow();
                publishing.revise(id, revision.urgent(urgent || isReviewedAfterwards(id)), hand);
                yield id;
            }
        };
    }

    /// What was published in an emergency bears its mark until its review is over, whatever is corrected meanwhile.
    private boolean isReviewedAfterwards(DocumentId id) {
        return drafts.listToSettle(id).stream().anyMatch(draft -> draft.status() == DraftStatus.AFTER_REVIEW);
    }

    void tell(Draft draft, DraftText text, DocumentId document) {
        events.publishEvent(new DraftPublished(draft.id(), text.of(DraftField.ORIGIN), document, clock.instant()));
    }

    /// The document takes effect on its own 实施日期; until then the earlier ones go on binding, and what becomes of
    /// them on that day is laid down now.
    private void tie(DocumentId id, NewDocument document, Tie tie, Person.Staff hand) {
        var today = LocalDate.now(clock);
        var on = document.particulars().effectiveOn().orElse(today);
        var basis = new Basis.Document(id);
        switch (tie.relation()) {
            case REPEALS -> validity.abolish(tie.to(), on, basis, hand);
            case AMENDS -> validity.amend(tie.to(), on, basis, hand);
            case REPLACES, RELATED -> {}
        }
    }

    /// The person with the right to publish in this organ, lent for the text that passed.
    private static Person.Staff hand(Draft draft, Person.Staff by) {
        return new Person.Staff(
                by.id(),
                by.account(),
                by.name(),
                by.organ(),
                List.of(new Person.Grant(Role.PUBLISHER, draft.organ(), Optional.empty())));
    }

    private static NewDocument urgent(NewDocument document) {
        var marked = NewDocument.about(document.organ(), document.kind(), document.title(), document.madeOn())
                .numbered(document.number())
                .topic(document.topic())
                .summary(document.summary())
                .body(document.body())
                .attachments(document.attachments())
                .amountWan(document.amountWan())
                .interprets(document.interprets())
                .particulars(document.particulars().urgent(true));
        document.origin().ifPresent(marked::origin);
        return marked.complete();
    }
}
