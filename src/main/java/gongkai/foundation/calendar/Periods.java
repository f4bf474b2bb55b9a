package gongkai.foundation.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The statutory periods as they are in force in this installation. Whoever counts a period asks here how long it is.
@Component
public class Periods {
    private final Map<StatutoryPeriod, Integer> set;

    Periods(PeriodSettings settings) {
        this.set = settings.lengths();
    }

    /// The periods by the statutes alone, for tests and where no installation is.
    public static Periods standard() {
        return new Periods(new PeriodSettings(Map.of()));
    }

    /// How long it is, in its own unit.
    public int length(StatutoryPeriod period) {
        return set.getOrDefault(period, period.length());
    }

    /// Whether this installation set it otherwise.
    public boolean isChanged(StatutoryPeriod period) {
        return length(period) != period.length();
    }

    /// Its length in words: 20个工作日.
    public String text(StatutoryPeriod period) {
        return period.length() == 0 && length(period) == 0
                ? "当日"
                : length(period) + period.unit().label();
    }

    /// The last day of a period of days or months. A last day that is a rest day rolls to the next working day; hours
    /// and less have no day.
    public LocalDate dueOn(StatutoryPeriod period, LocalDate dayZero, WorkCalendar calendar) {
        int length = length(period);
        return switch (period.unit()) {
            case WORKING_DAY -> calendar.addWorkingDays(dayZero, length);
            case DAY -> calendar.addWorkingDays(dayZero.plusDays(length), 0);
            case MONTH ->
                period.endsOnFixedDate()
                        ? dayZero.plusMonths(length)
                        : calendar.addWorkingDays(dayZero.plusMonths(length), 0);
            case HOUR, MINUTE, SECOND ->
                throw new IllegalArgumentException("a period in " + period.unit() + " has no last day: " + period);
        };
    }
}
