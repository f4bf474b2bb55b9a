package gongkai.foundation.letter.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// Whether the numbers of letters are whole.
public record SequencePage(Frame frame, boolean whole, List<Row> rows) {
    /// One word in one year.
    ///
    /// @param finding what is wrong, or that nothing is
    public record Row(String word, String year, String last, String letters, boolean whole, String finding) {}
}
