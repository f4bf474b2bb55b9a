package gongkai.answer.withheld;

import gongkai.answer.withheld.page.EntryPage;
import gongkai.answer.withheld.page.RegisterPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Show;
import gongkai.foundation.worklist.Worklist;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The register at the desk: the list, one entry, the two ways a review may end.
@Controller
class WithheldController {
    static final String LIST = "/console/withheld";

    private static final int PAGE = 30;

    private final WithheldStore store;
    private final WithheldRegister register;
    private final WithheldOpening opening;
    private final Openings openings;
    private final Worklist worklist;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    WithheldController(
            WithheldStore store,
            WithheldRegister register,
            WithheldOpening opening,
            Openings openings,
            Worklist worklist,
            Organs organs,
            Policy policy,
            Clock clock) {
        this.store = store;
        this.register = register;
        this.opening = opening;
        this.openings = openings;
        this.worklist = worklist;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page) {
        var places = policy.where(me, Act.SEE_REQUEST);
        Optional<LocalDate> by = show.equals("due") ? Optional.of(LocalDate.now(clock)) : Optional.empty();
        var chips = List.of(
                new Chip("全部", LIST, store.slice(places, Optional.empty(), 1, 1).total(), by.isEmpty()),
                new Chip(
                        "到期待评估",
                        LIST + "?show=due",
                        store.slice(places, Optional.of(LocalDate.now(clock)), 1, 1)
                                .total(),
                        by.isPresent()));
        var slice = store.slice(places, by, Math.clamp(page, 1, 100_000), PAGE);
        return Show.page(
                "withheld/list",
                new RegisterPage(
                        frames.console("不予公开信息台账", Crumb.here("不予公开信息台账")),
                        chips,
                        slice.map(this::row),
                        LIST + "?show=" + (by.isPresent() ? "due" : "")));
    }

    private RegisterPage.Row row(WithheldEntry entry) {
        return new RegisterPage.Row(
                LIST + "/" + entry.id(),
                entry.title(),
                organ(entry),
                ground(entry),
                DateText.full(entry.decidedOn()),
                entry.nextReviewOn().map(DateText::full).orElse("已公开"),
                entry.nextReviewOn()
                        .filter(day -> !day.isAfter(LocalDate.now(clock)))
                        .isPresent());
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping(LIST + "/{id}")
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("withheld/entry", page(frames, me, id, Map.of(), new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(LIST + "/{id}/keep")
    Object keep(DeskForm form) {
        return act(
                form,
                "评估已登记，到下次评估的日期会再次列入待办。",
                () -> register.keepClosed(form.id("id"), form.text("words"), day(form), form.me()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(LIST + "/{id}/open")
    Object open(DeskForm form) {
        return act(
                form,
                "已转入拟稿。保密审查和审核通过后，任何人都可以查到。",
                () -> opening.begin(form.id("id"), form.text("title"), form.text("body"), form.me()));
    }

    private Object act(DeskForm form, String done, Runnable verb) {
        long id = form.id("id");
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var problems = Problems.from(refusal.problems());
            return Show.again("withheld/entry", page(form.frames(), form.me(), id, form.typed(), problems));
        }
        form.done(done);
        return "redirect:" + LIST + "/" + id;
    }

    private static LocalDate day(DeskForm form) {
        return form.day("next")
                .orElseThrow(() -> Refusal.of(
                        WithheldRefusal.ASSESSMENT_INCOMPLETE, List.of(new FieldProblem("next", "请填写下次评估的日期。"))));
    }

    private EntryPage page(Frames frames, Person.Staff me, long id, Map<String, String> typed, Problems problems) {
        var entry = store.find(id).orElseThrow(() -> Refusal.of(WithheldRefusal.UNKNOWN_WITHHELD));
        policy.require(me, Act.SEE_REQUEST, entry.organ());
        return new EntryPage(
                frames.console(entry.title(), Crumb.of("不予公开信息台账", LIST), Crumb.here(entry.number())),
                LIST + "/" + id,
                worklist.partOf(ReviewWork.KIND, id),
                entry.nextReviewOn()
                        .map(day -> "不予公开，最迟于%s前评估。".formatted(DateText.full(day)))
                        .orElse("经评估已经转为公开。"),
                List.of(
                        Fact.of("申请编号", entry.number()),
                        Fact.of("机关", organ(entry)),
                        Fact.of("不予公开的依据", ground(entry)),
                        Fact.of("答复日期", DateText.full(entry.decidedOn())),
                        Fact.wide("信息名称", entry.title())),
                "/console/requests/" + entry.request().value(),
                entry.isOpened()
                        ? Optional.of(
                                "/publish/documents/" + entry.publishedAs().getAsLong())
                        : Optional.empty(),
                store.listReviews(id).stream()
                        .map(review -> new Moment(
                                DateText.full(review.on()),
                                review.by() + (review.opened() ? "：转为公开" : "：仍不公开"),
                                review.words()))
                        .toList(),
                openings.standing(entry)
                        .filter(standing -> !entry.isOpened())
                        .map(standing -> new EntryPage.Opening(
                                standing.draft().path(), standing.status().label())),
                WithheldState.TRANSITIONS.allows(register.state(entry), WithheldAction.KEEP)
                        && policy.may(me, Act.HANDLE_REQUEST, entry.organ()),
                register.next().toString(),
                typed,
                problems);
    }

    private String organ(WithheldEntry entry) {
        return organs.get(entry.organ()).name();
    }

    private static String ground(WithheldEntry entry) {
        return "%s（条例%s）%s".formatted(entry.ground().label(), entry.ground().article(), entry.partly() ? "，部分不公开" : "");
    }
}
