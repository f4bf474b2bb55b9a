package gongkai.oversee.reportcompare.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// 政府信息公开年报数据: all organs in one year, and everything to take along.
///
/// @param base the address of the room's pages
/// @param path the address of this list, without the page
public record DataPage(
        Frame frame,
        boolean console,
        String base,
        List<Choice> years,
        String year,
        List<String> heads,
        Slice<Grid.Row> rows,
        List<Files> files,
        String path) {
    public DataPage {
        years = List.copyOf(years);
        heads = List.copyOf(heads);
        files = List.copyOf(files);
    }

    /// What may be taken along of one year, or of all.
    ///
    /// @param year empty for all years
    /// @param form in which form the figures are
    public record Files(String label, String year, String form, long reports) {}
}
