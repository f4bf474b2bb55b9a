package gongkai.publish.documentfigure.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.publish.disclosure.Grouping;
import java.util.List;
import java.util.Optional;

/// How much was published and read.
///
/// @param file where the table is taken along, with `%s` for the ending
public record FiguresPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        List<Choice> groupings,
        String by,
        String byLabel,
        String from,
        String to,
        List<Row> rows,
        long published,
        long read,
        String file) {
    /// One organ, column, kind or month.
    ///
    /// @param standing of a column: how much of what its page lists was published
    public record Row(
            String label, long published, long read, String path, Optional<Long> standing, String standingPath) {}

    public boolean byColumn() {
        return by.equals(Grouping.COLUMN.name());
    }

    public String file(String ending) {
        return file.formatted(ending);
    }
}
