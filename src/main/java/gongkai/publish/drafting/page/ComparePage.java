package gongkai.publish.drafting.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import gongkai.publish.drafting.Comparison;
import java.util.List;

/// Two texts side by side.
///
/// @param path the address of the comparison, to which the choice of texts is sent
/// @param texts the texts that can be compared
/// @param changes what else differs: fields and files
/// @param conflict whether the right one was kept aside because somebody else had saved
/// @param take where one of them is made the present one; empty where that is not possible
public record ComparePage(
        Frame frame,
        String title,
        String path,
        List<Choice> texts,
        Side left,
        Side right,
        List<Comparison.Row> rows,
        List<Change> changes,
        boolean conflict,
        String take) {
    /// One of the two.
    public record Side(String number, String label, String title) {}

    /// A field, or the files, that are not the same on both sides.
    public record Change(String label, String before, String after) {}

    /// Whether nothing differs.
    public boolean same() {
        return changes.isEmpty()
                && rows.stream().allMatch(Comparison.Row::same)
                && left.title().equals(right.title());
    }
}
