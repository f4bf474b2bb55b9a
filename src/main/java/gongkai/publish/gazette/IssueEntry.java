package gongkai.publish.gazette;

import gongkai.publish.disclosure.DocumentId;
import java.time.LocalDate;
import java.util.Optional;

/// A document in an issue.
///
/// @param place counted from 1 over the whole issue
/// @param printed what was printed of it, once the issue is in print
/// @param withdrawnOn when the document was withdrawn, if it was
record IssueEntry(
        DocumentId document,
        GazetteSection section,
        int place,
        Optional<Printed> printed,
        Optional<LocalDate> withdrawnOn) {

    /// What stood there on the day of printing.
    ///
    /// @param edition the edition of the document
    /// @param number 文号, or empty
    /// @param standard whether it is 标准文本 (《规章制定程序条例》第三十一条)
    /// @param digest the digest of its title and text
    record Printed(
            int edition,
            String title,
            String number,
            String organName,
            LocalDate madeOn,
            boolean standard,
            String digest) {}

    boolean isOpen() {
        return withdrawnOn.isEmpty();
    }
}
