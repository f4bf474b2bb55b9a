package gongkai.oversee.reportcheck.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// Where a report is handed in to be checked, and what came of it.
///
/// @param action where the form goes
/// @param text what was pasted
/// @param outputs how the result may be had
/// @param result the report as read, once one was handed in
public record ReportCheckPage(
        Frame frame,
        boolean console,
        String action,
        String text,
        List<Choice> outputs,
        Problems problems,
        Optional<Result> result) {
    public ReportCheckPage {
        outputs = List.copyOf(outputs);
    }

    /// A report that was read.
    ///
    /// @param sound whether nothing is wrong
    public record Result(String title, String verdict, boolean sound, List<Finding> findings, List<Table> tables) {
        public Result {
            findings = List.copyOf(findings);
            tables = List.copyOf(tables);
        }
    }

    /// Something to be looked at.
    ///
    /// @param rule which rule says so
    /// @param path the cell it is about, or empty
    /// @param where the words in the file, or empty
    /// @param cells which figures it is about
    /// @param expected what should stand there, or empty
    /// @param found what stands there, or empty
    public record Finding(
            String rule,
            String level,
            String message,
            String path,
            String where,
            String cells,
            String expected,
            String found) {}

    /// A table, or a part of one under one article.
    public record Table(String title, List<String> headings, List<Row> rows) {
        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /// A row with its label.
    public record Row(String label, List<Figure> figures) {
        public Row {
            figures = List.copyOf(figures);
        }
    }

    /// A figure as it was read.
    ///
    /// @param id where findings point
    /// @param touched whether a finding is about it among others
    /// @param bad whether a finding says it is wrong, or it is not known
    /// @param heading the column, for narrow screens
    public record Figure(String id, String heading, String value, boolean bad, boolean touched) {
        /// Whether any finding is about it.
        public boolean isMarked() {
            return bad || touched;
        }
    }
}
