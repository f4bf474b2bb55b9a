package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.page.RegisterPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Opening an account: for oneself, or for an enterprise in whose name one acts.
@Controller
class RegistrationController {
    private static final String ENTERPRISE = "enterprise";

    private final Accounts accounts;
    private final Entrance entrance;

    RegistrationController(Accounts accounts, Entrance entrance) {
        this.accounts = accounts;
        this.entrance = entrance;
    }

    /// What the form sends.
    record Form(
            @Nullable String account,
            @Nullable String name,
            @Nullable String enterprise,
            @Nullable String code,
            @Nullable String handler) {

        RegisterPage.Typed typed() {
            return new RegisterPage.Typed(text(account), text(name), text(enterprise), text(code), text(handler));
        }

        private static String text(@Nullable String sent) {
            return sent == null ? "" : sent;
        }
    }

    @Open
    @GetMapping("/register")
    ModelAndView form(Frames frames, @RequestParam(defaultValue = "") String kind) {
        return Show.page(
                "signin/register", page(frames, kind.equals(ENTERPRISE), RegisterPage.Typed.NOTHING, new Problems()));
    }

    @Open
    @PostMapping("/register")
    Object register(
            Frames frames,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute Form form,
            HttpServletRequest request) {
        boolean forEnterprise = kind.equals(ENTERPRISE);
        var typed = form.typed();
        try {
            return entrance.admit(open(forEnterprise, typed, password), "注册", Audience.MEMBERS.home(), request);
        } catch (Refusal refusal) {
            return Show.again("signin/register", page(frames, forEnterprise, typed, Problems.from(refusal.problems())));
        }
    }

    private Person open(boolean forEnterprise, RegisterPage.Typed typed, String password) {
        return forEnterprise
                ? accounts.register(
                        new Accounts.NewEnterprise(typed.account(), typed.enterprise(), typed.code(), typed.handler()),
                        password)
                : accounts.register(typed.account(), typed.name(), password);
    }

    private static RegisterPage page(
            Frames frames, boolean forEnterprise, RegisterPage.Typed typed, Problems problems) {
        return new RegisterPage(frames.portal("注册", Crumb.here("注册")), forEnterprise, typed, problems);
    }
}
