package gongkai.publish.cleanup.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// The form to plan a campaign.
public record NewCleanupPage(Frame frame, List<Choice> organs, Map<String, String> typed, Problems problems) {
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }
}
