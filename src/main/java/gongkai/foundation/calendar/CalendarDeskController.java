package gongkai.foundation.calendar;

import gongkai.foundation.calendar.page.NoticePage;
import gongkai.foundation.calendar.page.PreviewPage;
import gongkai.foundation.calendar.page.YearDeskPage;
import gongkai.foundation.calendar.page.YearsPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where the calendar is looked after: the years, a notice pasted or a day changed, what that would do, and the word
/// that does it.
@Controller
class CalendarDeskController {
    static final String DESK = "/console/calendar";
    private static final int LATEST = 5;

    private final CalendarCorrecting correcting;
    private final CalendarStore store;
    private final CorrectionStore corrections;
    private final WorkCalendars calendars;
    private final CalendarPages pages;
    private final Clock clock;

    CalendarDeskController(
            CalendarCorrecting correcting,
            CalendarStore store,
            CorrectionStore corrections,
            WorkCalendars calendars,
            CalendarPages pages,
            Clock clock) {
        this.correcting = correcting;
        this.store = store;
        this.corrections = corrections;
        this.calendars = calendars;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static ConsoleDoor calendarDeskDoor() {
        return new ConsoleDoor(DESK, "工作日日历", "平台管理", Act.EDIT_CALENDAR.name(), 940);
    }

    @Needs(Act.EDIT_CALENDAR)
    @GetMapping(DESK)
    ModelAndView years(Frames frames) {
        var published =
                store.listPublished().stream().collect(Collectors.toMap(PublishedYear::year, Function.identity()));
        var calendar = calendars.current();
        var rows = IntStream.concat(shownYears(), published.keySet().stream().mapToInt(Integer::intValue))
                .distinct()
                .boxed()
                .sorted((one, two) -> two - one)
                .map(year -> row(calendar, year, published))
                .toList();
        var latest = corrections.slice(1, LATEST).items().stream()
                .map(CalendarPages::row)
                .toList();
        return Show.page("calendar/years", new YearsPage(frames.console("工作日日历", Crumb.here("工作日日历")), rows, latest));
    }

    private IntStream shownYears() {
        return CalendarPortalController.years(LocalDate.now(clock).getYear());
    }

    private static YearsPage.Row row(WorkCalendar calendar, int year, Map<Integer, PublishedYear> published) {
        var entered = java.util.Optional.ofNullable(published.get(year));
        boolean provisional = calendar.statusOf(year) == YearStatus.PROVISIONAL;
        return new YearsPage.Row(
                year,
                DESK + "/years/" + year,
                calendar.statusOf(year).label(),
                provisional,
                calendar.workingDaysOf(year),
                entered.map(PublishedYear::notice).orElse(provisional ? "按法定节假日推算" : "随平台内置"),
                entered.flatMap(PublishedYear::actor)
                        .map(actor -> CalendarPages.who(actor)
                                + entered.flatMap(PublishedYear::at)
                                        .map(at -> "，" + CalendarPages.minute(at))
                                        .orElse(""))
                        .orElse("—"));
    }

    @Needs(Act.EDIT_CALENDAR)
    @GetMapping(DESK + "/years/{year}")
    ModelAndView year(Frames frames, @PathVariable String year) {
        int wanted = CalendarPortalController.year(year);
        return Show.page("calendar/year-desk", yearPage(frames, wanted, Map.of(), new Problems()));
    }

    private YearDeskPage yearPage(Frames frames, int year, Map<String, String> typed, Problems problems) {
        return new YearDeskPage(
                frames.console(year + "年", Crumb.of("工作日日历", DESK), Crumb.here(year + "年")),
                YearSheets.of(calendars.current(), year),
                CalendarPortalController.steps(shownYears(), year, DESK + "/years/"),
                typed,
                problems);
    }

    @Needs(Act.EDIT_CALENDAR)
    @GetMapping(DESK + "/notice")
    ModelAndView notice(Frames frames) {
        int next = LocalDate.now(clock).getYear() + 1;
        return Show.page("calendar/notice", noticePage(frames, Map.of("year", String.valueOf(next)), new Problems()));
    }

    /// The form as it was typed; a text that was read is shown with what was made of it.
    private static NoticePage noticePage(Frames frames, Map<String, String> typed, Problems problems) {
        var form = new CalendarForm(typed);
        boolean readable = !form.text("text").isEmpty()
                && form.text("text").length() <= NoticeParser.LONGEST_TEXT
                && form.text("year").matches("[0-9]{4}");
        var reading = readable
                ? NoticeParser.parse(Integer.parseInt(form.text("year")), typed.getOrDefault("text", ""))
                : new NoticeReading(0, List.of(), List.of(), List.of());
        return new NoticePage(
                frames.console("录入放假通知", Crumb.of("工作日日历", DESK), Crumb.here("录入放假通知")),
                typed,
                problems,
                CalendarPages.lines(reading),
                reading.findings());
    }

    @Needs(Act.EDIT_CALENDAR)
    @PostMapping(DESK + "/preview")
    ModelAndView preview(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed) {
        return preview(frames, me, new CalendarForm(typed), false, new Problems());
    }

    private ModelAndView preview(
            Frames frames, Person.Staff me, CalendarForm form, boolean outdated, Problems confirming) {
        var problems = new Problems();
        var change = form.read(problems);
        if (change.isPresent()) {
            try {
                var page = page(frames, form, correcting.preview(change.get(), me), outdated, confirming);
                return outdated || !confirming.isEmpty()
                        ? Show.again("calendar/preview", page)
                        : Show.page("calendar/preview", page);
            } catch (Refusal refusal) {
                note(refusal, form, problems);
            }
        }
        return form.isNotice()
                ? Show.again("calendar/notice", noticePage(frames, form.typed(), problems))
                : Show.again("calendar/year-desk", yearPage(frames, shownYear(form), form.typed(), problems));
    }

    private static void note(Refusal refusal, CalendarForm form, Problems problems) {
        refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
        if (refusal.problems().isEmpty()) {
            if (refusal.code() != CalendarRefusal.NOTHING_CHANGES) {
                throw refusal;
            }
            problems.when(true, form.isNotice() ? "text" : "day", refusal.code().message());
        }
    }

    /// The year to show a form of one day again on.
    private int shownYear(CalendarForm form) {
        String day = form.text("day");
        boolean known = day.matches("(19[5-9]\\d|20\\d\\d|21\\d\\d)-.*");
        return known
                ? Integer.parseInt(day.substring(0, 4))
                : LocalDate.now(clock).getYear();
    }

    private PreviewPage page(
            Frames frames, CalendarForm form, CorrectionPreview preview, boolean outdated, Problems confirming) {
        return new PreviewPage(
                frames.console("核对后确认", Crumb.of("工作日日历", DESK), Crumb.here("核对后确认")),
                preview.words(),
                preview.publishes(),
                outdated,
                CalendarPages.days(preview.draft().changes()),
                preview.reading().map(CalendarPages::lines).orElse(List.of()),
                preview.reading().map(NoticeReading::findings).orElse(List.of()),
                preview.moves(),
                pages.rooms(preview),
                form.keep(preview.digest()),
                form.text("reason"),
                confirming,
                form.isNotice() ? DESK + "/notice" : DESK + "/years/" + shownYear(form));
    }

    /// Makes the change. When the preview no longer holds, shows the present one in its place.
    @Needs(Act.EDIT_CALENDAR)
    @PostMapping(DESK + "/confirm")
    Object confirm(
            Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var form = new CalendarForm(typed);
        var change = form.read(new Problems());
        if (change.isEmpty()) {
            return preview(frames, me, form, false, new Problems());
        }
        try {
            long id = correcting.confirm(change.get(), form.text("digest"), form.text("reason"), me);
            FlashNotice.leave(redirect, "日历已经更正，在办事项的期限已按新的日历重算。");
            return "redirect:" + CorrectionController.LIST + "/" + id;
        } catch (Refusal refusal) {
            boolean outdated = refusal.code() == CalendarRefusal.PREVIEW_OUTDATED;
            if (!outdated && refusal.problems().isEmpty() && refusal.code() != CalendarRefusal.NOTHING_CHANGES) {
                throw refusal;
            }
            return preview(frames, me, form, outdated, Problems.from(refusal.problems()));
        }
    }
}
