package gongkai.foundation.administration;

import gongkai.foundation.administration.page.DelegationsPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Delegation;
import gongkai.foundation.identity.Delegations;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 请假代理: every member of staff lends their own roles for the time of a leave.
@Controller
class DelegationController {
    private static final String PAGE = "/console/delegations";

    private final Delegations delegations;
    private final OrganNames names;
    private final Clock clock;

    DelegationController(Delegations delegations, OrganNames names, Clock clock) {
        this.delegations = delegations;
        this.names = names;
        this.clock = clock;
    }

    @Bean
    static ConsoleDoor delegationsDoor() {
        return new ConsoleDoor(PAGE, "请假代理", "", Act.SEE_WORKLIST.name(), 5);
    }

    @Needs(Act.SEE_WORKLIST)
    @GetMapping(PAGE)
    ModelAndView show(Frames frames, Person.Staff me) {
        return Show.page("administration/delegations", page(frames, me, Map.of(), new Problems()));
    }

    @Needs(Act.SEE_WORKLIST)
    @PostMapping(PAGE)
    Object lend(Frames frames, Person.Staff me, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            delegations.lend(me, DelegationForm.read(typed), me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("administration/delegations", page(frames, me, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "代理已设定，到期自动结束。");
        return "redirect:" + PAGE;
    }

    @Needs(Act.SEE_WORKLIST)
    @PostMapping(PAGE + "/{delegation}/end")
    String end(Person.Staff me, HttpServletRequest request, RedirectAttributes redirect) {
        delegations.revoke(DelegationForm.number(request.getRequestURI()), me);
        FlashNotice.leave(redirect, "代理已结束。");
        return "redirect:" + PAGE;
    }

    private DelegationsPage page(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        var all = delegations.listOf(me);
        return new DelegationsPage(
                frames.console("请假代理", Crumb.here("请假代理")),
                all.stream()
                        .filter(each -> each.from() == me.id())
                        .map(each -> row(each, each.toName()))
                        .toList(),
                all.stream()
                        .filter(each -> each.to() == me.id())
                        .map(each -> row(each, each.fromName()))
                        .toList(),
                delegations.listLendable(me).stream()
                        .map(grant -> new Choice(
                                Delegations.nameOf(grant), grant.role().label() + "，" + names.nameOf(grant.over())))
                        .toList(),
                typed,
                problems);
    }

    private DelegationsPage.Row row(Delegation delegation, String who) {
        return new DelegationsPage.Row(
                delegation.id(),
                delegation.role().label(),
                names.nameOf(delegation.over()),
                who,
                StaffPages.days(delegation),
                delegation.holdsOn(LocalDate.now(clock)) ? "正在代理" : "尚未开始",
                delegation.reason());
    }
}
