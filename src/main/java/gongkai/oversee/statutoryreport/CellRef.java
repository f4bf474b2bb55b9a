package gongkai.oversee.statutoryreport;

/// Where a figure stands: a row and a column of one of the three statutory tables.
public record CellRef(Row row, Column column) {

    /// The three tables, named after the sections that hold them.
    public enum Table {
        PROACTIVE_TABLE("表二"),
        REQUEST_TABLE("表三"),
        REMEDY_TABLE("表四");

        private final String label;

        Table(String label) {
            this.label = label;
        }

        /// Short printed name.
        public String label() {
            return label;
        }
    }

    /// A row (or, in table 四, a block) of one table.
    public sealed interface Row permits ProactiveRow, RequestRow, RemedyBlock {
        /// The name other programs use.
        String name();

        /// The words as printed in the form.
        String label();

        /// The table it stands in.
        Table table();
    }

    /// A column of one table.
    public sealed interface Column permits ProactiveRow.Column, ApplicantColumn, RemedyColumn {
        /// The name other programs use.
        String name();

        /// The words as printed in the form.
        String label();
    }

    /// The address other programs use, such as `REQUEST_TABLE.NEW_REQUESTS.TOTAL`.
    public String path() {
        return row.table() + "." + row.name() + "." + column.name();
    }

    /// The address a person reads.
    public String words() {
        return row.table().label() + "“" + row.label() + "”的“" + column.label() + "”";
    }
}
