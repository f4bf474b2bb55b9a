package gongkai.foundation.worklist;

import gongkai.foundation.calendar.WorkCalendar;
import gongkai.foundation.calendar.WorkCalendars;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.foundation.worklist.page.WorkMonthPage;
import gongkai.foundation.worklist.page.WorklistPage;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 办理日历: a month with what is due on each day; each number leads to the matters.
@Controller
class WorkMonthController {
    private static final String PATH = "/console/calendar-of-work";
    private static final int DAYS_OF_WEEK = 7;

    private final Inbox inbox;
    private final InboxPages pages;
    private final WorkCalendars calendars;
    private final Policy policy;

    WorkMonthController(Inbox inbox, InboxPages pages, WorkCalendars calendars, Policy policy) {
        this.inbox = inbox;
        this.pages = pages;
        this.calendars = calendars;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor workMonthDoor() {
        return new ConsoleDoor(PATH, "办理日历", "", Act.SEE_WORKLIST.name(), 1);
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(PATH)
    ModelAndView month(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String tab) {
        var places = policy.where(me, Act.SEE_WORKLIST);
        var address = pages.settled(InboxAddress.of(Map.of("tab", tab)), me, places);
        var shown = parse(month);
        var counts = inbox.countDue(pages.query(address, me, places), shown.atDay(1), shown.atEndOfMonth()).stream()
                .collect(Collectors.groupingBy(InboxStore.DueCount::day));
        return Show.page(
                "worklist/month",
                new WorkMonthPage(
                        frames.console("办理日历", Crumb.here("办理日历")),
                        pages.tabs(me, places).stream()
                                .map(each -> new WorklistPage.Tab(
                                        each.label(),
                                        path(shown, each.key()),
                                        "",
                                        each.key().equals(address.text("tab"))))
                                .toList(),
                        shown.getYear() + "年" + shown.getMonthValue() + "月",
                        path(shown.minusMonths(1), address.text("tab")),
                        path(shown.plusMonths(1), address.text("tab")),
                        weeks(shown, counts, address),
                        counts.values().stream()
                                .flatMap(List::stream)
                                .mapToLong(InboxStore.DueCount::count)
                                .sum()));
    }

    private YearMonth parse(String text) {
        try {
            var month = text.isEmpty() ? YearMonth.from(inbox.today()) : YearMonth.parse(text);
            return month.getYear() >= 2000 && month.getYear() < 2100 ? month : YearMonth.from(inbox.today());
        } catch (DateTimeException notAMonth) {
            return YearMonth.from(inbox.today());
        }
    }

    private static String path(YearMonth month, String tab) {
        return PATH + "?month=" + month + "&tab=" + tab;
    }

    private List<List<WorkMonthPage.Day>> weeks(
            YearMonth month, Map<LocalDate, List<InboxStore.DueCount>> counts, InboxAddress address) {
        var calendar = calendars.current();
        var weeks = new ArrayList<List<WorkMonthPage.Day>>();
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!monday.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<WorkMonthPage.Day>();
            for (int day = 0; day < DAYS_OF_WEEK; day++) {
                var date = monday.plusDays(day);
                week.add(
                        YearMonth.from(date).equals(month)
                                ? day(date, calendar, counts.getOrDefault(date, List.of()), address)
                                : new WorkMonthPage.Day(0, "", "", true, false, "", List.of()));
            }
            weeks.add(week);
            monday = monday.plusDays(DAYS_OF_WEEK);
        }
        return weeks;
    }

    private WorkMonthPage.Day day(
            LocalDate date, WorkCalendar calendar, List<InboxStore.DueCount> counts, InboxAddress address) {
        return new WorkMonthPage.Day(
                date.getDayOfMonth(),
                DateText.brief(date),
                DateText.weekday(date),
                !calendar.isWorkingDay(date),
                date.equals(inbox.today()),
                word(date, calendar),
                counts.stream()
                        .sorted((one, other) -> one.light().compareTo(other.light()))
                        .map(each -> new WorkMonthPage.Due(
                                each.light().shape(),
                                each.light().label(),
                                "%,d".formatted(each.count()),
                                address.with("due", date.toString())
                                        .with("light", each.light().shape())
                                        .toString()))
                        .toList());
    }

    private static String word(LocalDate date, WorkCalendar calendar) {
        return switch (calendar.kindOf(date)) {
            case WORKING, WEEKEND -> "";
            case MAKE_UP -> "班";
            case HOLIDAY -> calendar.nameOf(date);
        };
    }
}
