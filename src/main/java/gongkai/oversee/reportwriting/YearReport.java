package gongkai.oversee.reportwriting;

import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.drafting.DraftId;
import java.time.LocalDate;
import java.util.Optional;

/// The report of an organ for a year.
///
/// @param holder who writes it: the organ itself, or who goes on with its work
/// @param edition the one that is written, or was published last; counted from 1
/// @param dueOn by when it has to be sent and published (条例第四十九条)
/// @param submittedBy who sent it to be signed last
/// @param reason why it is corrected; empty for the first edition
/// @param draft the text in the publishing gate
/// @param document the report as it was published
public record YearReport(
        long id,
        OrganId organ,
        int year,
        OrganId holder,
        WritingStatus status,
        int edition,
        LocalDate openedOn,
        LocalDate dueOn,
        Optional<LocalDate> closedOn,
        Optional<Long> submittedBy,
        String reason,
        Optional<DraftId> draft,
        Optional<DocumentId> document) {

    String path() {
        return WritingController.LIST + "/" + organ + "/" + year;
    }

    YearReport in(WritingStatus next) {
        return new YearReport(
                id,
                organ,
                year,
                holder,
                next,
                edition,
                openedOn,
                dueOn,
                Optional.empty(),
                submittedBy,
                reason,
                draft,
                document);
    }

    YearReport submitted(long by) {
        return new YearReport(
                id,
                organ,
                year,
                holder,
                WritingStatus.SIGNING,
                edition,
                openedOn,
                dueOn,
                closedOn,
                Optional.of(by),
                reason,
                draft,
                document);
    }

    YearReport publishing(DraftId text) {
        return new YearReport(
                id,
                organ,
                year,
                holder,
                WritingStatus.PUBLISHING,
                edition,
                openedOn,
                dueOn,
                closedOn,
                submittedBy,
                reason,
                Optional.of(text),
                document);
    }

    YearReport published(DocumentId as, LocalDate on) {
        return new YearReport(
                id,
                organ,
                year,
                holder,
                WritingStatus.PUBLISHED,
                edition,
                openedOn,
                dueOn,
                Optional.of(on),
                submittedBy,
                reason,
                draft,
                Optional.of(as));
    }

    /// Begun anew; what was published is a new edition.
    YearReport reopened(String why) {
        return new YearReport(
                id,
                organ,
                year,
                holder,
                WritingStatus.CORRECTING,
                status == WritingStatus.PUBLISHED ? edition + 1 : edition,
                openedOn,
                dueOn,
                Optional.empty(),
                Optional.empty(),
                why,
                Optional.empty(),
                document);
    }
}
