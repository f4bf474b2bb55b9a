package gongkai.answer.foi;

import gongkai.answer.foi.page.PaymentPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 缴纳方式: the settings page of how to pay, organ by organ.
@Controller
class PaymentController {
    static final String LIST = "/console/requests/payment";

    private final PaymentWays ways;
    private final Organs organs;
    private final Policy policy;

    PaymentController(PaymentWays ways, Organs organs, Policy policy) {
        this.ways = ways;
        this.organs = organs;
        this.policy = policy;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me) {
        var rows = policy.where(me, Act.HANDLE_REQUEST).stream().map(this::row).toList();
        return Show.page(
                "foi/payment",
                new PaymentPage(
                        frames.console("缴纳方式", Crumb.of("依申请公开", "/console/requests"), Crumb.here("缴纳方式")),
                        rows,
                        Optional.empty()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(LIST + "/{organ}")
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable String organ) {
        OrganId id = own(me, organ);
        var known = ways.find(id).map(PaymentController::fields).orElse(Map.of());
        return Show.page("foi/payment", page(frames, id, known, new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(LIST + "/{organ}")
    Object put(
            Frames frames,
            Person.Staff me,
            @PathVariable String organ,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        OrganId id = own(me, organ);
        try {
            ways.put(way(id, typed), me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("foi/payment", page(frames, id, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, "缴纳方式已保存，以后的收费通知书都这样写。");
        return "redirect:" + LIST + "/" + organ;
    }

    private OrganId own(Person.Staff me, String organ) {
        return policy.where(me, Act.HANDLE_REQUEST).stream()
                .filter(id -> id.value().equals(organ))
                .findFirst()
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_PAYEE));
    }

    private static PaymentWay way(OrganId organ, Map<String, String> typed) {
        return new PaymentWay(
                organ,
                typed.getOrDefault("payee", ""),
                typed.getOrDefault("bank", ""),
                typed.getOrDefault("account", ""),
                typed.getOrDefault("counter", ""),
                typed.getOrDefault("telephone", ""));
    }

    private static Map<String, String> fields(PaymentWay way) {
        return Map.of(
                "payee", way.payee(),
                "bank", way.bank(),
                "account", way.account(),
                "counter", way.counter(),
                "telephone", way.telephone());
    }

    private PaymentPage page(Frames frames, OrganId organ, Map<String, String> typed, Problems problems) {
        String name = organs.get(organ).name();
        return new PaymentPage(
                frames.console(
                        name + "的缴纳方式",
                        Crumb.of("依申请公开", "/console/requests"),
                        Crumb.of("缴纳方式", LIST),
                        Crumb.here(name)),
                List.of(),
                Optional.of(new PaymentPage.Chosen(
                        name,
                        LIST + "/" + organ.value(),
                        ways.find(organ).map(PaymentWay::words).orElse(""),
                        typed,
                        problems)));
    }

    private PaymentPage.Row row(OrganId organ) {
        return new PaymentPage.Row(
                organs.get(organ).name(),
                LIST + "/" + organ.value(),
                ways.find(organ).map(PaymentWay::words).orElse(""));
    }
}
