package gongkai.foundation.administration;

import gongkai.foundation.administration.page.StaffPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Delegation;
import gongkai.foundation.identity.Delegations;
import gongkai.foundation.identity.IdentityRefusal;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.Sessions;
import gongkai.foundation.identity.StaffRow;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Credentials;
import gongkai.foundation.signin.CredentialsOverview;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Draws the page of one account.
@Component
class StaffPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final Staffing staffing;
    private final Delegations delegations;
    private final Sessions sessions;
    private final Credentials credentials;
    private final Policy policy;
    private final Organs organs;
    private final OrganNames names;

    StaffPages(
            Staffing staffing,
            Delegations delegations,
            Sessions sessions,
            Credentials credentials,
            Policy policy,
            Organs organs,
            OrganNames names) {
        this.staffing = staffing;
        this.delegations = delegations;
        this.sessions = sessions;
        this.credentials = credentials;
        this.policy = policy;
        this.organs = organs;
        this.names = names;
    }

    /// The account, for an administrator who may see it.
    StaffRow get(String id, Person.Staff me) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.of(IdentityRefusal.UNKNOWN_STAFF);
        }
        var row = staffing.get(Long.parseLong(id));
        policy.require(me, Act.SEE_STAFF, row.staff().organ());
        return row;
    }

    /// The organ that was typed into a field.
    String organ(String typed, String field) {
        String id = names.read(typed);
        if (!OrganId.isOne(id) || organs.find(OrganId.of(id)).isEmpty()) {
            throw wrong(field, "没有找到这个单位，请填写机关名录中的名称。");
        }
        return id;
    }

    static Refusal wrong(String field, String sentence) {
        return Refusal.of(IdentityRefusal.STAFF_INCOMPLETE, List.of(new FieldProblem(field, sentence)));
    }

    StaffPage page(Frames frames, Person.Staff me, StaffRow row, Map<String, String> typed, Problems problems) {
        var staff = row.staff();
        var overview = credentials.overview(staff);
        return new StaffPage(
                frames.console(staff.name(), Crumb.of("账号和角色", StaffListController.LIST), Crumb.here(staff.name())),
                staff.name(),
                StaffListController.LIST + "/" + staff.id(),
                facts(row, overview),
                row.disabled().isPresent(),
                overview.lockedUntil().map(StaffPages::minute),
                staff.grants().stream().map(this::role).toList(),
                delegations.listOf(staff).stream().map(StaffPages::lent).toList(),
                Arrays.stream(Role.values())
                        .map(role -> new Choice(role.name(), role.label()))
                        .toList(),
                lendable(staff),
                names.offer(policy.where(me, Act.SEE_STAFF)),
                sessions.listOf(staff).size(),
                may(row, me),
                typed,
                problems);
    }

    private StaffPage.May may(StaffRow row, Person.Staff me) {
        var reason = staffing.whyNot(row, Act.SEE_STAFF, me);
        return new StaffPage.May(
                staffing.whyNot(row, Act.MANAGE_STAFF, me).isEmpty(),
                staffing.whyNot(row, Act.GRANT_ROLES, me).isEmpty(),
                staffing.whyNot(row, Act.SECURE_ACCOUNTS, me).isEmpty(),
                reason.map(code -> code.message()).orElse(""));
    }

    private List<Fact> facts(StaffRow row, CredentialsOverview overview) {
        var staff = row.staff();
        return List.of(
                Fact.of("账号", staff.account()),
                Fact.of("单位", names.nameOf(staff.organ())),
                Fact.of(
                        "状态",
                        row.disabled()
                                .map(disabled -> "%s停用，%s".formatted(minute(disabled.at()), disabled.why()))
                                .orElse("正在使用")),
                Fact.of("开立", minute(row.enteredAt())),
                Fact.of("最近登录", overview.lastSignIn().map(StaffPages::minute).orElse("还没有登录过")),
                Fact.of("登录方式", methods(overview)));
    }

    private static String methods(CredentialsOverview overview) {
        var methods = new java.util.ArrayList<String>();
        if (overview.hasPassword()) {
            methods.add(overview.mustChange() ? "密码（下次登录须修改）" : "密码");
        }
        if (overview.hasTotp()) {
            methods.add("动态口令");
        }
        if (overview.passkeys() > 0) {
            methods.add(overview.passkeys() + " 个通行密钥");
        }
        return methods.isEmpty() ? "还没有设置" : String.join("、", methods);
    }

    private StaffPage.Role role(Person.Grant grant) {
        return new StaffPage.Role(
                grant.role().name(),
                grant.role().label(),
                grant.over().value(),
                names.nameOf(grant.over()),
                grant.onBehalfOf().orElse(""));
    }

    private List<Choice> lendable(Person.Staff staff) {
        return delegations.listLendable(staff).stream()
                .map(grant ->
                        new Choice(Delegations.nameOf(grant), grant.role().label() + "，" + names.nameOf(grant.over())))
                .toList();
    }

    static StaffPage.Lent lent(Delegation delegation) {
        return new StaffPage.Lent(
                delegation.id(),
                "%s的%s由%s代理（%s）"
                        .formatted(
                                delegation.fromName(),
                                delegation.role().label(),
                                delegation.toName(),
                                delegation.reason()),
                days(delegation));
    }

    static String days(Delegation delegation) {
        return DateText.full(delegation.startsOn()) + "至" + DateText.full(delegation.endsOn());
    }

    static String minute(Instant instant) {
        var local = instant.atZone(ReplayClock.ZONE);
        return DateText.full(local.toLocalDate()) + " " + MINUTE.format(local);
    }
}
