package gongkai.publish.drafting;

import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DisclosureAttribute;
import gongkai.publish.disclosure.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A text on its way to be published, without the text itself.
///
/// @param revises the published document this is a new text for
/// @param title as it stands in the present state
/// @param drafter the account of whoever began it
/// @param state the number of the present state
/// @param round how often it was sent to review
/// @param role who takes the step at which it stands
/// @param publishAt the moment at which it is to be published, if not at once
/// @param urgent whether it is published before its review
/// @param dueOn by when it is reviewed afterwards
/// @param document what it became
record Draft(
        DraftId id,
        OrganId organ,
        Optional<DocumentId> revises,
        String title,
        DisclosureAttribute attribute,
        DraftStatus status,
        long drafter,
        String drafterName,
        int state,
        int round,
        Optional<Role> role,
        Optional<Instant> publishAt,
        boolean urgent,
        Optional<LocalDate> dueOn,
        Optional<DocumentId> document,
        Instant createdAt,
        Instant changedAt) {

    /// Whether it is to be read by everyone.
    boolean isOpen() {
        return attribute == DisclosureAttribute.PROACTIVE;
    }

    Optional<GateStep> step() {
        return GateStep.at(status);
    }

    Draft standing(DraftStatus next, Optional<Role> with, Instant at) {
        return new Draft(
                id,
                organ,
                revises,
                title,
                attribute,
                next,
                drafter,
                drafterName,
                state,
                round,
                with,
                publishAt,
                urgent,
                dueOn,
                document,
                createdAt,
                at);
    }

    Draft written(DraftText text, int number, Instant at) {
        return new Draft(
                id,
                organ,
                revises,
                text.title(),
                text.attribute(),
                status,
                drafter,
                drafterName,
                number,
                round,
                role,
                publishAt,
                urgent,
                dueOn,
                document,
                createdAt,
                at);
    }

    Draft submitted(Optional<Instant> moment) {
        return new Draft(
                id,
                organ,
                revises,
                title,
                attribute,
                status,
                drafter,
                drafterName,
                state,
                round + 1,
                role,
                moment,
                urgent,
                dueOn,
                document,
                createdAt,
                changedAt);
    }

    Draft published(DocumentId as) {
        return new Draft(
                id,
                organ,
                revises,
                title,
                attribute,
                status,
                drafter,
                drafterName,
                state,
                round,
                role,
                publishAt,
                urgent,
                dueOn,
                Optional.of(as),
                createdAt,
                changedAt);
    }

    Draft urgent(LocalDate due) {
        return new Draft(
                id,
                organ,
                revises,
                title,
                attribute,
                status,
                drafter,
                drafterName,
                state,
                round,
                role,
                publishAt,
                true,
                Optional.of(due),
                document,
                createdAt,
                changedAt);
    }
}
