package gongkai.oversee.annualreport.page;

import gongkai.foundation.web.Frame;
import gongkai.oversee.annualreport.StatutoryTables;
import java.util.List;
import java.util.Optional;

/// The report of one organ for one year.
///
/// @param verdict what the relations say as a whole
/// @param sound whether nothing is wrong
/// @param fees what section 六 says of fees; empty where the report itself says it
/// @param findings what is wrong, each with the cell it points at
/// @param files where the report may be taken along, but for the ending
/// @param published the report as it was published, where one was
public record ReportPage(
        Frame frame,
        boolean console,
        String lead,
        String verdict,
        boolean sound,
        StatutoryTables tables,
        String fees,
        List<Finding> findings,
        List<Rule> rules,
        String files,
        Optional<Published> published) {

    public ReportPage {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /// The report as the organ published it.
    public record Published(String words, String path) {}

    /// Something to be looked at.
    public record Finding(String level, String message, String path) {}

    /// The equations of one kind.
    ///
    /// @param summary how many there are and how many hold
    public record Rule(String title, String summary, boolean open, List<Equation> equations) {
        public Rule {
            equations = List.copyOf(equations);
        }
    }

    /// One equation with the figures put in.
    ///
    /// @param path the cell it is about
    public record Equation(String where, String sum, boolean holds, String path) {
        /// Said in a word beside the colour.
        public String state() {
            return holds ? "相符" : "不符";
        }
    }
}
