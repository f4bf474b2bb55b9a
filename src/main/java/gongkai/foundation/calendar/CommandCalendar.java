package gongkai.foundation.calendar;

import gongkai.foundation.operations.HouseDatabase;
import java.io.PrintWriter;

/// The calendar a command answers from: the house's own with what its office entered, where there is a house; else the
/// built-in one. Which it was is said on the side, so that the answer itself stays alone on its line.
final class CommandCalendar {
    private CommandCalendar() {}

    static WorkCalendar choose(boolean builtIn, PrintWriter aside) {
        if (builtIn) {
            return WorkCalendar.standard();
        }
        if (!HouseDatabase.isInSight()) {
            say(aside, "按内置的放假安排计算（这里没有平台的数据）。");
            return WorkCalendar.standard();
        }
        try (var house = HouseDatabase.open(CalendarStore.class, WorkCalendars.class)) {
            var calendar = house.one(WorkCalendars.class).current();
            say(aside, "按本平台日历计算。");
            return calendar;
        } catch (HouseDatabase.Closed closed) {
            say(aside, "按内置的放假安排计算（" + closed.getMessage() + "）。");
            return WorkCalendar.standard();
        } catch (RuntimeException unreadable) {
            say(aside, "按内置的放假安排计算（平台的日历读不出来）。");
            return WorkCalendar.standard();
        }
    }

    private static void say(PrintWriter aside, String sentence) {
        aside.print(sentence + "\n");
        aside.flush();
    }
}
