package gongkai.publish.disclosurehome.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// 专题 as those who edit them see them.
public record TopicListPage(Frame frame, List<Row> rows) {
    /// One of them.
    ///
    /// @param tone the tone of its status
    public record Row(String title, String path, String organ, String status, String tone, String date) {}
}
