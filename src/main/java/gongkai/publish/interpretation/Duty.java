package gongkai.publish.interpretation;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.PublishedDocument;
import java.time.LocalDate;
import java.util.Optional;

/// That a document has to be explained by a day.
///
/// @param number the 文号 or, where there is none, the 索引号
/// @param openedOn day zero of the period: the day the document was published
/// @param madeBy the interpretation
/// @param reason why none is needed, or why it fell away
record Duty(
        DocumentId document,
        OrganId organ,
        String title,
        String number,
        LocalDate openedOn,
        LocalDate dueOn,
        DutyState state,
        Optional<LocalDate> closedOn,
        Optional<DocumentId> madeBy,
        String reason) {

    static Duty opened(PublishedDocument document, LocalDate dueOn) {
        return new Duty(
                document.id(),
                document.organ(),
                document.title(),
                document.number().map(Object::toString).orElse(document.indexNumber()),
                document.publishedOn(),
                dueOn,
                DutyState.DUE,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    Duty madeBy(DocumentId interpretation, LocalDate on) {
        return with(DutyState.MADE, Optional.of(on), Optional.of(interpretation), "");
    }

    Duty closed(DutyState state, String why, LocalDate on) {
        return with(state, Optional.of(on), Optional.empty(), why);
    }

    Duty reopened() {
        return with(DutyState.DUE, Optional.empty(), Optional.empty(), "");
    }

    Duty dueOn(LocalDate day) {
        return new Duty(document, organ, title, number, openedOn, day, state, closedOn, madeBy, reason);
    }

    Duty movedTo(OrganId heir) {
        return new Duty(document, heir, title, number, openedOn, dueOn, state, closedOn, madeBy, reason);
    }

    private Duty with(DutyState state, Optional<LocalDate> on, Optional<DocumentId> by, String why) {
        return new Duty(document, organ, title, number, openedOn, dueOn, state, on, by, why);
    }

    /// Whether it was or is late: overdue is computed, never stored.
    boolean isLate(LocalDate today) {
        return switch (state) {
            case DUE -> today.isAfter(dueOn);
            case MADE -> closedOn.filter(dueOn::isBefore).isPresent();
            case EXEMPT, VOID -> false;
        };
    }

    String path() {
        return "/console/interpretations/" + document;
    }
}
