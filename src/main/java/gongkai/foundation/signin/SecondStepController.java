package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.signin.Attempts.Outcome;
import gongkai.foundation.signin.page.SecondStepPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The second step: who gave the right password gives the code of the authenticator, or a recovery code.
@Controller
class SecondStepController {
    private static final String WRONG = "口令不对，或者已经用过。请等待验证器显示下一个口令后再试。";
    private static final String METHOD = "动态口令";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Attempts attempts;
    private final Entrance entrance;
    private final SigninJournal journal;
    private final Clock clock;

    SecondStepController(
            Accounts accounts,
            SecondFactors factors,
            Attempts attempts,
            Entrance entrance,
            SigninJournal journal,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.attempts = attempts;
        this.entrance = entrance;
        this.journal = journal;
        this.clock = clock;
    }

    @Open
    @GetMapping({"/login/second", "/console/login/second"})
    Object form(Frames frames, HttpServletRequest request, RedirectAttributes redirect) {
        return pending(request).isEmpty()
                ? startOver(request, redirect)
                : Show.page("signin/second", page(frames, Optional.empty(), request));
    }

    @Open
    @PostMapping({"/login/second", "/console/login/second"})
    Object enter(
            Frames frames,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var pending = pending(request);
        var owing = pending.flatMap(known -> accounts.find(known.audience(), known.account()));
        if (owing.isEmpty()) {
            return startOver(request, redirect);
        }
        Person person = owing.get();
        var outcome = attempts.guard(
                Attempts.secondKey(person.key()), request.getRemoteAddr(), () -> factors.check(person, code));
        return switch (outcome) {
            case Outcome.Right<SecondFactors.Answer>(var answer) ->
                welcome(person, answer, pending.orElseThrow().back(), request);
            case Outcome.Wrong<SecondFactors.Answer>(boolean locked) -> {
                entrance.turnAway(Optional.of(person), METHOD, "口令不对", request);
                if (locked) {
                    entrance.lock(Optional.of(person), request);
                    PendingSignIn.drop(request);
                }
                yield Show.again("signin/second", page(frames, Optional.of(WRONG), request));
            }
            case Outcome.TooSoon<SecondFactors.Answer>(var left) ->
                Patience.answer(
                        Show.page("signin/second", page(frames, Optional.of(Patience.sentence(left)), request)),
                        left,
                        response);
        };
    }

    private String welcome(Person person, SecondFactors.Answer answer, String back, HttpServletRequest request) {
        return switch (answer) {
            case CODE -> entrance.admit(person, "密码和动态口令", back, request);
            case RECOVERY_CODE -> {
                journal.note(SigninEvent.What.RECOVERY_USED, person, "还剩 %d 个".formatted(factors.codesLeft(person)));
                yield entrance.admit(person, "密码和恢复码", back, request);
            }
        };
    }

    private Optional<PendingSignIn> pending(HttpServletRequest request) {
        return PendingSignIn.find(Audience.at(request.getRequestURI()), clock.instant(), request);
    }

    private static String startOver(HttpServletRequest request, RedirectAttributes redirect) {
        PendingSignIn.drop(request);
        FlashNotice.leave(redirect, "距离输入密码已超过 5 分钟，请重新登录。");
        return "redirect:" + Audience.at(request.getRequestURI()).signIn();
    }

    private static SecondStepPage page(Frames frames, Optional<String> wrong, HttpServletRequest request) {
        var audience = Audience.at(request.getRequestURI());
        return new SecondStepPage(
                frames.portal("动态口令", Crumb.of("登录", audience.signIn()), Crumb.here("动态口令")),
                audience.signIn() + "/second",
                audience.signIn(),
                wrong);
    }
}
