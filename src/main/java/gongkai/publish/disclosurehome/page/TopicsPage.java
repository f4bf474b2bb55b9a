package gongkai.publish.disclosurehome.page;

import gongkai.foundation.web.Frame;
import gongkai.foundation.web.PortalList;
import java.util.List;

/// The list of 专题.
public record TopicsPage(Frame frame, List<Row> open, List<PortalList.Line> over) {
    /// One of them.
    public record Row(String title, String path, String summary, String organ, String date) {}
}
