package gongkai.publish.drafting.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The drafts a member of staff sees.
///
/// @param mayDraft whether they may begin one
public record DraftsPage(Frame frame, boolean mayDraft, List<Chip> chips, Slice<Row> rows) {
    /// A draft in the list.
    public record Row(
            String title, String path, String organ, String kind, String status, String drafter, String changed) {}
}
