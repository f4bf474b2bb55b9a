package gongkai.foundation.administration;

import gongkai.foundation.administration.page.SetupDonePage;
import gongkai.foundation.administration.page.SetupPage;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.StaffChanged;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Reform;
import gongkai.foundation.signin.Credentials;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 首次设置: an empty house gets its government and its three administrators. Afterwards the page is gone.
@Controller
class SetupController {
    private static final String PATH = "/setup";
    private static final String ACTOR = "setup 首次设置";
    private final FirstStart first;
    private final OrganReform reform;
    private final Staffing staffing;
    private final Credentials credentials;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SetupController(
            FirstStart first,
            OrganReform reform,
            Staffing staffing,
            Credentials credentials,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.first = first;
        this.reform = reform;
        this.staffing = staffing;
        this.credentials = credentials;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Open
    @GetMapping(PATH)
    Object form(Frames frames) {
        return first.isDue() ? Show.page("administration/setup", page(frames, Map.of(), new Problems())) : "redirect:/";
    }

    @Open
    @PostMapping(PATH)
    Object setUp(Frames frames, @RequestParam Map<String, String> typed) {
        if (!first.isDue()) {
            return "redirect:/";
        }
        var form = new SetupForm(typed);
        if (!first.fits(form.field("code"))) {
            return again(frames, typed, new Problems().when(true, "code", "设置码不对，请在服务器的日志里核对。"));
        }
        var problems = form.check();
        if (!problems.isEmpty()) {
            return again(frames, typed, problems);
        }
        try {
            return done(frames, form);
        } catch (Refusal refusal) {
            return again(
                    frames,
                    typed,
                    Problems.from(refusal.problems())
                            .when(true, "name", refusal.code().message()));
        }
    }

    private ModelAndView done(Frames frames, SetupForm form) {
        var accounts = transaction.execute(open -> {
            var organ = form.organ();
            reform.order(new Reform.SetUp(organ), LocalDate.now(clock), "首次设置", ACTOR);
            var made = new ArrayList<SetupDonePage.Account>();
            for (SetupForm.Administrator administrator : SetupForm.ADMINISTRATORS) {
                made.add(enter(form, administrator));
            }
            return List.copyOf(made);
        });
        first.done();
        return Show.page(
                "administration/setup-done",
                new SetupDonePage(frames.portal("首次设置", Crumb.here("首次设置")), form.field("name"), accounts));
    }

    private SetupDonePage.Account enter(SetupForm form, SetupForm.Administrator administrator) {
        var role = administrator.role();
        var organ = form.organ().id();
        String account = form.field(administrator.key() + "Account");
        String name = form.field(administrator.key() + "Name");
        var staff = staffing.enter(account, name, organ, List.of(new Person.Grant(role, organ)));
        events.publishEvent(new StaffChanged(
                staff, "开立账号", organ, "%s（%s）：%s".formatted(name, account, role.label()), clock.instant(), ACTOR));
        return new SetupDonePage.Account(role.label(), name, account, credentials.issue(staff, staff));
    }

    private static ModelAndView again(Frames frames, Map<String, String> typed, Problems problems) {
        return Show.again("administration/setup", page(frames, typed, problems));
    }

    private static SetupPage page(Frames frames, Map<String, String> typed, Problems problems) {
        return new SetupPage(
                frames.portal("首次设置", Crumb.here("首次设置")),
                SetupForm.ADMINISTRATORS.stream()
                        .map(each -> new SetupPage.Part(each.key(), each.role().label(), each.words()))
                        .toList(),
                typed,
                problems);
    }
}
