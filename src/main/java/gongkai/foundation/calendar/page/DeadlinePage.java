package gongkai.foundation.calendar.page;

import gongkai.foundation.calendar.DeadlineExplanation;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The deadline calculator, with its answer when something was asked.
///
/// @param due the last day in words
/// @param json where programs get the same answer
public record DeadlinePage(
        Frame frame,
        Map<String, String> typed,
        Problems problems,
        List<Choice> triggers,
        Optional<DeadlineExplanation> why,
        String due,
        String json) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
