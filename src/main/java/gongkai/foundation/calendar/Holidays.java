package gongkai.foundation.calendar;

import com.tyme.holiday.LegalHoliday;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The built-in knowledge of days off: the yearly notices as tyme4j carries them, and the statutory days for
/// other years.
final class Holidays {
    /// The first year whose notice is complete in the data.
    static final int FIRST_NOTICE = 2004;

    /// The years in which the amendments of 2007, 2013 and 2024 came into force.
    private static final int AMENDED_2007 = 2008;

    private static final int AMENDED_2013 = 2014;
    private static final int AMENDED_2024 = 2025;

    /// Make-up days of the 2013 notice that the data lacks.
    private static final Map<LocalDate, OverrideDay> MISSED = Map.of(
            LocalDate.of(2013, 4, 7), makeUp(LocalDate.of(2013, 4, 7), "清明节"),
            LocalDate.of(2013, 10, 12), makeUp(LocalDate.of(2013, 10, 12), "国庆节"));

    /// Names in the data that are not the names people use.
    private static final Map<String, String> PROPER_NAMES = Map.of("国庆中秋", "国庆节、中秋节", "抗战胜利日", "抗战胜利纪念日");

    private Holidays() {}

    /// Whether the data holds the notice of this year: every notice names the National Day.
    static boolean hasNotice(int year) {
        return year >= FIRST_NOTICE && noticed(LocalDate.of(year, 10, 1)).isPresent();
    }

    /// What the notice says of this day; empty when it says nothing, and the weekday decides.
    static Optional<OverrideDay> noticed(LocalDate day) {
        var missed = Optional.ofNullable(MISSED.get(day));
        if (missed.isPresent()) {
            return missed;
        }
        return Optional.ofNullable(LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .map(found -> named(day, found));
    }

    /// 《全国年节及纪念日放假办法》 as it stood in that year: since 2025 thirteen days (除夕 opens the four
    /// days of 春节), from 2008 to 2024 eleven, before that ten. Where 中秋 falls into 国庆 the days coincide
    /// here; only the notice says how they are made up.
    static Map<LocalDate, String> statutory(int year) {
        var days = new TreeMap<LocalDate, String>();
        put(days, LocalDate.of(year, 1, 1), 1, "元旦");
        boolean fromTheEve = year >= AMENDED_2024 || year >= AMENDED_2007 && year < AMENDED_2013;
        put(days, lunar(year, 1, 1).minusDays(fromTheEve ? 1 : 0), year >= AMENDED_2024 ? 4 : 3, "春节");
        put(days, LocalDate.of(year, 5, 1), year >= AMENDED_2024 ? 2 : year >= AMENDED_2007 ? 1 : 3, "劳动节");
        put(days, LocalDate.of(year, 10, 1), 3, "国庆节");
        if (year >= AMENDED_2007) {
            put(days, date(SolarTerm.fromName(year, "清明").getSolarDay()), 1, "清明节");
            put(days, lunar(year, 5, 5), 1, "端午节");
            put(days, lunar(year, 8, 15), 1, "中秋节");
        }
        return days;
    }

    private static void put(Map<LocalDate, String> days, LocalDate first, int length, String name) {
        first.datesUntil(first.plusDays(length)).forEach(day -> days.merge(day, name, (one, two) -> one + "、" + two));
    }

    private static OverrideDay named(LocalDate day, LegalHoliday found) {
        var name = PROPER_NAMES.getOrDefault(found.getName(), found.getName());
        return found.isWork() ? makeUp(day, name) : new OverrideDay(day, false, name);
    }

    private static OverrideDay makeUp(LocalDate day, String holiday) {
        return new OverrideDay(day, true, holiday + "调休上班");
    }

    private static LocalDate lunar(int year, int month, int day) {
        return date(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getSolarMonth().getYear(), day.getSolarMonth().getMonth(), day.getDay());
    }
}
