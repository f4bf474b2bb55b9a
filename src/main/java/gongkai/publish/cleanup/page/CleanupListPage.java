package gongkai.publish.cleanup.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The campaigns a member of staff runs or has to answer.
public record CleanupListPage(Frame frame, boolean mayRun, List<Row> rows) {
    /// One campaign.
    public record Row(String title, String path, String organ, String due, String state) {}
}
