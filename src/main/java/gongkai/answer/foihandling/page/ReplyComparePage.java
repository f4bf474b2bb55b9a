package gongkai.answer.foihandling.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.publish.drafting.Comparison;
import java.util.List;

/// Two texts of a draft side by side.
public record ReplyComparePage(
        Frame frame, String path, List<Choice> texts, Side left, Side right, List<Comparison.Row> rows) {
    /// One of the two.
    public record Side(String number, String label) {}

    /// Whether nothing differs.
    public boolean same() {
        return rows.stream().allMatch(Comparison.Row::same);
    }
}
