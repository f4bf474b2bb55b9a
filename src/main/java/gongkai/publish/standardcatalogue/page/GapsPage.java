package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The catalogue of an organ as its staff see it: what is open, what is missing.
///
/// @param organs the organs to choose from; empty when there are too many to list
/// @param states by which it is narrowed
/// @param file the address of the list as a file, without its ending
/// @param query what follows the ending
public record GapsPage(
        Frame frame,
        List<Choice> organs,
        String organ,
        String organName,
        List<Choice> fields,
        String field,
        List<Chip> states,
        List<Row> rows,
        String file,
        String query) {
    /// A cell.
    ///
    /// @param confirmed whether basis and term were compared with the original
    public record Row(
            String field,
            String name,
            String path,
            String term,
            long count,
            String newest,
            String due,
            String state,
            String tone,
            boolean confirmed) {}
}
