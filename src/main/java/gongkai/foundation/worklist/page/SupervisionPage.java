package gongkai.foundation.worklist.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Moment;
import java.util.List;
import java.util.Map;

/// One supervision: what was demanded, what was answered, and what can be done now.
///
/// @param base the address; an action posts to base + "/" + its name
public record SupervisionPage(
        Frame frame,
        String base,
        String shape,
        String light,
        String sentence,
        String tone,
        String matter,
        String matterPath,
        List<Fact> facts,
        String demand,
        String answer,
        String answeredBy,
        String verdict,
        boolean mayAnswer,
        boolean mayAccept,
        boolean maySendBack,
        boolean mayWithdraw,
        List<Moment> moments,
        Map<String, String> typed,
        Problems problems) {

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
