package gongkai.publish.gazette.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// The form to begin an issue, with what was typed or what comes next.
public record NewIssuePage(
        Frame frame,
        List<Choice> organs,
        String organ,
        String year,
        String number,
        String total,
        String dated,
        Problems problems) {}
