package gongkai.publish.gazette.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The contents of one issue.
public record IssuePage(Frame frame, String title, String called, String date, List<Part> parts, String pdf) {
    /// A part of the contents.
    public record Part(String label, List<Line> lines) {}

    /// A text.
    ///
    /// @param standard whether it is 标准文本
    public record Line(String title, String number, String organ, String path, boolean standard) {}
}
