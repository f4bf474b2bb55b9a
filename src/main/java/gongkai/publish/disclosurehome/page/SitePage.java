package gongkai.publish.disclosurehome.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Topical;
import java.util.List;

/// A column as everybody reads it.
///
/// @param children the columns beneath it
/// @param years by which it can be narrowed; none when all is from one year
/// @param path the address of the list as it is narrowed now
/// @param topic the column as something to subscribe to
/// @param elsewhere where more of the kind stands, or a line with an empty path
public record SitePage(
        Frame frame,
        String name,
        String organ,
        String description,
        List<OrganPage.Section> children,
        boolean listed,
        List<Chip> years,
        Slice<PortalList.Line> slice,
        String path,
        PortalList.Line elsewhere,
        Topical topic) {}
