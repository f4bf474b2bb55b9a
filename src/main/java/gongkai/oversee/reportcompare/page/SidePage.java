package gongkai.oversee.reportcompare.page;

import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Frame;
import java.util.List;

/// Organs of one government beside each other in one year.
///
/// @param action where the choice is sent
/// @param organs those to choose among; none where all are shown
/// @param chosen how many were chosen, or nothing where all are shown
/// @param scripts the addresses of what draws the charts
public record SidePage(
        Frame frame,
        boolean console,
        String lead,
        String action,
        List<Choice> governments,
        String government,
        List<Choice> years,
        String year,
        List<Tick> organs,
        String chosen,
        List<Exhibit> exhibits,
        List<String> scripts) {
    public SidePage {
        governments = List.copyOf(governments);
        years = List.copyOf(years);
        organs = List.copyOf(organs);
        exhibits = List.copyOf(exhibits);
        scripts = List.copyOf(scripts);
    }

    /// An organ that may be chosen.
    public record Tick(String value, String label, boolean ticked) {}
}
