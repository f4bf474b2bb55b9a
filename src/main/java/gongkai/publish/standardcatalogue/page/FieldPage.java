package gongkai.publish.standardcatalogue.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// A part of the catalogue with its matters.
///
/// @param organName the organ whose cells are shown, or empty
public record FieldPage(Frame frame, String name, String organName, List<Row> rows) {
    /// A matter; count and state are empty when no organ was chosen.
    public record Row(
            String name,
            String path,
            String content,
            String basis,
            String term,
            String channel,
            String audience,
            String mode,
            String count,
            String state,
            String tone) {}
}
