package gongkai.publish.disclosurehome.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import java.util.List;

/// 机关名录: the organs by kind, of one region or of all; those that are no more stand folded at the end.
public record OrgansPage(
        Frame frame, String query, List<Chip> regions, List<Group> groups, List<PortalList.Line> abolished) {
    /// The organs of one kind.
    ///
    /// @param more how many are not shown
    public record Group(String label, List<PortalList.Line> organs, long more) {}
}
