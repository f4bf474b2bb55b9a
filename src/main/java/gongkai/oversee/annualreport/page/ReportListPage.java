package gongkai.oversee.annualreport.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// Organs and the years of which there are figures.
///
/// @param years the headings, newest first
/// @param empty what is said when there is nothing
public record ReportListPage(
        Frame frame, boolean console, String lead, List<String> years, List<Row> rows, String empty) {

    public ReportListPage {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /// One organ, with an entry for each heading.
    public record Row(String organ, List<Entry> entries) {
        public Row {
            entries = List.copyOf(entries);
        }
    }

    /// One report.
    ///
    /// @param path empty when there is none
    /// @param tone `ok` or `late` where the state of the relations is said, otherwise empty
    public record Entry(String path, String label, String tone) {
        public boolean isThere() {
            return !path.isEmpty();
        }
    }
}
