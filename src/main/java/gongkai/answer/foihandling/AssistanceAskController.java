package gongkai.answer.foihandling;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asking others for help, from the page of the handling.
@Controller
class AssistanceAskController {
    private final HandlingAccess access;
    private final HandlingPages pages;
    private final AssistanceWork work;
    private final Organs organs;

    AssistanceAskController(HandlingAccess access, HandlingPages pages, AssistanceWork work, Organs organs) {
        this.access = access;
        this.pages = pages;
        this.work = work;
        this.organs = organs;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(HandlingController.ONE + "/assistance")
    Object ask(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var asked = new Asked(frames, me, request, typed, redirect);
        var about = access.get(request, me, Act.HANDLE_REQUEST);
        try {
            var sent = work.ask(
                    about.id(),
                    new AssistanceWork.Question(
                            asked.choice(AssistanceKind.class, "assistKind"),
                            organ(asked.text("assistOrgan")),
                            Optional.of(asked.text("assistUnit")).filter(unit -> !unit.isEmpty()),
                            asked.text("need"),
                            asked.number("assistDays")),
                    me);
            FlashNotice.leave(redirect, "已请%s，协办文书已生成。".formatted(sent.kind().label()));
            return "redirect:" + HandlingAccess.path(about);
        } catch (Refusal refusal) {
            return Show.page(
                    Asked.status(refusal),
                    "foihandling/handling",
                    pages.page(frames, me, about, HandlingPages.Typed.wrong(typed, Asked.problems(refusal))));
        }
    }

    /// The organ somebody names: by its name, or by its number.
    private Optional<OrganId> organ(String named) {
        if (named.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(organs.findActiveByName(named)
                .or(() -> OrganId.isOne(named) ? organs.find(OrganId.of(named)) : Optional.empty())
                .orElseThrow(() -> Refusal.of(
                        HandlingRefusal.HANDLING_INCOMPLETE,
                        List.of(new FieldProblem("assistOrgan", "没有找到这个机关，请填写它的全称。"))))
                .id());
    }
}
