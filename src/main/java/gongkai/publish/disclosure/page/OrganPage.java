package gongkai.publish.disclosure.page;

import gongkai.foundation.organ.InnerUnit;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.PortalList;
import gongkai.foundation.web.Topical;
import java.util.List;

/// An organ as the public must know it (条例第二十条第二项).
///
/// @param end that it is no more, since when and how, or empty
/// @param successors who goes on with its work
/// @param topic the organ as something to subscribe to
/// @param authority that it leads disclosure in its region, or empty
public record OrganPage(
        Frame frame,
        String name,
        String end,
        List<PortalList.Line> successors,
        String authority,
        String functions,
        List<Fact> facts,
        List<InnerUnit> units,
        List<PortalList.Line> subordinates,
        List<PortalList.Line> predecessors,
        List<Moment> history,
        long total,
        String listPath,
        List<PortalList.Line> newest,
        Topical topic) {}
