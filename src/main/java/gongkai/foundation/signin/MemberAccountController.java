package gongkai.foundation.signin;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.web.Frames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The door of the public to their own account.
@Controller
@RequestMapping("/my/account")
class MemberAccountController {
    private final AccountDesk desk;

    MemberAccountController(AccountDesk desk) {
        this.desk = desk;
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping
    ModelAndView overview(Frames frames, Person person, HttpServletRequest request) {
        return desk.overview(new AccountDesk.Visit(person, frames, request));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping("/password")
    ModelAndView passwordForm(Frames frames, Person person, HttpServletRequest request) {
        return desk.passwordForm(new AccountDesk.Visit(person, frames, request));
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/password")
    Object changePassword(
            Frames frames,
            Person person,
            @RequestParam(defaultValue = "") String former,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return desk.changePassword(
                new AccountDesk.Visit(person, frames, request),
                new AccountDesk.NewPassword(former, password, again),
                response,
                redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @GetMapping("/second-factor")
    ModelAndView secondFactor(Frames frames, Person person, Model model, HttpServletRequest request) {
        return desk.secondFactor(new AccountDesk.Visit(person, frames, request), model);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/second-factor")
    Object enrol(
            Frames frames,
            Person person,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return desk.enrol(new AccountDesk.Visit(person, frames, request), code, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/second-factor/removal")
    Object dropSecondFactor(
            Frames frames,
            Person person,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return desk.dropSecondFactor(
                new AccountDesk.Visit(person, frames, request), password, code, response, redirect);
    }

    @Needs(Act.SEE_OWN_REQUESTS)
    @PostMapping("/sessions/{session}/end")
    String end(
            Frames frames,
            Person person,
            @PathVariable long session,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return desk.end(new AccountDesk.Visit(person, frames, request), session, redirect);
    }
}
