package gongkai.foundation.calendar.page;

import gongkai.foundation.calendar.NoticeFinding;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form a holiday notice is pasted into, with what was read and what must be put right.
public record NoticePage(
        Frame frame, Map<String, String> typed, Problems problems, List<ReadLine> lines, List<NoticeFinding> findings) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    /// One paragraph of the notice.
    public record ReadLine(int number, String text, String read) {}
}
