package gongkai.foundation.administration.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The organs a member of staff looks after.
///
/// @param path the list with its search and filter, for the way through its pages
public record OrganListPage(
        Frame frame, boolean mayManage, String query, String kind, List<Chip> chips, Slice<Row> rows, String path) {
    /// One organ.
    public record Row(
            String name, String path, String kind, String superior, String region, String code, String state) {}
}
