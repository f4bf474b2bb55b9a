package gongkai.foundation.administration.page;

import gongkai.foundation.organimport.RowResult;
import gongkai.foundation.organimport.TableSubject;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The form to import a list, and the preview of what was sent.
///
/// @param kinds the words the column of kinds knows
/// @param problem what is wrong with the file as a whole, or empty
public record ImportPage(
        Frame frame, TableSubject subject, String action, String kinds, String problem, Optional<Preview> preview) {
    /// What an import would do.
    ///
    /// @param confirm the number under which it is confirmed, or empty when it cannot be
    /// @param rows the rows that matter: what is wrong, or what changes
    /// @param more how many rows are not shown
    public record Preview(
            String file,
            long added,
            long changed,
            long unchanged,
            long wrong,
            List<String> problems,
            String confirm,
            List<RowResult> rows,
            long more) {}
}
