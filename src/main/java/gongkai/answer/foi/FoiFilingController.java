package gongkai.answer.foi;

import gongkai.answer.foi.page.FilePage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frame;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The application form: filed by anyone on the portal, entered by staff for letters and visits.
@Controller
class FoiFilingController {
    private static final String TITLE = "申请公开政府信息";
    private static final String DESK_TITLE = "登记申请";
    private static final String PORTAL = "/answer/requests/new";
    private static final String DESK = "/console/requests/new";

    private final FoiIntake intake;
    private final FoiAccess access;
    private final FoiPages pages;
    private final Organs organs;
    private final Policy policy;

    FoiFilingController(FoiIntake intake, FoiAccess access, FoiPages pages, Organs organs, Policy policy) {
        this.intake = intake;
        this.access = access;
        this.pages = pages;
        this.organs = organs;
        this.policy = policy;
    }

    @Open
    @GetMapping(PORTAL)
    ModelAndView form(Frames frames, Person me, @RequestParam(defaultValue = "") String organ) {
        var typed = fresh(organ);
        if (me instanceof Person.Citizen citizen) {
            typed.put("name", citizen.name());
        }
        return Show.page("foi/file", portalPage(frames, typed, new Problems()));
    }

    @Open
    @PostMapping(PORTAL)
    Object file(Frames frames, Person me, @RequestParam Map<String, String> typed, HttpServletRequest http) {
        var form = new FoiRequestForm(withSubmission(typed));
        var problems = form.check(organs);
        if (!problems.isEmpty()) {
            return Show.again("foi/file", portalPage(frames, form.typed(), problems));
        }
        FoiRequest request = intake.receive(form.filedOnline(organs, pages.today()), me);
        access.remember(request, http);
        return "redirect:/answer/requests/" + request.number() + "?fresh";
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(DESK)
    ModelAndView deskForm(Frames frames, Person.Staff me) {
        var typed = fresh(me.organ().value());
        typed.put("receivedOn", pages.today().toString());
        return Show.page("foi/file", deskPage(frames, me, typed, new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(DESK)
    Object enter(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed) {
        var form = new FoiRequestForm(withSubmission(typed));
        var problems = form.check(organs);
        form.checkReceipt(problems, pages.today());
        if (!problems.isEmpty()) {
            return Show.again("foi/file", deskPage(frames, me, form.typed(), problems));
        }
        FoiRequest request = intake.receive(form.entered(organs), me);
        return "redirect:/console/requests/" + request.id().value();
    }

    private FilePage portalPage(Frames frames, Map<String, String> typed, Problems problems) {
        var frame = frames.portal(Wing.ANSWER, TITLE, Crumb.here(TITLE));
        return page(frame, false, PORTAL, typed, problems, FoiRequestForm::answersRequests);
    }

    private FilePage deskPage(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        var frame = frames.console(DESK_TITLE, Crumb.of("依申请公开", "/console/requests"), Crumb.here(DESK_TITLE));
        var places = policy.where(me, Act.HANDLE_REQUEST);
        return page(
                frame,
                true,
                DESK,
                typed,
                problems,
                organ -> FoiRequestForm.answersRequests(organ) && places.contains(organ.id()));
    }

    private FilePage page(
            Frame frame,
            boolean desk,
            String action,
            Map<String, String> typed,
            Problems problems,
            Predicate<Organ> offered) {
        var why = pages.whyIfToday();
        return new FilePage(frame, desk, action, typed, problems, choices(offered), DateText.full(why.dueOn()), why);
    }

    private FilePage.Choices choices(Predicate<Organ> offered) {
        return new FilePage.Choices(
                organs.list().stream()
                        .filter(offered)
                        .map(organ -> new Choice(organ.id().value(), organ.name()))
                        .toList(),
                FoiPages.choices(ApplicantKind.class, ApplicantKind::label),
                Stream.of(FoiRequestForm.ID_CARD, "护照", "港澳台居民证件", "军官证", "其他")
                        .map(each -> new Choice(each, each))
                        .toList(),
                FoiPages.choices(SupplyForm.class, SupplyForm::label),
                FoiPages.choices(SupplyRoute.class, SupplyRoute::label),
                List.of(Channel.values()).stream()
                        .filter(channel -> channel != Channel.ONLINE)
                        .map(channel -> new Choice(channel.name(), channel.label(), "收到之日：" + channel.receipt()))
                        .toList());
    }

    /// A form nobody has typed in yet, with a name of its own.
    private static Map<String, String> fresh(String organ) {
        var typed = new HashMap<String, String>();
        typed.put("organ", organ);
        typed.put("kind", ApplicantKind.NATURAL_PERSON.name());
        typed.put("certificate", FoiRequestForm.ID_CARD);
        typed.put("form", SupplyForm.ELECTRONIC.name());
        typed.put("route", SupplyRoute.ONLINE.name());
        typed.put("submission", UUID.randomUUID().toString());
        return typed;
    }

    private static Map<String, String> withSubmission(Map<String, String> typed) {
        var all = new HashMap<>(typed);
        if (typed.getOrDefault("submission", "").isBlank()) {
            all.put("submission", UUID.randomUUID().toString());
        }
        return all;
    }
}
