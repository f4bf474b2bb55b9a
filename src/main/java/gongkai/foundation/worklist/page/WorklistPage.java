package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The inbox of a member of staff.
public record WorklistPage(Frame frame, List<Chip> chips, List<Row> rows) {
    /// A filter with the count of what it lets through.
    public record Chip(String label, String path, long count, boolean on) {}

    /// One open matter.
    public record Row(
            String shape,
            String light,
            String number,
            String title,
            String path,
            String organ,
            String stage,
            String due,
            String remaining) {}
}
