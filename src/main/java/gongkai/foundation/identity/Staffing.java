package gongkai.foundation.identity;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works where: accounts of staff, their place and their name. What they may do is given by `Grants`.
@Service
public class Staffing {
    private static final String ACCOUNT = "[a-z][a-z0-9._-]{1,31}";
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_WHY = 200;

    private final StaffStore store;
    private final Organs organs;
    private final Policy policy;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Staffing(
            StaffStore store,
            Organs organs,
            Policy policy,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organs = organs;
        this.policy = policy;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /// Enters a member of staff with their roles, as the first of a house or of the demo city: nobody is asked.
    @Transactional
    public Person.Staff enter(String account, String name, OrganId organ, List<Person.Grant> grants) {
        long id = store.insert(account, name, organ, clock.instant())
                .orElseThrow(() -> new IllegalStateException("two accounts called " + account));
        grants.forEach(grant -> store.insertGrant(id, grant.role(), grant.over()));
        return new Person.Staff(id, account, name, organ, grants);
    }

    /// Opens an account without roles; refuses with what is wrong, field by field.
    @Transactional
    public Person.Staff open(String account, String name, String organ, Person.Staff by) {
        String login = account.strip();
        String called = name.strip();
        var place = organs.list().stream()
                .filter(each -> each.id().value().equals(organ))
                .findFirst();
        var problems = new Problems()
                .when(!login.matches(ACCOUNT), "account", "账号用小写字母开头，由小写字母、数字、点和横线组成，2 至 32 位。")
                .when(called.isEmpty(), "name", "请填写姓名。")
                .when(called.length() > LONGEST_NAME, "name", "姓名不超过 30 个字。")
                .when(place.isEmpty(), "organ", "请选择单位。");
        problems.refuseIfAny(IdentityRefusal.STAFF_INCOMPLETE);
        var at = place.orElseThrow();
        policy.require(by, Act.MANAGE_STAFF, at.id());
        var id = store.insert(login, called, at.id(), clock.instant());
        problems.when(id.isEmpty(), "account", "这个账号已经有人使用，请换一个。");
        problems.refuseIfAny(IdentityRefusal.STAFF_INCOMPLETE);
        var staff = new Person.Staff(id.orElseThrow(), login, called, at.id(), List.of());
        record(staff, "开立账号", "单位：" + at.name(), by);
        return staff;
    }

    public Optional<Person.Staff> find(String account) {
        return store.find(account, today())
                .filter(row -> row.disabled().isEmpty())
                .map(StaffRow::staff);
    }

    /// Refuses when there is no such account.
    public StaffRow get(long id) {
        return store.find(id, today()).orElseThrow(() -> Refusal.of(IdentityRefusal.UNKNOWN_STAFF));
    }

    /// Those who have a role of their own over exactly this organ, for example its heads, and can act.
    public List<Person.Staff> list(Role role, OrganId over) {
        return store.list(role, over, today()).stream()
                .filter(row -> row.disabled().isEmpty())
                .map(StaffRow::staff)
                .toList();
    }

    /// One page of those who fit.
    public Slice<StaffRow> search(StaffQuery query, int page, int size) {
        if (query.organs().isEmpty()) {
            return new Slice<>(List.of(), 1, size, 0);
        }
        return new Slice<>(
                store.search(query, Slice.offset(page, size), size, today()), page, size, store.count(query));
    }

    /// Why this person may not change that account, if so. The three separated administrators are beyond an organ's
    /// own administrator, and so is a colleague with a role that reaches further: a new password would be a way to
    /// rights that were never given. Nobody changes themselves.
    public Optional<ErrorCode> whyNot(StaffRow row, Act act, Person.Staff by) {
        var staff = row.staff();
        if (!policy.may(by, act, staff.organ())) {
            return Optional.of(IdentityRefusal.NOT_YOURS);
        }
        boolean separated =
                staff.grants().stream().anyMatch(grant -> grant.role().isSeparated());
        boolean small = by.grants().stream().noneMatch(grant -> grant.role().isSeparated());
        var reach = policy.where(by, act);
        boolean further = staff.grants().stream()
                .anyMatch(grant -> grant.onBehalfOf().isEmpty() && !reach.contains(grant.over()));
        if (small && (separated || further)) {
            return Optional.of(IdentityRefusal.NOT_YOURS);
        }
        return by.id() == staff.id() ? Optional.of(IdentityRefusal.NOT_YOURSELF) : Optional.empty();
    }

    @Transactional
    public void rename(long id, String name, Person.Staff by) {
        var row = changeable(id, by);
        String called = name.strip();
        new Problems()
                .when(called.isEmpty(), "name", "请填写姓名。")
                .when(called.length() > LONGEST_NAME, "name", "姓名不超过 30 个字。")
                .refuseIfAny(IdentityRefusal.STAFF_INCOMPLETE);
        store.rename(id, called);
        record(row.staff(), "更正姓名", row.staff().name() + "改为" + called, by);
    }

    /// Moves a member of staff to another organ. Roles stay behind: they were given for the old place.
    @Transactional
    public void move(long id, String organ, Person.Staff by) {
        var row = changeable(id, by);
        var to = organs.get(organ);
        policy.require(by, Act.MANAGE_STAFF, to.id());
        var staff = row.staff();
        staff.grants().stream().filter(grant -> grant.onBehalfOf().isEmpty()).forEach(grant -> {
            refuseLast(grant.role());
            store.deleteGrant(id, grant.role(), grant.over());
        });
        store.move(id, to.id());
        record(staff, "调动单位", "调往" + to.name() + "，原有角色已收回", by);
    }

    /// Closes the account at once: all sign-ins end.
    @Transactional
    public void disable(long id, String why, Person.Staff by) {
        var row = changeable(id, by);
        if (row.disabled().isPresent()) {
            throw Refusal.of(IdentityRefusal.ACCOUNT_DISABLED);
        }
        String reason = why.strip();
        new Problems()
                .when(reason.isEmpty(), "why", "请写明停用的原因。")
                .when(reason.length() > LONGEST_WHY, "why", "原因不超过 200 个字。")
                .refuseIfAny(IdentityRefusal.STAFF_INCOMPLETE);
        row.staff().grants().stream().map(Person.Grant::role).distinct().forEach(this::refuseLast);
        store.disable(id, reason, clock.instant());
        record(row.staff(), "停用账号", reason, by);
        sessions.endAllOf(row.staff(), by);
    }

    @Transactional
    public void enable(long id, Person.Staff by) {
        var row = changeable(id, by);
        if (row.disabled().isEmpty()) {
            throw Refusal.of(IdentityRefusal.ACCOUNT_ENABLED);
        }
        store.enable(id);
        record(row.staff(), "恢复账号", "重新启用", by);
    }

    private StaffRow changeable(long id, Person.Staff by) {
        var row = get(id);
        whyNot(row, Act.MANAGE_STAFF, by).ifPresent(reason -> {
            throw Refusal.of(reason);
        });
        return row;
    }

    /// Each of the three separated administrators must remain.
    private void refuseLast(Role role) {
        if (role.isSeparated() && store.countAble(role) <= 1) {
            throw Refusal.of(IdentityRefusal.LAST_ADMINISTRATOR);
        }
    }

    private void record(Person.Staff staff, String action, String detail, Person.Staff by) {
        events.publishEvent(new StaffChanged(
                staff,
                action,
                staff.organ(),
                "%s（%s）：%s".formatted(staff.name(), staff.account(), detail),
                clock.instant(),
                by.actor()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
