package gongkai.oversee.annualreport;

import java.util.List;

/// Tables 二, 三 and 四 laid out as printed in the form of the year.
///
/// @param requests the lines of table 三, with the merged headings to their left
/// @param remedies the fifteen figures of table 四
public record StatutoryTables(List<Block> proactive, List<Line> requests, List<Figure> remedies) {
    public StatutoryTables {
        proactive = List.copyOf(proactive);
        requests = List.copyOf(requests);
        remedies = List.copyOf(remedies);
    }

    /// A part of table 二 under one item of 条例第二十条.
    public record Block(String title, List<String> headings, List<Line> lines) {
        public Block {
            headings = List.copyOf(headings);
            lines = List.copyOf(lines);
        }

        /// How many columns of figures the table has; a part with fewer has a wide last one.
        public static final int COLUMNS = 3;

        /// How many columns of the table the heading or figure at a place takes, of so many.
        public static int span(int at, int of) {
            return at < of - 1 ? 1 : COLUMNS - (of - 1);
        }
    }

    /// One printed line.
    public record Line(List<Stub> stubs, List<Figure> figures) {
        public Line {
            stubs = List.copyOf(stubs);
            figures = List.copyOf(figures);
        }
    }

    /// A heading on the left that may reach over several lines and columns.
    public record Stub(String label, int rows, int columns) {}

    /// A figure.
    ///
    /// @param id where findings point
    /// @param path where its rows are listed, or empty
    /// @param words which figure it is, for those who do not see the table
    /// @param span how many columns it takes
    /// @param bad whether a finding points at it
    /// @param corrected whether it was corrected by hand
    public record Figure(String id, String value, String path, String words, int span, boolean bad, boolean corrected) {
        public boolean isZero() {
            return value.equals("0");
        }
    }
}
