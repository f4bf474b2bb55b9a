package gongkai.publish.documentimport.page;

import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// One run, row by row.
///
/// @param lead where it stands, in a sentence
/// @param remarks what is wrong with its list
/// @param ready how many rows can be entered now
/// @param waiting whether files are still being read
/// @param filter this list with its filter, for the pages of it
/// @param take where the chosen rows are sent
public record RunPage(
        Frame frame,
        String lead,
        List<String> remarks,
        long ready,
        boolean waiting,
        List<Chip> chips,
        String filter,
        String take,
        Slice<Row> rows) {
    /// One file.
    ///
    /// @param light the shape of its light: green, yellow, red, late, waiting
    /// @param words what is to be done
    /// @param choosable whether it can be entered as it is
    public record Row(
            int number,
            String path,
            String file,
            String title,
            String documentNumber,
            String madeOn,
            String light,
            String stage,
            String words,
            boolean choosable,
            String document) {}
}
