package gongkai.publish.disclosurehome.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// A 专题.
///
/// @param over whether it is closed
/// @param parts a part that leads nowhere has an empty path
public record TopicPage(
        Frame frame,
        String title,
        String summary,
        String organ,
        String organPath,
        boolean over,
        List<OrganPage.Section> parts) {}
