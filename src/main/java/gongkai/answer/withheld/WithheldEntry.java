package gongkai.answer.withheld;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Information that a reply did not open.
///
/// @param number the number of the request
/// @param ground why it was not opened
/// @param partly whether only a part was withheld
/// @param nextReviewOn when it is looked at again; nothing once it was opened
/// @param publishedAs the document it was opened as
public record WithheldEntry(
        long id,
        FoiRequestId request,
        String number,
        OrganId organ,
        String title,
        Decision ground,
        boolean partly,
        LocalDate decidedOn,
        Optional<LocalDate> nextReviewOn,
        OptionalLong publishedAs) {

    boolean isOpened() {
        return publishedAs.isPresent();
    }

    WithheldEntry reviewedUntil(LocalDate next) {
        return new WithheldEntry(
                id, request, number, organ, title, ground, partly, decidedOn, Optional.of(next), publishedAs);
    }

    WithheldEntry opened(long document) {
        return new WithheldEntry(
                id,
                request,
                number,
                organ,
                title,
                ground,
                partly,
                decidedOn,
                Optional.empty(),
                OptionalLong.of(document));
    }

    WithheldEntry movedTo(OrganId successor) {
        return new WithheldEntry(
                id, request, number, successor, title, ground, partly, decidedOn, nextReviewOn, publishedAs);
    }

    /// One look at it.
    ///
    /// @param opened whether it was opened; else it stays closed
    record Review(LocalDate on, String by, boolean opened, String words) {}
}
