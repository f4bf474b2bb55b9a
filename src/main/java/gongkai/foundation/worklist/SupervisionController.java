package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 督办: the list, one supervision, its answer and what becomes of it.
@Controller
class SupervisionController {
    private static final String LIST = "/console/supervision";
    private static final String ONE = LIST + "/{id}";

    private final SupervisionPages pages;
    private final Supervisions supervisions;

    SupervisionController(SupervisionPages pages, Supervisions supervisions) {
        this.pages = pages;
        this.supervisions = supervisions;
    }

    @Bean
    static ConsoleDoor supervisionDoor() {
        return new ConsoleDoor(LIST, "督办", "", Act.SEE_WORKLIST.name(), 2);
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String behind) {
        return Show.page("worklist/supervision-list", pages.list(frames, me, which, behind));
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("worklist/supervision", pages.page(frames, me, id, Map.of(), new Problems()));
    }

    @Needs(Act.TAKE_WORK)
    @PostMapping(ONE + "/answer")
    Object answer(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> supervisions.answer(id, typed.getOrDefault("answer", ""), me),
                "答复已提交，等待审核。",
                new Place(frames, me, id, typed, redirect));
    }

    @Needs(Act.SUPERVISE_WORK)
    @PostMapping(ONE + "/accept")
    Object accept(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(() -> supervisions.accept(id, me), "督办已办结。", new Place(frames, me, id, typed, redirect));
    }

    @Needs(Act.SUPERVISE_WORK)
    @PostMapping(ONE + "/send-back")
    Object sendBack(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> supervisions.sendBack(id, typed.getOrDefault("verdict", ""), me),
                "已退回，答复期限从今天重新计算。",
                new Place(frames, me, id, typed, redirect));
    }

    @Needs(Act.SUPERVISE_WORK)
    @PostMapping(ONE + "/withdraw")
    Object withdraw(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> supervisions.withdraw(id, typed.getOrDefault("withdrawal", ""), me),
                "督办已撤销。",
                new Place(frames, me, id, typed, redirect));
    }

    private record Place(
            Frames frames, Person.Staff me, long id, Map<String, String> typed, RedirectAttributes redirect) {}

    private Object attempt(Runnable verb, String done, Place at) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "worklist/supervision",
                    pages.page(at.frames(), at.me(), at.id(), at.typed(), Problems.from(refusal.problems())));
        }
        FlashNotice.leave(at.redirect(), done);
        return "redirect:" + LIST + "/" + at.id();
    }
}
