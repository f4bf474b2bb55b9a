package gongkai.foundation.identity;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 请假代理: who is away lends a role of their own to a colleague of the same organ until a day. It ends by itself,
/// and ends at once when the lender loses the role. Administrators' roles are not lent.
@Service
public class Delegations {
    private static final int LONGEST_DAYS = 92;
    private static final int LONGEST_REASON = 100;

    private final DelegationStore store;
    private final StaffStore staff;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(DelegationStore store, StaffStore staff, Policy policy, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.policy = policy;
        this.events = events;
        this.clock = clock;
    }

    /// What is asked for: which role (as `choices` offers it), to whom, from when to when, and why.
    public record Wish(String grant, String account, LocalDate startsOn, LocalDate endsOn, String reason) {}

    /// The roles a person may lend: their own, of the daily work.
    public List<Person.Grant> listLendable(Person.Staff from) {
        return from.grants().stream()
                .filter(grant -> grant.onBehalfOf().isEmpty())
                .filter(grant -> !grant.role().isSeparated() && grant.role() != Role.ORGAN_ADMINISTRATOR)
                .toList();
    }

    /// How a role over an organ is called in forms.
    public static String nameOf(Person.Grant grant) {
        return grant.role().name() + "@" + grant.over().value();
    }

    /// Lends a role; the lender does it, or whoever gives roles there.
    @Transactional
    public void lend(Person.Staff from, Wish wish, Person.Staff by) {
        if (by.id() != from.id()) {
            policy.require(by, Act.GRANT_ROLES, from.organ());
        }
        LocalDate today = LocalDate.now(clock);
        var grant = listLendable(from).stream()
                .filter(each -> nameOf(each).equals(wish.grant()))
                .findFirst();
        var to = staff.find(wish.account().strip(), today)
                .filter(row -> row.disabled().isEmpty())
                .map(StaffRow::staff);
        problems(from, wish, today, grant, to).refuseIfAny(IdentityRefusal.DELEGATION_INCOMPLETE);
        if (by.id() != from.id()) {
            policy.require(by, Act.GRANT_ROLES, grant.orElseThrow().over());
        }
        store.insert(from, to.orElseThrow(), wish, grant.orElseThrow(), clock.instant());
        record(
                from,
                "设定代理",
                "%s的%s由%s（%s）代理，%s至%s，%s"
                        .formatted(
                                from.name(),
                                grant.orElseThrow().role().label(),
                                to.orElseThrow().name(),
                                to.orElseThrow().account(),
                                wish.startsOn(),
                                wish.endsOn(),
                                wish.reason()),
                by);
    }

    private static Problems problems(
            Person.Staff from, Wish wish, LocalDate today, Optional<Person.Grant> grant, Optional<Person.Staff> to) {
        return new Problems()
                .when(grant.isEmpty(), "grant", "请选择要代理的角色。")
                .when(to.isEmpty(), "account", "没有找到这个账号，请填写同事的登录账号。")
                .when(to.filter(each -> each.id() == from.id()).isPresent(), "account", "请填写代理人的账号，不能是本人。")
                .when(to.filter(each -> !each.organ().equals(from.organ())).isPresent(), "account", "代理人应当是本单位的同事。")
                .when(
                        to.filter(each -> each.grants().stream()
                                        .anyMatch(own -> own.role().isSeparated()))
                                .isPresent(),
                        "account",
                        "系统管理员、安全管理员、安全审计员不能代理其他角色。")
                .when(wish.startsOn().isBefore(today), "startsOn", "起始日期不能早于今天。")
                .when(wish.endsOn().isBefore(wish.startsOn()), "endsOn", "结束日期不能早于起始日期。")
                .when(wish.endsOn().isAfter(wish.startsOn().plusDays(LONGEST_DAYS)), "endsOn", "一次代理不超过三个月，到期可以再设。")
                .when(wish.reason().isBlank(), "reason", "请写明原因，例如 年休假。")
                .when(wish.reason().length() > LONGEST_REASON, "reason", "原因不超过 100 个字。");
    }

    /// What a person lends or stands in for, now or later.
    @Transactional(readOnly = true)
    public List<Delegation> listOf(Person.Staff person) {
        return store.listOf(person.id(), LocalDate.now(clock));
    }

    /// Those who act today in a role over exactly this organ because a colleague lent it to them.
    @Transactional(readOnly = true)
    public List<Person.Staff> listStandIns(Role role, OrganId over) {
        LocalDate today = LocalDate.now(clock);
        return store.listStandIns(role, over, today).stream()
                .flatMap(id -> staff.find(id, today).stream())
                .filter(row -> row.disabled().isEmpty())
                .map(StaffRow::staff)
                .filter(one -> one.grants().stream()
                        .anyMatch(grant -> grant.role() == role && grant.over().equals(over)))
                .toList();
    }

    /// Ends a delegation before its day.
    @Transactional
    public void revoke(long id, Person.Staff by) {
        var delegation =
                store.find(id, LocalDate.now(clock)).orElseThrow(() -> Refusal.of(IdentityRefusal.UNKNOWN_DELEGATION));
        var from = staff.find(delegation.from(), LocalDate.now(clock))
                .orElseThrow()
                .staff();
        if (by.id() != from.id()) {
            policy.require(by, Act.GRANT_ROLES, from.organ());
        }
        store.revoke(id, clock.instant());
        record(
                from,
                "结束代理",
                "%s不再代理%s的%s"
                        .formatted(
                                delegation.toName(),
                                from.name(),
                                delegation.role().label()),
                by);
    }

    private void record(Person.Staff from, String action, String detail, Person.Staff by) {
        events.publishEvent(new StaffChanged(from, action, from.organ(), detail, clock.instant(), by.actor()));
    }
}
