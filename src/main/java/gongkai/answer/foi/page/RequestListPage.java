package gongkai.answer.foi.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// A list of requests: one's own, those of a desk, or those behind a public figure.
///
/// @param console whether it stands in the console
/// @param withTitles whether the titles may be shown; the public sees none, they may name people
/// @param base the address the page numbers are added to
/// @param empty what is said when there is nothing
/// @param lookup the search by applicant, where it is offered
public record RequestListPage(
        Frame frame,
        boolean console,
        boolean withTitles,
        String lead,
        List<Chip> chips,
        Slice<Row> rows,
        String base,
        String empty,
        Optional<Lookup> lookup) {

    /// The field that finds requests by their applicant, for those who may.
    public record Lookup(String typed, Problems problems) {
        public static final Lookup EMPTY = new Lookup("", new Problems());
    }

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
