package gongkai.foundation.attachment.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;

/// Files whose text could not be read.
///
/// @param figures how many wait, were read, were not, and were turned away
public record UnreadablePage(Frame frame, List<Fact> figures, Slice<Row> slice, String path) {
    /// One content.
    ///
    /// @param reading the address that has it read again
    /// @param places where it hangs
    public record Row(
            String name, String kind, String size, String reason, String time, String reading, List<Place> places) {}

    /// Where a file hangs.
    ///
    /// @param path of the page, or empty
    /// @param download where the file can be had, or empty
    public record Place(String label, String path, String download) {}
}
