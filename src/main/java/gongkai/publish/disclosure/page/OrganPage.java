package gongkai.publish.disclosure.page;

import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import java.util.List;

/// An organ as the public must know it (条例第二十条第二项).
public record OrganPage(
        Frame frame,
        String name,
        String functions,
        List<Fact> facts,
        long total,
        String listPath,
        List<PortalList.Line> newest) {}
