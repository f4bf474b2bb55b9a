package gongkai.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.ErrorCode;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class GrantsTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final OrganId FINANCE = OrganId.of("finance");
    private static final OrganId WATER = OrganId.of("water");
    private static int made;

    private final Staffing staffing;
    private final Grants grants;
    private final Delegations delegations;
    private final Policy policy;
    private final Organs organs;
    private final AuditRecord record;
    private final TestTime time;

    private Person.Staff system = new Person.Staff(0, "", "", CITY, List.of());
    private Person.Staff security = system;
    private Person.Staff auditor = system;

    @Autowired
    GrantsTest(
            Staffing staffing,
            Grants grants,
            Delegations delegations,
            Policy policy,
            Organs organs,
            AuditRecord record,
            TestTime time) {
        this.staffing = staffing;
        this.grants = grants;
        this.delegations = delegations;
        this.policy = policy;
        this.organs = organs;
        this.record = record;
        this.time = time;
    }

    @BeforeEach
    void threeAdministrators() {
        if (organs.find(CITY).isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
            organs.enter(SampleOrgan.department("finance", "yunzhou"));
            organs.enter(SampleOrgan.department("water", "yunzhou"));
        }
        made++;
        time.moveTo("2026-03-02");
        system = someone("system", CITY, Role.SYSTEM_ADMINISTRATOR);
        security = someone("security", CITY, Role.SECURITY_ADMINISTRATOR);
        auditor = someone("auditor", CITY, Role.SECURITY_AUDITOR);
    }

    @Test
    void oneOpensAnAccountAnotherGivesItRoles() {
        var zhou = staffing.open("zhou" + made, " 周敏 ", "finance", system);

        assertThat(codeOf(() -> grants.give(zhou.id(), Role.OFFICER, "finance", system)))
                .isEqualTo(IdentityRefusal.NOT_YOURS);
        assertThat(codeOf(() -> grants.give(zhou.id(), Role.OFFICER, "finance", auditor)))
                .isEqualTo(IdentityRefusal.NOT_YOURS);
        assertThat(codeOf(() -> staffing.open("li" + made, "李一", "finance", security)))
                .isEqualTo(IdentityRefusal.NOT_YOURS);

        grants.give(zhou.id(), Role.OFFICER, "finance", security);
        var able = staffing.find("zhou" + made).orElseThrow();
        assertThat(able.name()).isEqualTo("周敏");
        assertThat(policy.may(able, Act.HANDLE_REQUEST, FINANCE)).isTrue();
        assertThat(policy.may(able, Act.HANDLE_REQUEST, WATER)).isFalse();

        grants.take(zhou.id(), Role.OFFICER, "finance", security);
        assertThat(policy.may(staffing.find("zhou" + made).orElseThrow(), Act.HANDLE_REQUEST))
                .isFalse();
        assertThat(record.listOf(zhou.key()))
                .extracting(entry -> entry.action())
                .containsExactly("开立账号", "授予角色", "收回角色");
    }

    @Test
    void theThreeAdministratorsHoldNothingElse() {
        assertThat(codeOf(() -> grants.give(system.id(), Role.SECURITY_AUDITOR, "yunzhou", security)))
                .isEqualTo(IdentityRefusal.ROLES_KEPT_APART);
        assertThat(codeOf(() -> grants.give(auditor.id(), Role.OFFICER, "yunzhou", security)))
                .isEqualTo(IdentityRefusal.ROLES_KEPT_APART);
        var officer = someone("officer", FINANCE, Role.OFFICER);
        assertThat(codeOf(() -> grants.give(officer.id(), Role.SECURITY_ADMINISTRATOR, "yunzhou", security)))
                .isEqualTo(IdentityRefusal.ROLES_KEPT_APART);
        assertThat(codeOf(() -> grants.give(security.id(), Role.OFFICER, "yunzhou", security)))
                .isEqualTo(IdentityRefusal.NOT_YOURSELF);
    }

    @Test
    void noActOfOneAdministratorIsAnothers() {
        var parts = List.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.SECURITY_AUDITOR).stream()
                .map(role -> java.util.Arrays.stream(Act.values())
                        .filter(act -> act.roles().contains(role))
                        .filter(act -> act != Act.ENTER_CONSOLE && act != Act.SEE_STAFF)
                        .collect(java.util.stream.Collectors.toSet()))
                .toList();

        assertThat(parts).noneMatch(Set::isEmpty);
        assertThat(parts.get(0)).doesNotContainAnyElementsOf(parts.get(1)).doesNotContainAnyElementsOf(parts.get(2));
        assertThat(parts.get(1)).doesNotContainAnyElementsOf(parts.get(2));
    }

    @Test
    void anOrgansAdministratorRulesTheirOwnHouseOnly() {
        var small = someone("small", FINANCE, Role.ORGAN_ADMINISTRATOR);
        var own = staffing.open("own" + made, "孙一", "finance", small);
        grants.give(own.id(), Role.PUBLISHER, "finance", small);

        assertThat(codeOf(() -> grants.give(own.id(), Role.PUBLISHER, "water", small)))
                .isEqualTo(IdentityRefusal.NOT_YOURS);
        assertThat(codeOf(() -> grants.give(own.id(), Role.ORGAN_ADMINISTRATOR, "finance", small)))
                .isEqualTo(IdentityRefusal.ROLE_BEYOND_YOU);
        assertThat(codeOf(() -> staffing.open("other" + made, "钱二", "water", small)))
                .isEqualTo(IdentityRefusal.NOT_YOURS);
        assertThat(codeOf(() -> staffing.disable(system.id(), "不喜欢", small))).isEqualTo(IdentityRefusal.NOT_YOURS);
    }

    @Test
    void aRoleThatReachesFurtherIsBeyondAnOrgansAdministrator() {
        var small = someone("small2", FINANCE, Role.ORGAN_ADMINISTRATOR);
        var mighty = staffing.enter("mighty" + made, "郑明镜", FINANCE, List.of(new Person.Grant(Role.SUPERVISOR, CITY)));
        var colleague = someone("colleague", FINANCE, Role.OFFICER);
        var wish = new Delegations.Wish(
                "SUPERVISOR@yunzhou",
                colleague.account(),
                LocalDate.parse("2026-03-02"),
                LocalDate.parse("2026-03-03"),
                "年休假");

        for (Act act : List.of(Act.SECURE_ACCOUNTS, Act.MANAGE_STAFF, Act.GRANT_ROLES)) {
            assertThat(staffing.whyNot(staffing.get(mighty.id()), act, small)).contains(IdentityRefusal.NOT_YOURS);
            assertThat(staffing.whyNot(staffing.get(colleague.id()), act, small))
                    .isEmpty();
        }
        assertThat(codeOf(() -> delegations.lend(mighty, wish, small))).isEqualTo(IdentityRefusal.NOT_YOURS);
        delegations.lend(mighty, wish, security);
    }

    @Test
    void theLastAdministratorStays() {
        for (var row : staffing.search(
                        new StaffQuery(Set.of(CITY), "auditor", Optional.of(Role.SECURITY_AUDITOR), Optional.of(false)),
                        1,
                        50)
                .items()) {
            if (row.staff().id() != auditor.id()) {
                staffing.disable(row.staff().id(), "换人", system);
            }
        }

        assertThat(codeOf(() -> staffing.disable(auditor.id(), "调离", system)))
                .isEqualTo(IdentityRefusal.LAST_ADMINISTRATOR);
        assertThat(codeOf(() -> grants.take(auditor.id(), Role.SECURITY_AUDITOR, "yunzhou", security)))
                .isEqualTo(IdentityRefusal.LAST_ADMINISTRATOR);
    }

    @Test
    void whoIsAwayLendsARoleUntilADay() {
        var head = someone("head", FINANCE, Role.HEAD);
        var officer = staffing.open("officer2" + made, "周敏", "finance", system);
        lend(head, officer, "2026-03-05", "2026-03-10");

        assertThat(mayHandle(officer)).isFalse();
        time.moveTo("2026-03-05");
        assertThat(mayHandle(officer)).isTrue();
        assertThat(policy.actor(staffing.find(officer.account()).orElseThrow(), Act.HANDLE_REQUEST, FINANCE))
                .isEqualTo(officer.actor() + "（代 head）");
        time.moveTo("2026-03-10");
        assertThat(mayHandle(officer)).isTrue();
        time.moveTo("2026-03-11");
        assertThat(mayHandle(officer)).isFalse();
    }

    @Test
    void aLentRoleEndsWithTheLendersOrWhenTakenBack() {
        var head = someone("head", FINANCE, Role.HEAD);
        var officer = staffing.open("officer3" + made, "周敏", "finance", system);
        lend(head, officer, "2026-03-02", "2026-03-10");
        assertThat(mayHandle(officer)).isTrue();
        grants.take(head.id(), Role.HEAD, "finance", security);
        assertThat(mayHandle(officer)).isFalse();

        grants.give(head.id(), Role.HEAD, "finance", security);
        assertThat(mayHandle(officer)).isTrue();
        delegations.revoke(delegations.listOf(officer).getFirst().id(), head);
        assertThat(mayHandle(officer)).isFalse();
    }

    @Test
    void aRoleIsLentToAColleagueOnlyAndOneLentIsNotLentOn() {
        var head = someone("head", FINANCE, Role.HEAD);
        var officer = staffing.open("officer4" + made, "周敏", "finance", system);
        var stranger = someone("stranger", WATER, Role.OFFICER);
        lend(head, officer, "2026-03-02", "2026-03-10");

        assertThat(codeOf(() -> lend(head, stranger, "2026-03-02", "2026-03-10")))
                .isEqualTo(IdentityRefusal.DELEGATION_INCOMPLETE);
        assertThat(codeOf(() -> lend(head, head, "2026-03-02", "2026-03-10")))
                .isEqualTo(IdentityRefusal.DELEGATION_INCOMPLETE);
        assertThat(codeOf(() -> lend(head, officer, "2026-03-01", "2026-03-10")))
                .isEqualTo(IdentityRefusal.DELEGATION_INCOMPLETE);
        assertThat(codeOf(() -> lend(head, officer, "2026-03-05", "2026-03-04")))
                .isEqualTo(IdentityRefusal.DELEGATION_INCOMPLETE);
        assertThat(delegations.listLendable(staffing.find(officer.account()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void whoMovesLeavesTheirRolesBehind() {
        var officer = someone("mover", FINANCE, Role.OFFICER);
        staffing.move(officer.id(), "water", system);

        var moved = staffing.get(officer.id()).staff();
        assertThat(moved.organ()).isEqualTo(WATER);
        assertThat(moved.grants()).isEmpty();
    }

    private boolean mayHandle(Person.Staff staff) {
        return policy.may(staffing.find(staff.account()).orElseThrow(), Act.HANDLE_REQUEST, FINANCE);
    }

    private void lend(Person.Staff from, Person.Staff to, String startsOn, String endsOn) {
        var wish = new Delegations.Wish(
                "HEAD@finance", to.account(), LocalDate.parse(startsOn), LocalDate.parse(endsOn), "年休假");
        delegations.lend(from, wish, from);
    }

    private Person.Staff someone(String name, OrganId organ, Role role) {
        return staffing.enter(name + made, name, organ, List.of(new Person.Grant(role, organ)));
    }

    private static ErrorCode codeOf(ThrowingCallable call) {
        return assertThatThrownBy(call)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.throwable(Refusal.class))
                .actual()
                .code();
    }
}
