package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.signin.Attempts.Outcome;
import gongkai.foundation.signin.page.SignInPage;
import gongkai.foundation.web.Addresses;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signing in with the password, for the public and for staff, and signing out.
@Controller
class SignInController {
    private static final String WRONG = "账号或密码不对，请核对后再试。";
    private static final String PASSWORD = "密码";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Entrance entrance;
    private final Sessions sessions;
    private final List<SignInOption> options;
    private final ObjectProvider<Farewell> farewells;
    private final Clock clock;

    SignInController(
            Accounts accounts,
            SecondFactors factors,
            Attempts attempts,
            Entrance entrance,
            Sessions sessions,
            ObjectProvider<SignInOption> options,
            ObjectProvider<Farewell> farewells,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.attempts = attempts;
        this.entrance = entrance;
        this.sessions = sessions;
        this.options = options.stream()
                .sorted(Comparator.comparing(SignInOption::order))
                .toList();
        this.farewells = farewells;
        this.clock = clock;
    }

    @Open
    @GetMapping({"/login", "/console/login"})
    ModelAndView form(Frames frames, @RequestParam(defaultValue = "") String back, HttpServletRequest request) {
        return Show.page("signin/sign-in", page(frames, back, "", Optional.empty(), request));
    }

    @Open
    @PostMapping({"/login", "/console/login"})
    Object enter(
            Frames frames,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        var audience = Audience.at(request.getRequestURI());
        var outcome = attempts.guard(
                attempts.accountKey(audience, account),
                request.getRemoteAddr(),
                () -> accounts.signIn(audience, account, password));
        return switch (outcome) {
            case Outcome.Right<Person>(Person person) -> welcome(person, back, request);
            case Outcome.Wrong<Person>(boolean locked) -> {
                var whose = accounts.find(audience, account);
                entrance.turnAway(whose, PASSWORD, "账号或密码不对", request);
                if (locked) {
                    entrance.lock(whose, request);
                }
                yield Show.again("signin/sign-in", page(frames, back, account, Optional.of(WRONG), request));
            }
            case Outcome.TooSoon<Person>(var left) ->
                Patience.answer(
                        Show.page(
                                "signin/sign-in",
                                page(frames, back, account, Optional.of(Patience.sentence(left)), request)),
                        left,
                        response);
        };
    }

    @Open
    @PostMapping("/logout")
    String out(HttpServletRequest request) {
        String next = farewells.stream()
                .flatMap(farewell -> farewell.pathAfter(request).stream())
                .findFirst()
                .orElse("/");
        sessions.end(request);
        return "redirect:" + next;
    }

    private String welcome(Person person, String back, HttpServletRequest request) {
        var audience = Audience.of(person);
        String next = back.isEmpty() ? audience.home() : back;
        if (factors.isAsked(person)) {
            PendingSignIn.keep(audience, Passwords.account(person), next, clock.instant(), request);
            return "redirect:" + audience.signIn() + "/second";
        }
        return entrance.admit(person, PASSWORD, next, request);
    }

    private SignInPage page(
            Frames frames, String back, String account, Optional<String> wrong, HttpServletRequest request) {
        var audience = Audience.at(request.getRequestURI());
        String title = audience.isStaff() ? "工作人员登录" : "登录";
        String next = Addresses.inside(back.isEmpty() ? audience.home() : back);
        return new SignInPage(
                frames.portal(title, Crumb.here(title)),
                audience.signIn(),
                next,
                account,
                wrong,
                !audience.isStaff(),
                options.stream()
                        .filter(option -> option.audience() == audience)
                        .map(option -> new SignInPage.Way(option.label(), option.path() + "?back=" + encode(next)))
                        .toList());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
