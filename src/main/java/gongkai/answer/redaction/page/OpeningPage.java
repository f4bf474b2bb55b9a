package gongkai.answer.redaction.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// Before an original is shown: why it is opened.
public record OpeningPage(
        Frame frame,
        String base,
        List<Fact> facts,
        String light,
        String stage,
        List<Choice> reasons,
        Map<String, String> typed,
        Problems problems) {
    public OpeningPage {
        facts = List.copyOf(facts);
        reasons = List.copyOf(reasons);
        typed = Map.copyOf(typed);
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
