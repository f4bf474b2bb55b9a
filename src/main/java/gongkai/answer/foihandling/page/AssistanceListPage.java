package gongkai.answer.foihandling.page;

import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Frame;
import java.util.List;

/// What others ask of us, and what we ask of others.
///
/// @param empty what would stand here
public record AssistanceListPage(Frame frame, List<Chip> chips, List<Row> rows, String empty) {
    /// One assistance.
    public record Row(
            String path,
            String title,
            String number,
            String kind,
            String from,
            String to,
            String due,
            String stage,
            String shape) {}
}
