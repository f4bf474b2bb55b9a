package gongkai.answer.foihandling.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Optional;

/// The steps of replies, organ by organ, and who works in which inner unit.
///
/// @param chosen the organ that is being set
public record RoutePage(Frame frame, List<Row> rows, Optional<Chosen> chosen, Problems problems) {
    /// An organ and its steps.
    public record Row(String organ, String steps, boolean usual, String path) {}

    /// The organ that is being set.
    ///
    /// @param steps all steps there are
    /// @param on those that are ticked
    public record Chosen(String path, String name, List<Choice> steps, List<String> on, List<Unit> units) {}

    /// An inner unit and the accounts of its members.
    public record Unit(String field, String name, String accounts, String names) {}
}
