package gongkai.foundation.worklist.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 办理时效: figures of an organ and of those below it, each with the way to its rows.
///
/// @param above where the superior's table is, or empty
public record FiguresPage(
        Frame frame,
        String organ,
        String organName,
        String above,
        String kind,
        String period,
        String basis,
        String periodLabel,
        List<Choice> kinds,
        List<Choice> periods,
        List<Choice> bases,
        List<String> heads,
        Row total,
        List<Row> rows,
        String csv) {

    /// One organ.
    ///
    /// @param path its own table, or empty
    public record Row(String name, String path, List<Cell> cells, String rate, String average, String median) {}

    /// One figure.
    ///
    /// @param path the rows behind it, or empty when there are none
    public record Cell(String value, String path, String words) {}
}
