package gongkai.answer.foiarchive.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// What is still to be archived.
public record ArchiveDutiesPage(Frame frame, Slice<Row> rows, String base) {
    /// One request.
    ///
    /// @param settled the last day on which somebody could contest it
    /// @param late whether it should have been archived
    public record Row(
            String path,
            String title,
            String number,
            String organ,
            String closed,
            String settled,
            String due,
            boolean late) {}
}
