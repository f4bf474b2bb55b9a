package gongkai.foundation.signin;

import gongkai.foundation.identity.Sessions;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.page.RegisterPage;
import gongkai.foundation.signin.page.SignInPage;
import gongkai.foundation.web.Addresses;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {
    private static final String WRONG = "账号或密码不对，请核对后再试。";

    private static final String PASSWORD = "密码";

    private final Accounts accounts;
    private final Sessions sessions;

    SignInController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Open
    @GetMapping("/login")
    ModelAndView citizenForm(Frames frames, @RequestParam(defaultValue = "/my") String back) {
        return Show.page("signin/sign-in", citizenPage(frames, back, "", Optional.empty()));
    }

    @Open
    @PostMapping("/login")
    Object citizen(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/my") String back,
            HttpServletRequest request) {
        var member = accounts.signInMember(account, password);
        if (member.isEmpty()) {
            return Show.again("signin/sign-in", citizenPage(frames, back, account, Optional.of(WRONG)));
        }
        sessions.begin(member.get(), PASSWORD, request);
        return "redirect:" + Addresses.inside(back);
    }

    @Open
    @GetMapping("/console/login")
    ModelAndView staffForm(Frames frames, @RequestParam(defaultValue = "/console") String back) {
        return Show.page("signin/sign-in", staffPage(frames, back, "", Optional.empty()));
    }

    @Open
    @PostMapping("/console/login")
    Object staff(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/console") String back,
            HttpServletRequest request) {
        var staff = accounts.signInStaff(account.strip(), password);
        if (staff.isEmpty()) {
            return Show.again("signin/sign-in", staffPage(frames, back, account, Optional.of(WRONG)));
        }
        sessions.begin(staff.get(), PASSWORD, request);
        return "redirect:" + Addresses.inside(back);
    }

    @Open
    @PostMapping("/logout")
    String out(HttpServletRequest request) {
        sessions.end(request);
        return "redirect:/";
    }

    @Open
    @GetMapping("/register")
    ModelAndView registerForm(Frames frames) {
        return Show.page("signin/register", registerPage(frames, "", "", new Problems()));
    }

    @Open
    @PostMapping("/register")
    Object register(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        try {
            sessions.begin(accounts.register(account, name, password), PASSWORD, request);
            return "redirect:/my";
        } catch (Refusal refusal) {
            return Show.again(
                    "signin/register", registerPage(frames, account, name, Problems.from(refusal.problems())));
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
