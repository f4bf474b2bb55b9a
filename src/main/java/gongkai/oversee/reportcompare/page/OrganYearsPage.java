package gongkai.oversee.reportcompare.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// An organ over the years.
///
/// @param border what is said of the change of form, or empty
/// @param scripts the addresses of what draws the charts
public record OrganYearsPage(
        Frame frame, boolean console, String lead, String border, List<Exhibit> exhibits, List<String> scripts) {
    public OrganYearsPage {
        exhibits = List.copyOf(exhibits);
        scripts = List.copyOf(scripts);
    }
}
