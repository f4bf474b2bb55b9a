/// Working days with 调休 and the statutory deadline: which days count, when a period ends, and why, day by
/// day.
///
/// 国务院 publishes the days off and the make-up days of each year in a notice; the built-in calendar knows the
/// notices of 2004 to 2026, a table adds later ones. A year without a notice is provisional: its statutory
/// holidays are computed, and whoever shows a date in it says that the date may move. Time limits in working
/// days start on the day after the trigger 收到之日 and a last day that is a rest day rolls to the next working
/// day.
@NullMarked
@ApplicationModule(
        id = "calendar",
        displayName = "日历与期限",
        allowedDependencies = {"kernel", "operations", "web", "organ", "identity", "audit"})
package gongkai.foundation.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
