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
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The steps of a report: sent to be signed, signed or not, accepted or returned, drafted for the public, corrected.
@Controller
class WritingStepController {
    private final WritingDesk desk;
    private final WritingAccess access;
    private final ReportSigning signing;
    private final ReportCollecting collecting;
    private final ReportPublication publication;

    WritingStepController(
            WritingDesk desk,
            WritingAccess access,
            ReportSigning signing,
            ReportCollecting collecting,
            ReportPublication publication) {
        this.desk = desk;
        this.access = access;
        this.signing = signing;
        this.collecting = collecting;
        this.publication = publication;
    }

    @Needs(Act.WRITE_REPORT)
    @PostMapping(WritingController.ONE + "/submit")
    Object submit(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            RedirectAttributes redirect) {
        return attempt(new Place(frames, me, organ, year, "", redirect), report -> {
            signing.submit(report.organ(), report.year(), me);
            return "已经送审签，数字从现在起固定。";
        });
    }

    @Needs(Act.SIGN_REPORT)
    @PostMapping(WritingController.ONE + "/sign")
    Object sign(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            RedirectAttributes redirect) {
        return attempt(new Place(frames, me, organ, year, "", redirect), report -> {
            signing.sign(report.organ(), report.year(), me);
            return access.above(report)
                    .map(above -> "已经审签，报送" + above.name() + "。")
                    .orElse("已经审签，可以起草公开稿了。");
        });
    }

    @Needs(Act.SIGN_REPORT)
    @PostMapping(WritingController.ONE + "/send-back")
    Object sendBack(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String words = typed.getOrDefault("words", "");
        return attempt(new Place(frames, me, organ, year, words, redirect), report -> {
            signing.sendBack(report.organ(), report.year(), words, me);
            return "已经退回修改。";
        });
    }

    @Needs(Act.COLLECT_REPORTS)
    @PostMapping(WritingController.ONE + "/accept")
    Object accept(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            RedirectAttributes redirect) {
        return attempt(new Place(frames, me, organ, year, "", redirect), report -> {
            collecting.accept(report.organ(), report.year(), me);
            return "已经接收，它的数字计入上级机关的报告。";
        });
    }

    @Needs(Act.COLLECT_REPORTS)
    @PostMapping(WritingController.ONE + "/return")
    Object giveBack(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String words = typed.getOrDefault("words", "");
        return attempt(new Place(frames, me, organ, year, words, redirect), report -> {
            collecting.giveBack(report.organ(), report.year(), words, me);
            return "已经退回修改，报送机关的待办里有这一项。";
        });
    }

    @Needs(Act.COLLECT_REPORTS)
    @PostMapping(WritingController.ONE + "/exempt")
    Object exempt(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String words = typed.getOrDefault("words", "");
        return attempt(new Place(frames, me, organ, year, words, redirect), report -> {
            collecting.exempt(report.organ(), report.year(), words, me);
            return "已经免去单独编制，它的数据计入上级机关的报告。";
        });
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(WritingController.ONE + "/publish")
    Object publish(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String enclosed,
            RedirectAttributes redirect) {
        return attempt(new Place(frames, me, organ, year, "", redirect), report -> {
            publication.draft(report.organ(), report.year(), !enclosed.isEmpty(), me);
            return "公开稿已经起草；核对后请送审，发布后进入“政府信息公开年报”栏目。";
        });
    }

    @Needs(Act.WRITE_REPORT)
    @PostMapping(WritingController.ONE + "/reopen")
    Object reopen(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @PathVariable String year,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String words = typed.getOrDefault("words", "");
        return attempt(new Place(frames, me, organ, year, words, redirect), report -> {
            publication.reopen(report.organ(), report.year(), words, me);
            return "可以更正了。原来公布的版本在新版公布以前不变，以后仍可查阅。";
        });
    }

    private record Place(
            Frames frames, Person.Staff me, String organ, String year, String words, RedirectAttributes redirect) {}

    private Object attempt(Place at, Function<YearReport, String> verb) {
        var report = access.get(at.me(), at.organ(), at.year());
        String sentence;
        try {
            sentence = verb.apply(report);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var typed = new WritingDesk.Typed(Map.of(), at.words(), Problems.from(refusal.problems()));
            return Show.again("reportwriting/desk", desk.page(at.frames(), at.me(), report, typed));
        }
        FlashNotice.leave(at.redirect(), sentence);
        return "redirect:" + report.path();
    }
}
