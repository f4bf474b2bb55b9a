package gongkai.foundation.administration.page;

import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// What is ordered and waits for its day.
public record PlannedPage(Frame frame, List<Row> rows) {
    /// One order.
    ///
    /// @param blocked why it could not take effect on its day
    public record Row(
            String day, String action, String sentence, String who, Optional<String> blocked, String cancel) {}
}
