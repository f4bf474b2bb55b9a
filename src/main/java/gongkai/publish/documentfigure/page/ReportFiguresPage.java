package gongkai.publish.documentfigure.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 年度报告 第二张表 of an organ and a year.
///
/// @param file where the table is taken along, with `%s` for the ending
public record ReportFiguresPage(
        Frame frame, List<Choice> organs, String organ, List<Choice> years, String year, List<Row> rows, String file) {
    /// One cell, with the way to its documents.
    public record Row(String kind, String count, String figure, String path) {}

    public String file(String ending) {
        return file.formatted(ending);
    }
}
