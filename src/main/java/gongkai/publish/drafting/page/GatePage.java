package gongkai.publish.drafting.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The steps of the gate, organ by organ.
///
/// @param chosen the organ whose steps are being set; empty when none is
/// @param typed the role by step
public record GatePage(
        Frame frame,
        List<Row> rows,
        String chosen,
        String name,
        List<Choice> roles,
        Map<String, String> typed,
        Problems problems) {
    /// An organ and its steps.
    public record Row(String organ, String steps, boolean usual, String path) {}

    public String typed(String step) {
        return typed.getOrDefault(step, "");
    }
}
