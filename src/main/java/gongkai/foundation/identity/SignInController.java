package gongkai.foundation.identity;

import gongkai.foundation.identity.page.RegisterPage;
import gongkai.foundation.identity.page.SignInPage;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Addresses;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {
    private static final String WRONG = "账号或密码不对，请核对后再试。";

    private final Accounts accounts;

    SignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @Open
    @GetMapping("/login")
    ModelAndView citizenForm(Frames frames, @RequestParam(defaultValue = "/my") String back) {
        return Show.page("identity/sign-in", citizenPage(frames, back, "", Optional.empty()));
    }

    @Open
    @PostMapping("/login")
    Object citizen(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/my") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var citizen = accounts.signInCitizen(account, password);
        if (citizen.isEmpty()) {
            return Show.again("identity/sign-in", citizenPage(frames, back, account, Optional.of(WRONG)));
        }
        Session.begin(citizen.get(), request, response);
        return "redirect:" + Addresses.inside(back);
    }

    @Open
    @GetMapping("/console/login")
    ModelAndView staffForm(Frames frames, @RequestParam(defaultValue = "/console") String back) {
        return Show.page("identity/sign-in", staffPage(frames, back, "", Optional.empty()));
    }

    @Open
    @PostMapping("/console/login")
    Object staff(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/console") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var staff = accounts.signInStaff(account.strip(), password);
        if (staff.isEmpty()) {
            return Show.again("identity/sign-in", staffPage(frames, back, account, Optional.of(WRONG)));
        }
        Session.begin(staff.get(), request, response);
        return "redirect:" + Addresses.inside(back);
    }

    @Open
    @PostMapping("/logout")
    String out(HttpServletRequest request) {
        Session.end(request);
        return "redirect:/";
    }

    @Open
    @GetMapping("/register")
    ModelAndView registerForm(Frames frames) {
        return Show.page("identity/register", registerPage(frames, "", "", new Problems()));
    }

    @Open
    @PostMapping("/register")
    Object register(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            Session.begin(accounts.register(account, name, password), request, response);
            return "redirect:/my";
        } catch (Refusal refusal) {
            return Show.again(
                    "identity/register", registerPage(frames, account, name, Problems.from(refusal.problems())));
        }
    }

    private static SignInPage citizenPage(Frames frames, String back, String account, Optional<String> wrong) {
        return new SignInPage(
                frames.portal("登录", Crumb.here("登录")), "/login", Addresses.inside(back), account, wrong, true);
    }

    private static SignInPage staffPage(Frames frames, String back, String account, Optional<String> wrong) {
        return new SignInPage(
                frames.portal("工作人员登录", Crumb.here("工作人员登录")),
                "/console/login",
                Addresses.inside(back),
                account,
                wrong,
                false);
    }

    private static RegisterPage registerPage(Frames frames, String account, String name, Problems problems) {
        return new RegisterPage(frames.portal("注册", Crumb.here("注册")), account, name, problems);
    }
}
