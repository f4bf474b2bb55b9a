package gongkai.publish.gazette.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Frame;

/// All issues, for those who compile them.
public record IssueListPage(Frame frame, Slice<Row> slice) {
    /// One issue.
    public record Row(String called, String path, String date, String status, int documents) {}
}
