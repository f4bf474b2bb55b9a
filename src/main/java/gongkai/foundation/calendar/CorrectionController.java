package gongkai.foundation.calendar;

import gongkai.foundation.calendar.page.CorrectionPage;
import gongkai.foundation.calendar.page.CorrectionsPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The corrections that were made, each with its list of deadlines before and after.
@Controller
class CorrectionController {
    static final String LIST = "/console/calendar/corrections";
    private static final int PAGE = 50;
    private static final int AT_ONCE = 5000;

    private final CorrectionStore store;
    private final CalendarPages pages;

    CorrectionController(CorrectionStore store, CalendarPages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Needs(Act.EDIT_CALENDAR)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, @RequestParam(defaultValue = "1") String page) {
        long total = store.slice(1, 1).total();
        var slice = store.slice(Pages.within(Pages.parse(page), total, PAGE), PAGE);
        var frame = frames.console("更正记录", Crumb.of("工作日日历", CalendarDeskController.DESK), Crumb.here("更正记录"));
        return Show.page("calendar/corrections", new CorrectionsPage(frame, slice.map(CalendarPages::row)));
    }

    @Needs(Act.EDIT_CALENDAR)
    @GetMapping(LIST + "/{id}")
    ModelAndView one(Frames frames, @PathVariable String id, @RequestParam(defaultValue = "1") String page) {
        var correction = get(id);
        int here = Pages.within(Pages.parse(page), correction.moves(), PAGE);
        var moves = store.listMoves(correction.id(), Slice.offset(here, PAGE), PAGE).stream()
                .map(pages::move)
                .toList();
        var frame = frames.console(
                correction.words(),
                Crumb.of("工作日日历", CalendarDeskController.DESK),
                Crumb.of("更正记录", LIST),
                Crumb.here(correction.words()));
        return Show.page(
                "calendar/correction",
                new CorrectionPage(
                        frame,
                        facts(correction),
                        CalendarPages.days(correction.days()),
                        new Slice<>(moves, here, PAGE, correction.moves()),
                        LIST + "/" + correction.id(),
                        LIST + "/" + correction.id() + "/moves.csv"));
    }

    private static List<Fact> facts(Correction correction) {
        return List.of(
                Fact.of("年份", correction.year() + "年"),
                Fact.of("更正时间", CalendarPages.minute(correction.at())),
                Fact.of("更正人", CalendarPages.who(correction.actor())),
                Fact.of("变动的期限", "%,d件".formatted(correction.moves())),
                Fact.wide("理由", correction.reason()));
    }

    @Needs(Act.EDIT_CALENDAR)
    @GetMapping(LIST + "/{id}/moves.csv")
    ResponseEntity<byte[]> table(@PathVariable String id) throws IOException {
        var correction = get(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(correction.words() + "-期限变动.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(csv(correction.id()).getBytes(StandardCharsets.UTF_8));
    }

    /// The mark at the beginning tells spreadsheets that it is UTF-8.
    private String csv(long correction) throws IOException {
        var text = new StringBuilder("\ufeff");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader("业务", "编号", "机关", "原期限", "新期限", "变动", "备注")
                .get();
        try (var table = new CSVPrinter(text, format)) {
            long printed = 0;
            var moves = store.listMoves(correction, printed, AT_ONCE);
            while (!moves.isEmpty()) {
                for (Correction.Move move : moves) {
                    table.printRecord(
                            move.room(),
                            move.number(),
                            pages.organ(move.organ()),
                            move.before(),
                            move.after(),
                            move.after().isBefore(move.before()) ? "提前" : "顺延",
                            move.late() ? "补算" : "");
                }
                printed += moves.size();
                moves = store.listMoves(correction, printed, AT_ONCE);
            }
        }
        return text.toString();
    }

    private Correction get(String id) {
        if (!id.matches("[0-9]{1,18}")) {
            throw Refusal.of(CalendarRefusal.UNKNOWN_CORRECTION);
        }
        return store.find(Long.parseLong(id)).orElseThrow(() -> Refusal.of(CalendarRefusal.UNKNOWN_CORRECTION));
    }
}
