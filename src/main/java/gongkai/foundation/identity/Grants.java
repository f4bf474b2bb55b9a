package gongkai.foundation.identity;

import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives roles and takes them back. The security administrator may give any, an organ's administrator those of the
/// daily work within their own organ; nobody gives themselves anything.
@Service
public class Grants {
    private final StaffStore store;
    private final Staffing staffing;
    private final Policy policy;
    private final Organs organs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            StaffStore store,
            Staffing staffing,
            Policy policy,
            Organs organs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staffing = staffing;
        this.policy = policy;
        this.organs = organs;
        this.events = events;
        this.clock = clock;
    }

    /// Why this role cannot be given, if so.
    public Optional<ErrorCode> whyNotGive(StaffRow row, Role role, OrganId over, Person.Staff by) {
        var reason = whyNotTouch(row, role, over, by);
        if (reason.isPresent()) {
            return reason;
        }
        if (row.disabled().isPresent()) {
            return Optional.of(IdentityRefusal.ACCOUNT_DISABLED);
        }
        var own = row.staff().grants().stream()
                .filter(grant -> grant.onBehalfOf().isEmpty())
                .toList();
        if (own.contains(new Person.Grant(role, over))) {
            return Optional.of(IdentityRefusal.ROLE_HELD);
        }
        boolean apart = own.stream()
                .anyMatch(grant -> grant.role() != role && (grant.role().isSeparated() || role.isSeparated()));
        return apart ? Optional.of(IdentityRefusal.ROLES_KEPT_APART) : Optional.empty();
    }

    /// Gives a role over an organ and all below it.
    @Transactional
    public void give(long staffId, Role role, String over, Person.Staff by) {
        var row = staffing.get(staffId);
        var organ = organs.get(over);
        refuse(whyNotGive(row, role, organ.id(), by));
        store.insertGrant(staffId, role, organ.id());
        record(row, "授予角色", role.label() + "，范围：" + organ.name(), organ.id(), by);
    }

    /// Takes a role back; it ends with the next click of whoever had it.
    @Transactional
    public void take(long staffId, Role role, String over, Person.Staff by) {
        var row = staffing.get(staffId);
        var organ = organs.get(over);
        refuse(whyNotTouch(row, role, organ.id(), by));
        if (!row.staff().grants().contains(new Person.Grant(role, organ.id()))) {
            throw Refusal.of(IdentityRefusal.ROLE_NOT_HELD);
        }
        if (role.isSeparated() && row.disabled().isEmpty() && store.countAble(role) <= 1) {
            throw Refusal.of(IdentityRefusal.LAST_ADMINISTRATOR);
        }
        store.deleteGrant(staffId, role, organ.id());
        record(row, "收回角色", role.label() + "，范围：" + organ.name(), organ.id(), by);
    }

    private Optional<ErrorCode> whyNotTouch(StaffRow row, Role role, OrganId over, Person.Staff by) {
        var reason = staffing.whyNot(row, Act.GRANT_ROLES, by);
        if (reason.isPresent()) {
            return reason;
        }
        if (!policy.may(by, Act.GRANT_ROLES, over)) {
            return Optional.of(IdentityRefusal.NOT_YOURS);
        }
        boolean security = by.grants().stream().anyMatch(grant -> grant.role() == Role.SECURITY_ADMINISTRATOR);
        boolean daily = !role.isSeparated() && role != Role.ORGAN_ADMINISTRATOR;
        return security || daily ? Optional.empty() : Optional.of(IdentityRefusal.ROLE_BEYOND_YOU);
    }

    private static void refuse(Optional<ErrorCode> reason) {
        reason.ifPresent(code -> {
            throw Refusal.of(code);
        });
    }

    private void record(StaffRow row, String action, String detail, OrganId organ, Person.Staff by) {
        var staff = row.staff();
        events.publishEvent(new StaffChanged(
                staff,
                action,
                organ,
                "%s（%s）：%s".formatted(staff.name(), staff.account(), detail),
                clock.instant(),
                by.actor()));
    }
}
