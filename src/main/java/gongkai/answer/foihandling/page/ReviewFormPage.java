package gongkai.answer.foihandling.page;

import gongkai.foundation.web.Download;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 审查呈批单 on the screen.
public record ReviewFormPage(
        Frame frame, String back, String organ, String title, List<Table> tables, List<Download> files) {
    /// One of its tables.
    public record Table(String caption, List<String> head, List<List<String>> rows) {}
}
