package gongkai.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class PolicyTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final OrganId FINANCE = OrganId.of("finance");
    private static final OrganId TREASURY = OrganId.of("treasury");
    private static final OrganId WATER = OrganId.of("water");

    private final Policy policy;

    @Autowired
    PolicyTest(Policy policy, Organs organs) {
        this.policy = policy;
        if (organs.find(CITY).isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
            organs.enter(SampleOrgan.department("finance", "yunzhou"));
            organs.enter(SampleOrgan.department("treasury", "finance"));
            organs.enter(SampleOrgan.department("water", "yunzhou"));
        }
    }

    @Test
    void aGrantReachesTheOrganAndAllBelowIt() {
        var head = staff(new Person.Grant(Role.HEAD, FINANCE));

        assertThat(policy.where(head, Act.HANDLE_REQUEST)).containsExactlyInAnyOrder(FINANCE, TREASURY);
        assertThat(policy.may(head, Act.HANDLE_REQUEST, TREASURY)).isTrue();
        assertThat(policy.may(head, Act.HANDLE_REQUEST, CITY)).isFalse();
        assertThat(policy.may(head, Act.HANDLE_REQUEST, WATER)).isFalse();
    }

    @Test
    void twoGrantsReachTwoPlacesEachForItsOwnActs() {
        var both = staff(new Person.Grant(Role.SUPERVISOR, CITY), new Person.Grant(Role.OFFICER, WATER));

        assertThat(policy.where(both, Act.SEE_REQUEST)).containsExactlyInAnyOrder(CITY, FINANCE, TREASURY, WATER);
        assertThat(policy.where(both, Act.HANDLE_REQUEST)).containsExactly(WATER);
    }

    @Test
    void guestsAndCitizensHaveNoPlace() {
        var citizen = new Person.Citizen(1, "13900000001", "李明");

        for (Act act : Act.values()) {
            assertThat(policy.where(new Person.Guest(), act)).isEmpty();
            assertThat(policy.where(citizen, act)).isEmpty();
            assertThat(policy.may(new Person.Guest(), act)).isFalse();
        }
        assertThat(Arrays.stream(Act.values()).filter(act -> policy.may(citizen, act)))
                .containsExactly(Act.SEE_OWN_REQUESTS);
    }

    @Test
    void staffWithoutAGrantMayNothing() {
        for (Act act : Act.values()) {
            assertThat(policy.may(staff(), act)).isFalse();
        }
    }

    @Test
    void whoMayNotIsRefused() {
        var officer = staff(new Person.Grant(Role.OFFICER, WATER));

        policy.require(officer, Act.HANDLE_REQUEST, WATER);
        assertThatThrownBy(() -> policy.require(officer, Act.HANDLE_REQUEST, FINANCE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(IdentityRefusal.NOT_YOURS));
    }

    private static Person.Staff staff(Person.Grant... grants) {
        return new Person.Staff(1, "zhoumin", "周敏", FINANCE, List.of(grants));
    }
}
