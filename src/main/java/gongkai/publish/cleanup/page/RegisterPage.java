package gongkai.publish.cleanup.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The register of normative documents of a year.
///
/// @param file where the register is taken along, with `%s` for the ending
public record RegisterPage(
        Frame frame, List<Choice> organs, String organ, List<Choice> years, String year, List<Row> rows, String file) {
    /// One document.
    ///
    /// @param ended since when it no longer binds, or empty
    public record Row(
            String index,
            String title,
            String path,
            String number,
            String organ,
            String madeOn,
            String validity,
            String ended,
            String basis) {}

    public String file(String ending) {
        return file.formatted(ending);
    }
}
