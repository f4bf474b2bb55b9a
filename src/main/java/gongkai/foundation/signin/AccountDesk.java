package gongkai.foundation.signin;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Answers what people do on the pages of their own account. Staff and the public come in by doors of their own.
@Component
class AccountDesk {
    private static final String SECRET = "signin.proposal";
    private static final String CODES = "codes";

    private final AccountPages pages;
    private final OwnAccount own;
    private final SecondFactors factors;
    private final Sessions sessions;

    AccountDesk(AccountPages pages, OwnAccount own, SecondFactors factors, Sessions sessions) {
        this.pages = pages;
        this.own = own;
        this.factors = factors;
        this.sessions = sessions;
    }

    /// What a request brings along beside its fields.
    record Visit(Person person, Frames frames, HttpServletRequest request) {
        String account() {
            return Audience.of(person).account();
        }
    }

    ModelAndView overview(Visit visit) {
        return Show.page("signin/account", pages.overview(visit.frames(), visit.person(), visit.request()));
    }

    ModelAndView passwordForm(Visit visit) {
        return Show.page("signin/password", pages.password(visit.frames(), visit.person(), new Problems()));
    }

    /// What the form for a new password sends.
    record NewPassword(String former, String password, String again) {}

    Object changePassword(Visit visit, NewPassword form, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            var done =
                    own.changePassword(visit.person(), form.former(), form.password(), form.again(), visit.request());
            return switch (done) {
                case OwnAccount.Done.Now now -> {
                    FlashNotice.leave(redirect, "密码已修改，其他地方的登录已经结束。");
                    yield "redirect:" + visit.account();
                }
                case OwnAccount.Done.Wait(Duration left) ->
                    Patience.answer(
                            Show.page(
                                    "signin/password",
                                    pages.password(visit.frames(), visit.person(), later("former", left))),
                            left,
                            response);
            };
        } catch (Refusal refusal) {
            if (refusal.code() != SigninRefusal.PASSWORD_UNFIT) {
                throw refusal;
            }
            return Show.again(
                    "signin/password",
                    pages.password(visit.frames(), visit.person(), Problems.from(refusal.problems())));
        }
    }

    ModelAndView secondFactor(Visit visit, Model model) {
        var codes = model.getAttribute(CODES) instanceof List<?> shown
                ? shown.stream().map(String.class::cast).toList()
                : List.<String>of();
        return Show.page("signin/second-factor", secondFactorPage(visit, codes, new Problems()));
    }

    Object enrol(Visit visit, String code, RedirectAttributes redirect) {
        try {
            var codes = own.enrol(visit.person(), proposal(visit.request()), code);
            visit.request().getSession().removeAttribute(SECRET);
            redirect.addFlashAttribute(CODES, codes);
            FlashNotice.leave(redirect, "动态口令已启用。");
            return "redirect:" + visit.account() + "/second-factor";
        } catch (Refusal refusal) {
            return Show.again(
                    "signin/second-factor", secondFactorPage(visit, List.of(), Problems.from(refusal.problems())));
        }
    }

    Object dropSecondFactor(
            Visit visit, String password, String code, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            var done = own.dropSecondFactor(visit.person(), password, code, visit.request());
            return switch (done) {
                case OwnAccount.Done.Now now -> {
                    FlashNotice.leave(redirect, "动态口令已停用。");
                    yield "redirect:" + visit.account();
                }
                case OwnAccount.Done.Wait(Duration left) ->
                    Patience.answer(
                            Show.page("signin/second-factor", secondFactorPage(visit, List.of(), later("code", left))),
                            left,
                            response);
            };
        } catch (Refusal refusal) {
            if (refusal.code() != SigninRefusal.CODE_UNFIT) {
                throw refusal;
            }
            return Show.again(
                    "signin/second-factor", secondFactorPage(visit, List.of(), Problems.from(refusal.problems())));
        }
    }

    String end(Visit visit, long session, RedirectAttributes redirect) {
        sessions.revoke(session, visit.person(), visit.person());
        FlashNotice.leave(redirect, "这处登录已经结束。");
        return "redirect:" + visit.account();
    }

    private gongkai.foundation.signin.page.SecondFactorPage secondFactorPage(
            Visit visit, List<String> codes, Problems problems) {
        Optional<String> proposal =
                factors.has(visit.person()) ? Optional.empty() : Optional.of(proposal(visit.request()));
        return pages.secondFactor(visit.frames(), visit.person(), proposal, codes, problems);
    }

    /// The secret that is proposed stays the same until it is taken, however often the page is drawn.
    private String proposal(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(SECRET) instanceof String known) {
            return known;
        }
        String fresh = factors.propose();
        session.setAttribute(SECRET, fresh);
        return fresh;
    }

    private static Problems later(String field, Duration left) {
        return new Problems().when(true, field, Patience.sentence(left));
    }
}
