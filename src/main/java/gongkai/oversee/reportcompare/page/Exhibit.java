package gongkai.oversee.reportcompare.page;

import java.util.List;
import java.util.Optional;

/// Figures with a heading, and perhaps drawn. The table is what counts; the drawing says the same to the eye.
///
/// @param id names it on its page
public record Exhibit(String id, String title, String words, Optional<Chart> chart, Grid grid) {
    /// A drawing.
    ///
    /// @param says what it shows, for those who do not see it
    /// @param data the figures for the script that draws, as JSON
    /// @param legend what the colours mean, in the order of the colours; none where each mark bears its name
    public record Chart(String says, String data, List<String> legend) {
        public Chart {
            legend = List.copyOf(legend);
        }
    }
}
