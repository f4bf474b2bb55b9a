package gongkai.answer.foi.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// A list of requests: one's own, those of a desk, or those behind a public figure.
///
/// @param console whether it stands in the console
/// @param withTitles whether the titles may be shown; the public sees none, they may name people
/// @param base the address the page numbers are added to
/// @param empty what is said when there is nothing
public record RequestListPage(
        Frame frame,
        boolean console,
        boolean withTitles,
        String lead,
        List<Chip> chips,
        Slice<Row> rows,
        String base,
        String empty) {

    /// One request.
    public record Row(
            String number,
            String title,
            String path,
            String organ,
            String applicant,
            String received,
            String due,
            String status,
            String closed) {}
}
