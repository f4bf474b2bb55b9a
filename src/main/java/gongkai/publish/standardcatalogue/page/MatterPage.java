package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import java.util.List;

/// A matter of the catalogue, and what an organ has opened of it.
///
/// @param organName the organ whose cell is shown, or empty
/// @param owing the organs that owe the matter, when none was chosen
/// @param column the column that shows it, or a line with an empty path
/// @param inColumn the newest of that column
public record MatterPage(
        Frame frame,
        String name,
        List<Fact> facts,
        String organName,
        String organ,
        List<PortalList.Line> owing,
        PortalList.Line column,
        List<PortalList.Line> inColumn,
        Slice<PortalList.Line> slice,
        String path) {}
