package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.drafting.page.ComparePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Two saved texts of a draft side by side; where two wrote at once, both are here.
@Controller
class DraftCompareController {
    private static final int STATES = 200;

    private final DraftAccess access;
    private final DraftStateStore states;
    private final FieldComparison fields;
    private final Policy policy;

    DraftCompareController(DraftAccess access, DraftStateStore states, FieldComparison fields, Policy policy) {
        this.access = access;
        this.states = states;
        this.fields = fields;
        this.policy = policy;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(DraftListController.LIST + "/{id}/compare")
    ModelAndView compare(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var draft = access.get(id, me);
        var right = access.state(draft, number(to, draft.state()));
        var left = access.state(draft, number(from, Math.max(1, right.number() - 1)));
        boolean mayTake = draft.status() == DraftStatus.DRAFTING && policy.may(me, Act.DRAFT_DOCUMENT, draft.organ());
        return Show.page(
                "drafting/compare",
                new ComparePage(
                        frames.console(
                                "对照",
                                Crumb.of("拟稿与审核", DraftListController.LIST),
                                Crumb.of(draft.title(), draft.id().path()),
                                Crumb.here("对照")),
                        "对照：" + draft.title(),
                        draft.id().path() + "/compare",
                        states.listHeads(draft.id(), STATES).stream()
                                .map(state -> new Choice(Integer.toString(state.number()), label(state)))
                                .toList(),
                        side(left),
                        side(right),
                        Comparison.of(
                                Comparison.paragraphs(left.text().body()),
                                Comparison.paragraphs(right.text().body())),
                        fields.of(
                                fields.fields(left.text()),
                                fields.fields(right.text()),
                                left.text().files(),
                                right.text().files()),
                        right.manner() == DraftState.Manner.ASIDE && left.number() == draft.state(),
                        mayTake ? draft.id().path() + "/take" : ""));
    }

    private static ComparePage.Side side(DraftState state) {
        return new ComparePage.Side(
                Integer.toString(state.number()), label(state), state.text().title());
    }

    private static String label(DraftState state) {
        return "第 %d 稿　%s　%s　%s"
                .formatted(
                        state.number(),
                        GateDays.moment(state.at()),
                        state.staffName(),
                        state.manner().label());
    }

    static int number(String typed, int otherwise) {
        return typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : otherwise;
    }
}
