package gongkai.oversee.reportreading;

import java.util.List;

/// What a file holds once its wrapping is off.
sealed interface ReportCopy {
    /// Text as it stands: whether it has tabs, pipes or nothing between its cells is seen later.
    record Plain(String text) implements ReportCopy {}

    /// Lines of prose and rows of tables whose cells the file itself keeps apart.
    record Laid(List<Line> lines) implements ReportCopy {
        public Laid {
            lines = List.copyOf(lines);
        }
    }

    /// Nothing can be read; `sentence` says why, to the person who gave the file.
    record Unreadable(String sentence) implements ReportCopy {}

    /// One line.
    sealed interface Line {}

    /// A line of prose.
    record Words(String text) implements Line {}

    /// A row of a table; an empty cell is an empty string.
    record Cells(List<String> cells) implements Line {
        public Cells {
            cells = List.copyOf(cells);
        }
    }
}
