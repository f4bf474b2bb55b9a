package gongkai.answer.foi;

import gongkai.foundation.organ.OrganId;
import java.time.LocalDate;

/// A closed request of a year before the platform, as an old book has it.
///
/// @param number the number it has in the old book; it is kept in the history, the platform gives its own
/// @param applicant the name, if the book has one
/// @param extension working days the period was extended by; 0 when it was not
public record OldRequest(
        String number,
        OrganId organ,
        ApplicantKind kind,
        String applicant,
        String title,
        String description,
        Channel channel,
        LocalDate receivedOn,
        LocalDate closedOn,
        Decision decision,
        int extension) {

    /// By what the same line of the same book is known when it comes again.
    String submission() {
        return "old-book:%s:%d:%s".formatted(organ, receivedOn.getYear(), number);
    }
}
