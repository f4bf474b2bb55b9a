package gongkai.publish.sitecolumn.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The tree of an organ's columns as those who look after it see it.
///
/// @param organs the organs to choose from; empty when there are too many to list
/// @param veto how near the home is to 单项否决
/// @param settled whether the home has its fixed parts
public record ColumnListPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        String organName,
        boolean settled,
        List<Veto> veto,
        List<Row> rows,
        List<Row> closed) {
    /// One column.
    ///
    /// @param tone the tone of its state
    public record Row(
            String name,
            String path,
            int depth,
            String type,
            String keeper,
            String interval,
            long count,
            String newest,
            String state,
            String tone,
            String due) {}

    /// One of the conditions, with how many columns meet it.
    public record Veto(String words, long count, int limit) {
        public boolean failed() {
            return count >= limit;
        }
    }
}
