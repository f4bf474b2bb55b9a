package gongkai.foundation.administration;

import gongkai.foundation.administration.page.OrganFormPage;
import gongkai.foundation.administration.page.PlannedPage;
import gongkai.foundation.administration.page.ReformPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganAction;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.OrganRefusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.organ.PlannedReform;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 机构改革 by the 系统管理员: one form for each verb, and what is ordered for later days.
@Controller
class OrganReformController {
    private static final String LIST = OrganDeskController.LIST;
    private static final String SET_UP = "/console/organ-setup";
    private static final String PLANNED = "/console/organ-reforms";

    private final Organs organs;
    private final OrganReform reform;
    private final OrganChoices choices;
    private final Policy policy;
    private final Clock clock;

    OrganReformController(Organs organs, OrganReform reform, OrganChoices choices, Policy policy, Clock clock) {
        this.organs = organs;
        this.reform = reform;
        this.choices = choices;
        this.policy = policy;
        this.clock = clock;
    }

    @Bean
    static ConsoleDoor plannedReformsDoor() {
        return new ConsoleDoor(PLANNED, "预定的机构变更", "平台管理", Act.MANAGE_ORGANS.name(), 931);
    }

    @Needs(Act.MANAGE_ORGANS)
    @GetMapping(LIST + "/{id}/reforms/{verb}")
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable String id, @PathVariable String verb) {
        Organ organ = changeable(me, id);
        var typed = new HashMap<String, String>();
        typed.put("effectiveOn", LocalDate.now(clock).toString());
        typed.put("name", organ.name());
        typed.put("shortName", organ.shortName());
        typed.put("documentWord", organ.documentWord());
        OrganAction action = action(verb);
        if (action == OrganAction.ABOLISH) {
            typed.put("heir", organ.parent().map(OrganId::value).orElse(""));
        }
        return Show.page("administration/reform", page(frames, me, organ, action, typed, new Problems()));
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(LIST + "/{id}/reforms/{verb}")
    Object order(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @PathVariable String verb,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Organ organ = changeable(me, id);
        OrganAction action = action(verb);
        var problems = new Problems();
        var form = new ReformForm(typed, choices, problems);
        LocalDate on = form.effectiveOn();
        String basis = form.basis();
        Optional<Reform> wanted = form.read(action, organ.id());
        if (wanted.isPresent() && problems.isEmpty()) {
            order(me, wanted.get(), on, basis, problems);
        }
        if (!problems.isEmpty() || wanted.isEmpty()) {
            return Show.again("administration/reform", page(frames, me, organ, action, typed, problems));
        }
        FlashNotice.leave(redirect, taken(action, on));
        return "redirect:" + LIST + "/" + organ.id();
    }

    private String taken(OrganAction action, LocalDate on) {
        return on.isAfter(LocalDate.now(clock))
                ? "%s已经预定，%s生效。".formatted(action.label(), DateText.full(on))
                : "%s已经生效。".formatted(action.label());
    }

    /// Orders it; what speaks against it is noted beside its field.
    private void order(Person.Staff me, Reform wanted, LocalDate on, String basis, Problems problems) {
        requireAll(me, wanted);
        try {
            reform.order(wanted, on, basis, policy.actor(me, Act.MANAGE_ORGANS, wanted.subject()));
        } catch (Refusal refusal) {
            refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            if (refusal.problems().isEmpty() && refusal.code() instanceof OrganRefusal reason) {
                problems.when(true, ReformForm.field(reason, wanted.action()), reason.message());
            } else if (refusal.problems().isEmpty()) {
                throw refusal;
            }
        }
    }

    /// Whoever changes an organ must also look after those it goes to.
    private void requireAll(Person.Staff me, Reform wanted) {
        var places = policy.where(me, Act.MANAGE_ORGANS);
        var touched = new java.util.ArrayList<OrganId>();
        switch (wanted) {
            case Reform.SetUp setUp -> setUp.organ().parent().ifPresent(touched::add);
            case Reform.Rename rename -> touched.add(rename.subject());
            case Reform.Move move -> {
                touched.add(move.subject());
                touched.add(move.superior());
            }
            case Reform.Ending ending -> {
                touched.add(ending.subject());
                touched.addAll(ending.successors());
                ending.childrenTo().ifPresent(touched::add);
            }
        }
        if (!places.containsAll(touched)) {
            throw Refusal.of(IdentityRefusal.NOT_YOURS);
        }
    }

    private Organ changeable(Person.Staff me, String id) {
        Organ organ = organs.get(id);
        policy.require(me, Act.MANAGE_ORGANS, organ.id());
        if (!organ.isActive()) {
            throw Refusal.of(OrganRefusal.ORGAN_ABOLISHED);
        }
        return organ;
    }

    private static OrganAction action(String verb) {
        return Arrays.stream(OrganAction.values())
                .filter(each -> each.isReform() && each != OrganAction.SET_UP && each != OrganAction.TAKE_OVER)
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(verb))
                .findFirst()
                .orElseThrow(() -> Refusal.of(OrganRefusal.UNKNOWN_REFORM));
    }

    private ReformPage page(
            Frames frames,
            Person.Staff me,
            Organ organ,
            OrganAction action,
            Map<String, String> typed,
            Problems problems) {
        String back = LIST + "/" + organ.id();
        String verb = action.name().toLowerCase(Locale.ROOT);
        return new ReformPage(
                frames.console(
                        action.label(),
                        Crumb.of("机关名录", LIST),
                        Crumb.of(organ.shortName(), back),
                        Crumb.here(action.label())),
                verb,
                organ.name(),
                lead(action),
                back + "/reforms/" + verb,
                back,
                !organs.children(organ.id()).isEmpty(),
                choices.among(policy.where(me, Act.MANAGE_ORGANS)).stream()
                        .filter(choice -> !choice.value().equals(organ.id().value()))
                        .toList(),
                typed,
                problems);
    }

    private static String lead(OrganAction action) {
        return switch (action) {
            case RENAME -> "机关不变，只换名称。更名之前制作的文件和文书仍显示当时的名称。";
            case MERGE -> "生效后，这个机关不再设置。未办结的申请、未审结的复议诉讼由承接的机关继续办理，期限不变；已经办结的和历年数据不变。";
            case SPLIT -> "生效后，这个机关不再设置。先设立新的机关，再在这里选定；未办结的申请由其中一个承接。";
            case ABOLISH -> "生效后，这个机关不再设置。没有机关继续行使其职权的，由它所属的政府承接。";
            case MOVE -> "换一个上级机关，下级机关随之调整。";
            case SET_UP, TAKE_OVER, PROFILE, UNITS -> "";
        };
    }

    @Needs(Act.MANAGE_ORGANS)
    @GetMapping(SET_UP)
    ModelAndView setUpForm(Frames frames, Person.Staff me) {
        var typed = Map.of(
                "effectiveOn",
                LocalDate.now(clock).toString(),
                "superior",
                me.organ().value());
        return Show.page("administration/organ-form", setUpPage(frames, me, typed, new Problems()));
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(SET_UP)
    Object setUp(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var problems = new Problems();
        var form = new ReformForm(typed, choices, problems);
        LocalDate on = form.effectiveOn();
        String basis = form.basis();
        int order = organs.listActive().stream().mapToInt(Organ::order).max().orElse(0) + 1;
        Optional<Organ> fresh = form.organ(order);
        fresh.ifPresent(organ -> order(me, new Reform.SetUp(organ), on, basis, problems));
        if (!problems.isEmpty() || fresh.isEmpty()) {
            return Show.again("administration/organ-form", setUpPage(frames, me, typed, problems));
        }
        FlashNotice.leave(redirect, taken(OrganAction.SET_UP, on));
        return "redirect:"
                + (on.isAfter(LocalDate.now(clock))
                        ? PLANNED
                        : LIST + "/" + fresh.get().id());
    }

    private OrganFormPage setUpPage(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        return new OrganFormPage(
                frames.console("设立机关", Crumb.of("机关名录", LIST), Crumb.here("设立机关")),
                SET_UP,
                true,
                Arrays.stream(OrganKind.values())
                        .map(kind -> new Choice(kind.name(), kind.label()))
                        .toList(),
                choices.among(policy.where(me, Act.MANAGE_ORGANS)),
                typed,
                problems);
    }

    @Needs(Act.MANAGE_ORGANS)
    @GetMapping(PLANNED)
    ModelAndView planned(Frames frames, Person.Staff me) {
        var places = policy.where(me, Act.MANAGE_ORGANS);
        List<PlannedPage.Row> rows = reform.listPlanned().stream()
                .filter(planned -> isMine(planned, places))
                .map(planned -> new PlannedPage.Row(
                        DateText.full(planned.effectiveOn()),
                        planned.reform().action().label(),
                        reform.sentence(planned),
                        planned.actor().replaceFirst("^\\S+ ", ""),
                        planned.blocked().map(OrganRefusal::message),
                        PLANNED + "/" + planned.id() + "/cancel"))
                .toList();
        return Show.page(
                "administration/planned", new PlannedPage(frames.console("预定的机构变更", Crumb.here("预定的机构变更")), rows));
    }

    private boolean isMine(PlannedReform planned, java.util.Set<OrganId> places) {
        return planned.reform() instanceof Reform.SetUp setUp
                ? setUp.organ().parent().map(places::contains).orElse(true)
                : places.contains(planned.reform().subject());
    }

    @Needs(Act.MANAGE_ORGANS)
    @PostMapping(PLANNED + "/{reform}/cancel")
    String cancel(Person.Staff me, @PathVariable("reform") long id, RedirectAttributes redirect) {
        var places = policy.where(me, Act.MANAGE_ORGANS);
        var planned = reform.listPlanned().stream()
                .filter(each -> each.id() == id && isMine(each, places))
                .findFirst()
                .orElseThrow(() -> Refusal.of(OrganRefusal.UNKNOWN_REFORM));
        reform.cancel(
                planned.id(),
                policy.actor(me, Act.MANAGE_ORGANS, planned.reform().subject()));
        FlashNotice.leave(redirect, "预定的变更已经取消。");
        return "redirect:" + PLANNED;
    }
}
