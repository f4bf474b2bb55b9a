package gongkai.oversee.reportcompare.page;

import java.util.List;

/// Figures in lines and columns.
///
/// @param heads the headings; the first stands over the names of the lines
public record Grid(List<Head> heads, List<Row> rows) {
    public Grid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// A heading.
    ///
    /// @param path where the lines are sorted by it, or empty
    /// @param sorted `ascending` or `descending` where they are, or empty
    public record Head(String label, String path, String sorted) {
        public static Head of(String label) {
            return new Head(label, "", "");
        }
    }

    /// A line.
    ///
    /// @param path where its name leads, or empty
    /// @param note what has to be known of it, or empty
    /// @param sum whether it adds up the others
    public record Row(String label, String path, String note, boolean sum, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }
    }
}
