package gongkai.foundation.calendar.page;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.web.Frame;
import java.util.List;
import java.util.Map;

/// One year at the administrator's desk, with the form that changes one day.
public record YearDeskPage(
        Frame frame, YearSheet sheet, List<YearPage.Step> years, Map<String, String> typed, Problems problems) {
    public String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
