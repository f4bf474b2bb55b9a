package gongkai.answer.redaction.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The files of a request from which something is struck.
///
/// @param base the address of the page
/// @param open whether the request is still open, so that files can still go out
public record RedactionsPage(
        Frame frame, String base, boolean open, String accepted, List<Row> rows, Problems problems) {
    public RedactionsPage {
        rows = List.copyOf(rows);
    }

    /// One file.
    public record Row(String name, String path, String kind, String light, String stage, int marks, String begun) {}
}
