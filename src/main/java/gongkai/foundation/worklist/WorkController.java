package gongkai.foundation.worklist;

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

/// One matter in the worklist: claim, give back, hand over, urge, supervise.
@Controller
class WorkController {
    private static final String ONE = "/console/work/{kind}/{matter}";

    private final WorkPages pages;
    private final WorkHolding holding;
    private final WorkPressing pressing;
    private final Supervisions supervisions;

    WorkController(WorkPages pages, WorkHolding holding, WorkPressing pressing, Supervisions supervisions) {
        this.pages = pages;
        this.holding = holding;
        this.pressing = pressing;
        this.supervisions = supervisions;
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String kind, @PathVariable long matter) {
        return Show.page("worklist/work", pages.page(frames, me, kind, matter, Map.of(), new Problems()));
    }

    @Needs(Act.TAKE_WORK)
    @PostMapping(ONE + "/claim")
    String claim(Person.Staff me, @PathVariable String kind, @PathVariable long matter, RedirectAttributes redirect) {
        try {
            holding.claim(kind, matter, me);
            FlashNotice.leave(redirect, "已由您承办。");
        } catch (Refusal refusal) {
            if (refusal.code() != WorkRefusal.ALREADY_CLAIMED) {
                throw refusal;
            }
            FlashNotice.leave(redirect, refusal.code().message());
        }
        return back(kind, matter);
    }

    @Needs(Act.TAKE_WORK)
    @PostMapping(ONE + "/give-back")
    Object giveBack(
            Frames frames,
            Person.Staff me,
            @PathVariable String kind,
            @PathVariable long matter,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> holding.giveBack(kind, matter, typed.getOrDefault("giveBackReason", ""), me),
                "已退回本单位待认领。",
                new Place(frames, me, kind, matter, typed, redirect));
    }

    @Needs(Act.TAKE_WORK)
    @PostMapping(ONE + "/hand-over")
    Object handOver(
            Frames frames,
            Person.Staff me,
            @PathVariable String kind,
            @PathVariable long matter,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> holding.handOver(
                        kind, matter, typed.getOrDefault("to", ""), typed.getOrDefault("handOverReason", ""), me),
                "已移交，对方会收到通知。",
                new Place(frames, me, kind, matter, typed, redirect));
    }

    @Needs(Act.SUPERVISE_WORK)
    @PostMapping(ONE + "/urge")
    Object urge(
            Frames frames,
            Person.Staff me,
            @PathVariable String kind,
            @PathVariable long matter,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> pressing.urge(kind, matter, typed.getOrDefault("urgeNote", ""), me),
                "已催办，承办人员会收到通知。",
                new Place(frames, me, kind, matter, typed, redirect));
    }

    @Needs(Act.SUPERVISE_WORK)
    @PostMapping(ONE + "/supervise")
    Object supervise(
            Frames frames,
            Person.Staff me,
            @PathVariable String kind,
            @PathVariable long matter,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String days = typed.getOrDefault("days", "").strip();
        return attempt(
                () -> supervisions.demand(
                        kind,
                        matter,
                        typed.getOrDefault("demand", ""),
                        days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0,
                        me),
                "督办已发出，承办单位应当按期答复。",
                new Place(frames, me, kind, matter, typed, redirect));
    }

    private record Place(
            Frames frames,
            Person.Staff me,
            String kind,
            long matter,
            Map<String, String> typed,
            RedirectAttributes redirect) {}

    /// What was typed comes back with what is wrong in it.
    private Object attempt(Runnable verb, String done, Place at) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "worklist/work",
                    pages.page(
                            at.frames(),
                            at.me(),
                            at.kind(),
                            at.matter(),
                            at.typed(),
                            Problems.from(refusal.problems())));
        }
        FlashNotice.leave(at.redirect(), done);
        return back(at.kind(), at.matter());
    }

    private static String back(String kind, long matter) {
        return "redirect:/console/work/" + kind + "/" + matter;
    }
}
