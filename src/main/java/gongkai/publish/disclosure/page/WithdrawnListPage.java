package gongkai.publish.disclosure.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// What became of documents that were to be withdrawn together.
public record WithdrawnListPage(Frame frame, List<Line> gone, List<Line> kept) {
    /// One of them.
    ///
    /// @param path empty where the reader may not see it
    /// @param why it stayed
    public record Line(String title, String path, String why) {}
}
