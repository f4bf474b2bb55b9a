package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.oversee.annualreport.ReportSection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reports as they are written: the list, the desk of one, its words, and the report as a file.
@Controller
class WritingController {
    static final String LIST = "/console/report-writing";
    static final String ONE = LIST + "/{organ}/{year}";

    private final WritingPages pages;
    private final WritingDesk desk;
    private final WritingAccess access;
    private final ReportWriting writing;
    private final WrittenFigures figures;
    private final WrittenReports reports;
    private final PrintedFiles files;

    WritingController(
            WritingPages pages,
            WritingDesk desk,
            WritingAccess access,
            ReportWriting writing,
            WrittenFigures figures,
            WrittenReports reports,
            PrintedFiles files) {
        this.pages = pages;
        this.desk = desk;
        this.access = access;
        this.writing = writing;
        this.figures = figures;
        this.reports = reports;
        this.files = files;
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam(defaultValue = "") String year) {
        return Show.page("reportwriting/list", pages.list(frames, me, year));
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String organ, @PathVariable String year) {
        var report = access.get(me, organ, year);
        return Show.page("reportwriting/desk", desk.page(frames, me, report, WritingDesk.Typed.NOTHING));
    }

    @Needs(Act.WRITE_REPORT)
    @PostMapping(ONE + "/words")
    Object save(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var report = access.get(me, organ, year);
        Map<ReportSection, String> texts = texts(typed);
        try {
            writing.save(report.organ(), report.year(), number(typed.getOrDefault("base", "")), texts, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var again = new WritingDesk.Typed(texts, "", Problems.from(refusal.problems()));
            return Show.again("reportwriting/desk", desk.page(frames, me, report, again));
        }
        FlashNotice.leave(redirect, "已经保存。");
        return "redirect:" + report.path() + "#texts";
    }

    private static Map<ReportSection, String> texts(Map<String, String> typed) {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            String text = typed.get(section.name());
            if (text != null) {
                texts.put(section, text);
            }
        }
        return texts;
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    }

    @Needs(Act.WRITE_REPORT)
    @PostMapping(ONE + "/draft-anew")
    Object draftAnew(
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String section,
            RedirectAttributes redirect) {
        var report = access.get(me, organ, year);
        var wanted = Arrays.stream(ReportSection.values())
                .filter(each -> each.name().equals(section))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT));
        writing.draftAnew(report.organ(), report.year(), wanted, me);
        FlashNotice.leave(redirect, "“%s”已经按现在的数字重新起草，原来的文字仍然留存。".formatted(wanted.label()));
        return "redirect:" + report.path() + "#" + wanted.name();
    }

    /// The report as it stands, as PDF, Word or OFD.
    @Needs(Act.SEE_REPORT)
    @GetMapping(ONE + "/report.{ending}")
    ResponseEntity<byte[]> file(
            Person.Staff me, @PathVariable String organ, @PathVariable String year, @PathVariable String ending) {
        var report = access.get(me, organ, year);
        var format =
                OutputFormat.ofEnding(ending).orElseThrow(() -> Refusal.of(ReportWritingRefusal.UNKNOWN_REPORT_FILE));
        var printed = reports.print(report, figures.of(report));
        var disposition = ContentDisposition.attachment()
                .filename(printed.title() + "." + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(files.set(printed, format));
    }
}
