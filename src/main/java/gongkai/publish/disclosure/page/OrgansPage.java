package gongkai.publish.disclosure.page;

import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import java.util.List;

/// 机关名录: the organs by kind.
public record OrgansPage(Frame frame, List<Group> groups) {
    /// The organs of one kind.
    public record Group(String label, List<PortalList.Line> organs) {}
}
