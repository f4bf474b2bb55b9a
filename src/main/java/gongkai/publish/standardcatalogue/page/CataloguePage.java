package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The parts of the standard catalogue.
///
/// @param organ the organ whose catalogue is shown, or empty for the catalogue itself
public record CataloguePage(Frame frame, List<Choice> organs, String organ, String organName, List<Row> rows) {
    /// A part.
    ///
    /// @param opened how many of its matters the organ has opened
    public record Row(String code, String name, String path, long matters, long opened, long overdue) {}
}
