package gongkai.answer.foiimport.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The form for an old book, and what was read of one.
///
/// @param problem what is wrong with the file as a whole
/// @param columns which heading each column stands under, once a file was read
/// @param summary how many lines are right and wrong, once a file was read
/// @param lines those with something wrong first
public record BookPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        Optional<String> problem,
        List<Column> columns,
        Optional<Summary> summary,
        List<Line> lines,
        String names) {
    public BookPage {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// A column, and the headings to choose from.
    public record Column(String field, String label, boolean required, List<Choice> headings, String value) {}

    /// What was read.
    ///
    /// @param shown how many of the lines are shown
    public record Summary(int all, long wrong, int shown) {}

    /// A line of the book.
    public record Line(
            int number,
            String id,
            String title,
            String receivedOn,
            String closedOn,
            String decision,
            List<String> problems) {}
}
