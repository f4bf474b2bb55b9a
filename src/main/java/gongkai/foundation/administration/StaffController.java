package gongkai.foundation.administration;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Delegations;
import gongkai.foundation.identity.Grants;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.identity.StaffRow;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Credentials;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One account and what administrators do with it.
@Controller
class StaffController {
    private static final String ONE = StaffListController.LIST + "/{id}";

    private final StaffPages pages;
    private final Staffing staffing;
    private final Grants grants;
    private final Delegations delegations;
    private final Sessions sessions;
    private final Credentials credentials;

    StaffController(
            StaffPages pages,
            Staffing staffing,
            Grants grants,
            Delegations delegations,
            Sessions sessions,
            Credentials credentials) {
        this.pages = pages;
        this.staffing = staffing;
        this.grants = grants;
        this.delegations = delegations;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    @Needs(Act.SEE_STAFF)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        return Show.page("administration/staff", pages.page(frames, me, pages.get(id, me), Map.of(), new Problems()));
    }

    /// Name, organ, disable, enable.
    @Needs(Act.MANAGE_STAFF)
    @PostMapping({ONE + "/name", ONE + "/organ", ONE + "/disable", ONE + "/enable"})
    Object manage(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            jakarta.servlet.http.HttpServletRequest request,
            RedirectAttributes redirect) {
        var row = pages.get(id, me);
        long staff = row.staff().id();
        return switch (lastOf(request.getRequestURI())) {
            case "name" ->
                act(frames, me, row, typed, redirect, "姓名已更正。", () -> staffing.rename(staff, field(typed, "name"), me));
            case "organ" ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "单位已调整，原有角色已收回。",
                        () -> staffing.move(staff, pages.organ(field(typed, "organ"), "organ"), me));
            case "disable" ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "账号已停用，已有的登录全部结束。",
                        () -> staffing.disable(staff, field(typed, "why"), me));
            default -> act(frames, me, row, typed, redirect, "账号已恢复。", () -> staffing.enable(staff, me));
        };
    }

    /// Gives a role, takes one back, lends one on behalf of somebody who is away.
    @Needs(Act.GRANT_ROLES)
    @PostMapping({ONE + "/roles", ONE + "/roles/take", ONE + "/delegations", ONE + "/delegations/{delegation}/end"})
    Object grant(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            jakarta.servlet.http.HttpServletRequest request,
            RedirectAttributes redirect) {
        var row = pages.get(id, me);
        long staff = row.staff().id();
        return switch (lastOf(request.getRequestURI())) {
            case "roles" ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "角色已授予，即时生效。",
                        () -> grants.give(staff, role(typed), pages.organ(field(typed, "over"), "over"), me));
            case "take" ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "角色已收回，即时生效。",
                        () -> grants.take(staff, role(typed), field(typed, "over"), me));
            case "delegations" ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "代理已设定。",
                        () -> delegations.lend(row.staff(), DelegationForm.read(typed), me));
            default ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "代理已结束。",
                        () -> delegations.revoke(DelegationForm.number(request.getRequestURI()), me));
        };
    }

    /// Lifts a lock, takes the second factor away, ends all sign-ins.
    @Needs(Act.SECURE_ACCOUNTS)
    @PostMapping({ONE + "/unlock", ONE + "/factors", ONE + "/sessions"})
    Object secure(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            jakarta.servlet.http.HttpServletRequest request,
            RedirectAttributes redirect) {
        var row = pages.get(id, me);
        securable(row, me);
        return switch (lastOf(request.getRequestURI())) {
            case "unlock" -> act(frames, me, row, typed, redirect, "锁定已解除。", () -> credentials.unlock(row.staff(), me));
            case "factors" ->
                act(
                        frames,
                        me,
                        row,
                        typed,
                        redirect,
                        "动态口令和通行密钥已清除，下次登录后可以重新设置。",
                        () -> credentials.clearSecondFactor(row.staff(), me));
            default -> act(frames, me, row, typed, redirect, "全部登录已结束。", () -> sessions.endAllOf(row.staff(), me));
        };
    }

    /// Gives a first password in place of a forgotten one, and ends the sign-ins.
    @Needs(Act.SECURE_ACCOUNTS)
    @PostMapping(ONE + "/password")
    ModelAndView password(Frames frames, Person.Staff me, @PathVariable String id) {
        var row = pages.get(id, me);
        securable(row, me);
        String password = credentials.reset(row.staff(), me);
        sessions.endAllOf(row.staff(), me);
        return StaffListController.firstPassword(frames, row.staff(), password);
    }

    private void securable(StaffRow row, Person.Staff me) {
        staffing.whyNot(row, Act.SECURE_ACCOUNTS, me).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
    }

    private Object act(
            Frames frames,
            Person.Staff me,
            StaffRow row,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String sentence,
            Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "administration/staff", pages.page(frames, me, row, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, sentence);
        return "redirect:" + StaffListController.LIST + "/" + row.staff().id();
    }

    private static Role role(Map<String, String> typed) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(field(typed, "role")))
                .findFirst()
                .orElseThrow(() -> StaffPages.wrong("role", "请选择角色。"));
    }

    private static String field(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }

    private static String lastOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
