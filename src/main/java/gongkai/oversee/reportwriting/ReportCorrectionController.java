package gongkai.oversee.reportwriting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One figure of a report: what it is made of, and the wish to set it otherwise.
@Controller
class ReportCorrectionController {
    private static final String CELL = WritingController.ONE + "/cells/{cell}";
    private static final String CORRECTION = WritingController.ONE + "/corrections/{id}";

    private final ReportFigurePages pages;
    private final WritingDesk desk;
    private final WritingAccess access;
    private final ReportCorrections corrections;

    ReportCorrectionController(
            ReportFigurePages pages, WritingDesk desk, WritingAccess access, ReportCorrections corrections) {
        this.pages = pages;
        this.desk = desk;
        this.access = access;
        this.corrections = corrections;
    }

    @Needs(Act.SEE_REPORT)
    @GetMapping(CELL)
    ModelAndView show(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable String cell) {
        var report = access.get(me, organ, year);
        var ref = ReportFigurePages.cell(cell, report.year());
        return Show.page("reportwriting/figure", pages.page(frames, me, report, ref, "", "", new Problems()));
    }

    @Needs(Act.WRITE_REPORT)
    @PostMapping(CELL)
    Object ask(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable String cell,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var report = access.get(me, organ, year);
        var ref = ReportFigurePages.cell(cell, report.year());
        String wanted = typed.getOrDefault("wanted", "");
        String reason = typed.getOrDefault("reason", "");
        try {
            corrections.ask(report.organ(), report.year(), ref, wanted, reason, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var page = pages.page(frames, me, report, ref, wanted, reason, Problems.from(refusal.problems()));
            return Show.again("reportwriting/figure", page);
        }
        FlashNotice.leave(redirect, "更正已经提出，负责人批准后生效，并在表中标明。");
        return "redirect:" + report.path() + "#corrections";
    }

    @Needs(Act.SIGN_REPORT)
    @PostMapping(CORRECTION + "/grant")
    Object grant(
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable long id,
            RedirectAttributes redirect) {
        var report = access.get(me, organ, year);
        corrections.grant(report.organ(), report.year(), id, me);
        FlashNotice.leave(redirect, "已经批准更正。");
        return "redirect:" + report.path() + "#corrections";
    }

    @Needs(Act.SIGN_REPORT)
    @PostMapping(CORRECTION + "/deny")
    Object deny(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes redirect) {
        var report = access.get(me, organ, year);
        try {
            corrections.deny(report.organ(), report.year(), id, words, me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var typed = new WritingDesk.Typed(Map.of(), words, Problems.from(refusal.problems()));
            return Show.again("reportwriting/desk", desk.page(frames, me, report, typed));
        }
        FlashNotice.leave(redirect, "没有同意这处更正，数字不变。");
        return "redirect:" + report.path() + "#corrections";
    }

    @Needs(Act.WRITE_REPORT)
    @PostMapping(CORRECTION + "/take-back")
    Object takeBack(
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @PathVariable long id,
            RedirectAttributes redirect) {
        var report = access.get(me, organ, year);
        corrections.takeBack(report.organ(), report.year(), id, me);
        FlashNotice.leave(redirect, "更正已经撤回。");
        return "redirect:" + report.path() + "#corrections";
    }
}
