package gongkai.publish.documentimport.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// One file of a run: what was read, what was found, and the form to correct it.
///
/// @param path where the form is sent
/// @param stage how it stands
/// @param ready whether it can be entered as it is
/// @param editable whether it can be corrected
/// @param leftOut whether it is left out, or could not be read
/// @param reason why it could not be read
/// @param document the page of the document it became, or empty
/// @param typed what stands in each field, by its name
/// @param enclosures the names of the files that hang on it
/// @param next the next row with something to do, or empty
public record RowPage(
        Frame frame,
        String path,
        String run,
        String stage,
        boolean ready,
        boolean editable,
        boolean leftOut,
        String reason,
        String document,
        Map<String, String> typed,
        List<Choice> kinds,
        String body,
        List<String> enclosures,
        List<Finding> findings,
        String next,
        Problems problems) {
    /// What stands in a field.
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// How many findings must still be mended or answered.
    public long open() {
        return findings.stream().filter(Finding::isOpen).count();
    }

    /// One thing found.
    ///
    /// @param key under which it is answered
    /// @param answer why it stands, as it was answered
    public record Finding(
            String key,
            String kind,
            boolean mustMend,
            String where,
            String before,
            String passage,
            String after,
            String sentence,
            String answer) {
        public boolean isOpen() {
            return mustMend || answer.isEmpty();
        }
    }
}
