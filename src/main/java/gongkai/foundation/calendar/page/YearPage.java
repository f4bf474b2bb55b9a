package gongkai.foundation.calendar.page;

import gongkai.foundation.web.Frame;
import java.util.List;

/// The public calendar of a year.
///
/// @param provisional the years to come whose arrangement is not published yet, in words
public record YearPage(Frame frame, YearSheet sheet, List<Step> years, String provisional) {
    /// Another year.
    public record Step(String label, String path, boolean here) {}
}
