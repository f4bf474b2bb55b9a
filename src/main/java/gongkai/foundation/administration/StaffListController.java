package gongkai.foundation.administration;

import gongkai.foundation.administration.page.FirstPasswordPage;
import gongkai.foundation.administration.page.NewStaffPage;
import gongkai.foundation.administration.page.RoleTablePage;
import gongkai.foundation.administration.page.StaffListPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.StaffQuery;
import gongkai.foundation.identity.StaffRow;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.signin.Credentials;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of accounts, the form that opens one, and the table of who may do what.
@Controller
class StaffListController {
    static final String LIST = "/console/staff";

    private static final int PAGE_SIZE = 50;
    private static final List<Choice> STATES =
            List.of(new Choice("", "全部状态"), new Choice("able", "正在使用"), new Choice("disabled", "已停用"));

    private final Staffing staffing;
    private final Credentials credentials;
    private final Policy policy;
    private final OrganNames names;
    private final TransactionTemplate transaction;

    StaffListController(
            Staffing staffing,
            Credentials credentials,
            Policy policy,
            OrganNames names,
            TransactionTemplate transaction) {
        this.staffing = staffing;
        this.credentials = credentials;
        this.policy = policy;
        this.names = names;
        this.transaction = transaction;
    }

    @Bean
    static ConsoleDoor staffDoor() {
        return new ConsoleDoor(LIST, "账号和角色", "平台管理", Act.SEE_STAFF.name(), 910);
    }

    @Bean
    static ConsoleDoor roleTableDoor() {
        return new ConsoleDoor("/console/roles", "权限对照表", "平台管理", Act.SEE_STAFF.name(), 920);
    }

    @Needs(Act.SEE_STAFF)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page) {
        var wanted = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst();
        Optional<Boolean> disabled = state.isEmpty() ? Optional.empty() : Optional.of(state.equals("disabled"));
        var query = new StaffQuery(policy.where(me, Act.SEE_STAFF), words.strip(), wanted, disabled);
        var slice = staffing.search(query, Pages.parse(page), PAGE_SIZE);
        if (slice.items().isEmpty() && slice.total() > 0) {
            slice = staffing.search(query, slice.pages(), PAGE_SIZE);
        }
        return Show.page(
                "administration/staff-list",
                new StaffListPage(
                        frames.console("账号和角色", Crumb.here("账号和角色")),
                        policy.may(me, Act.MANAGE_STAFF),
                        words,
                        role,
                        state,
                        roleChoices(),
                        STATES,
                        slice.map(this::row),
                        LIST + "?words=" + encode(words) + "&role=" + encode(role) + "&state=" + encode(state)));
    }

    @Needs(Act.MANAGE_STAFF)
    @GetMapping(LIST + "/new")
    ModelAndView form(Frames frames, Person.Staff me) {
        return Show.page("administration/staff-new", newPage(frames, me, "", "", "", new Problems()));
    }

    /// Opens an account and shows its first password, this once.
    @Needs(Act.MANAGE_STAFF)
    @PostMapping(LIST + "/new")
    ModelAndView open(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String organ) {
        try {
            return transaction.execute(open -> {
                var staff = staffing.open(account, name, names.read(organ), me);
                return firstPassword(frames, staff, credentials.issue(staff, me));
            });
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "administration/staff-new",
                    newPage(frames, me, account, name, organ, Problems.from(refusal.problems())));
        }
    }

    @Needs(Act.SEE_STAFF)
    @GetMapping("/console/roles")
    ModelAndView roles(Frames frames) {
        var rows = Arrays.stream(Role.values())
                .map(role -> new RoleTablePage.Row(
                        role.label(),
                        Arrays.stream(Act.values())
                                .filter(act -> act.roles().contains(role))
                                .map(Act::label)
                                .toList()))
                .toList();
        return Show.page("administration/roles", new RoleTablePage(frames.console("权限对照表", Crumb.here("权限对照表")), rows));
    }

    static ModelAndView firstPassword(Frames frames, Person.Staff staff, String password) {
        return Show.page(
                "administration/first-password",
                new FirstPasswordPage(
                        frames.console("初始密码", Crumb.of("账号和角色", LIST), Crumb.here("初始密码")),
                        staff.name(),
                        staff.account(),
                        password,
                        LIST + "/" + staff.id()));
    }

    private NewStaffPage newPage(
            Frames frames, Person.Staff me, String account, String name, String organ, Problems problems) {
        return new NewStaffPage(
                frames.console("开立账号", Crumb.of("账号和角色", LIST), Crumb.here("开立账号")),
                account,
                name,
                organ,
                names.offer(policy.where(me, Act.MANAGE_STAFF)),
                problems);
    }

    private StaffListPage.Row row(StaffRow row) {
        var staff = row.staff();
        return new StaffListPage.Row(
                LIST + "/" + staff.id(),
                staff.name(),
                staff.account(),
                names.nameOf(staff.organ()),
                staff.grants().stream()
                        .map(grant -> grant.role().label() + (grant.onBehalfOf().isPresent() ? "（代）" : ""))
                        .distinct()
                        .collect(Collectors.joining("、")),
                row.disabled().isPresent());
    }

    private static List<Choice> roleChoices() {
        return Stream.concat(
                        Stream.of(new Choice("", "全部角色")),
                        Arrays.stream(Role.values()).map(role -> new Choice(role.name(), role.label())))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
