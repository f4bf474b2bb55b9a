package gongkai.foundation.calendar;

import gongkai.foundation.calendar.page.PeriodsPage;
import gongkai.foundation.calendar.page.YearPage;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.PortalDoor;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The calendar and the table of periods as everyone sees them.
@Controller
class CalendarPortalController {
    static final String CALENDAR = "/calendar";
    private static final int FIRST_SHOWN = 2016;
    private static final int YEARS_TO_COME = 2;

    private final WorkCalendars calendars;
    private final Periods periods;
    private final Clock clock;

    CalendarPortalController(WorkCalendars calendars, Periods periods, Clock clock) {
        this.calendars = calendars;
        this.periods = periods;
        this.clock = clock;
    }

    @Bean
    static PortalDoor calendarDoor() {
        return new PortalDoor(Wing.SERVE, CALENDAR, "工作日日历", "哪天放假，哪天调休上班，一年有多少工作日。", 80);
    }

    @Open
    @GetMapping(CALENDAR)
    ModelAndView year(Frames frames, @RequestParam(defaultValue = "") String year) {
        int today = LocalDate.now(clock).getYear();
        int wanted = year.isBlank() ? today : year(year);
        var calendar = calendars.current();
        String title = wanted + "年工作日日历";
        String provisional = years(today)
                .filter(each -> each >= today && calendar.statusOf(each) == YearStatus.PROVISIONAL)
                .mapToObj(each -> each + "年")
                .collect(Collectors.joining("、"));
        return Show.page(
                "calendar/year",
                new YearPage(
                        frames.portal(Wing.SERVE, title, Crumb.here(title)),
                        YearSheets.of(calendar, wanted),
                        steps(years(today), wanted, CALENDAR + "?year="),
                        provisional));
    }

    static IntStream years(int today) {
        return IntStream.rangeClosed(FIRST_SHOWN, today + YEARS_TO_COME);
    }

    static List<YearPage.Step> steps(IntStream years, int here, String path) {
        return years.mapToObj(each -> new YearPage.Step(each + "年", path + each, each == here))
                .toList();
    }

    /// The year of an address; refuses what is none.
    static int year(String text) {
        boolean known = text.strip().matches("[0-9]{4}")
                && Integer.parseInt(text.strip()) >= CalendarCorrecting.FIRST_YEAR
                && Integer.parseInt(text.strip()) <= CalendarCorrecting.LAST_YEAR;
        if (!known) {
            throw Refusal.of(CalendarRefusal.YEAR_NOT_IN_CALENDAR);
        }
        return Integer.parseInt(text.strip());
    }

    @Open
    @GetMapping(CALENDAR + "/periods")
    ModelAndView periods(Frames frames) {
        var rows = Arrays.stream(StatutoryPeriod.values()).map(this::row).toList();
        int changed = (int) Arrays.stream(StatutoryPeriod.values())
                .filter(periods::isChanged)
                .count();
        return Show.page(
                "calendar/periods",
                new PeriodsPage(
                        frames.portal(Wing.SERVE, "法定期限一览", Crumb.of("工作日日历", CALENDAR), Crumb.here("法定期限一览")),
                        rows,
                        changed));
    }

    private PeriodsPage.Row row(StatutoryPeriod period) {
        return new PeriodsPage.Row(
                period.label(),
                period.clockStart(),
                (period.bound() == Bound.AT_LEAST ? "至少" : "") + periods.text(period),
                periods.isChanged(period) ? period.length() + period.unit().label() : "",
                period.onLapse(),
                period.basis(),
                period.key());
    }
}
