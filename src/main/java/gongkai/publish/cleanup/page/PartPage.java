package gongkai.publish.cleanup.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The documents of one organ in a campaign.
///
/// @param mayAnswer whether this person may say what becomes of them
/// @param mayReview whether this person accepts or returns
public record PartPage(
        Frame frame,
        String campaign,
        String organ,
        String path,
        String due,
        boolean mayAnswer,
        boolean mayReview,
        List<Choice> outcomes,
        List<Row> rows,
        Map<String, String> typed,
        Problems problems) {
    /// One document.
    ///
    /// @param open whether it can still be answered
    /// @param toReview whether its answer waits to be accepted
    public record Row(
            String id,
            String title,
            String path,
            String number,
            String madeOn,
            String state,
            boolean open,
            boolean toReview,
            String outcome,
            String outcomeLabel,
            String basis,
            String note,
            Optional<String> problem) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Whether something waits to be accepted.
    public boolean anyToReview() {
        return rows.stream().anyMatch(Row::toReview);
    }
}
