package gongkai.foundation.passkey;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.passkey.page.AddPasskeyPage;
import gongkai.foundation.signin.Audience;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Adding and removing one's own passkeys; staff and the public come in by doors of their own.
@Controller
class PasskeyController {
    private static final String TITLE = "添加通行密钥";

    private final Passkeys passkeys;

    PasskeyController(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Needs(Act.ENTER_CONSOLE)
    @GetMapping("/console/account/passkeys/new")
    ModelAndView staffForm(Frames frames, Person.Staff person, HttpServletRequest request) {
        return form(frames, person, request);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping("/my/account/passkeys/new")
    ModelAndView memberForm(Frames frames, Person.Member person, HttpServletRequest request) {
        return form(frames, person, request);
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping("/console/account/passkeys/new")
    Object staffAdds(
            Frames frames,
            Person.Staff person,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return add(frames, person, label, credential, request, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/my/account/passkeys/new")
    Object memberAdds(
            Frames frames,
            Person.Member person,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return add(frames, person, label, credential, request, redirect);
    }

    @Needs(Act.ENTER_CONSOLE)
    @PostMapping("/console/account/passkeys/{key}/removal")
    String staffRemoves(Person.Staff person, @PathVariable long key, RedirectAttributes redirect) {
        return remove(person, key, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/my/account/passkeys/{key}/removal")
    String memberRemoves(Person.Member person, @PathVariable long key, RedirectAttributes redirect) {
        return remove(person, key, redirect);
    }

    private ModelAndView form(Frames frames, Person person, HttpServletRequest request) {
        return Show.page("passkey/add", page(frames, person, "", new Problems(), request));
    }

    private Object add(
            Frames frames,
            Person person,
            String label,
            String credential,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        try {
            passkeys.add(person, label, credential, request);
        } catch (Refusal refusal) {
            var problems = Problems.from(refusal.problems());
            return Show.again("passkey/add", page(frames, person, label, problems, request));
        }
        FlashNotice.leave(redirect, "通行密钥已添加，下次登录时可以使用。");
        return "redirect:" + Audience.of(person).account();
    }

    private String remove(Person person, long key, RedirectAttributes redirect) {
        passkeys.remove(person, key);
        FlashNotice.leave(redirect, "通行密钥已移除。请在设备的设置中也把它删除。");
        return "redirect:" + Audience.of(person).account();
    }

    private AddPasskeyPage page(
            Frames frames, Person person, String label, Problems problems, HttpServletRequest request) {
        var audience = Audience.of(person);
        Crumb[] way = {Crumb.of("账号与安全", audience.account()), Crumb.here(TITLE)};
        return new AddPasskeyPage(
                audience.isStaff() ? frames.console(TITLE, way) : frames.portal(TITLE, way),
                audience.isStaff(),
                passkeys.addPath(audience),
                label,
                passkeys.ask(person, request),
                problems);
    }
}
