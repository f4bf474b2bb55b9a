package gongkai.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.OrganId;
import gongkai.foundation.session.SessionSettings;
import gongkai.house.HouseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;

@HouseTest
class SessionTimeTest {
    private final SessionStore store;
    private final StaffStore staff;
    private final MemberStore members;
    private final Staffing staffing;

    @Autowired
    SessionTimeTest(SessionStore store, StaffStore staff, MemberStore members, Staffing staffing) {
        this.store = store;
        this.staff = staff;
        this.members = members;
        this.staffing = staffing;
    }

    @Test
    void aSignInEndsWhenIdleAndAfterTheLongestTime() {
        var head = staffing.enter("head", "陈立", OrganId.of("yunzhou"), List.of());
        var begun = Instant.parse("2026-03-02T01:00:00Z");
        var request = new MockHttpServletRequest();
        at(begun).begin(head, "密码", request);

        assertThat(personAt(begun.plus(Duration.ofMinutes(29)), request)).isEqualTo(head);
        assertThat(personAt(begun.plus(Duration.ofMinutes(58)), request)).isEqualTo(head);
        assertThat(personAt(begun.plus(Duration.ofMinutes(89)), request)).isEqualTo(new Person.Guest());

        at(begun).begin(head, "密码", request);
        for (int visit = 1; visit < 60; visit++) {
            assertThat(personAt(begun.plus(Duration.ofMinutes(visit * 12L)), request))
                    .isEqualTo(head);
        }
        assertThat(personAt(begun.plus(Duration.ofMinutes(721)), request)).isEqualTo(new Person.Guest());
    }

    private static Person personAt(Sessions sessions, MockHttpServletRequest request) {
        request.removeAttribute("identity.person");
        return sessions.person(request);
    }

    private Person personAt(Instant now, MockHttpServletRequest request) {
        return personAt(at(now), request);
    }

    private Sessions at(Instant now) {
        return new Sessions(
                store,
                staff,
                members,
                new StaticListableBeanFactory().getBeanProvider(ProgramSource.class),
                new SessionSettings(Duration.ofMinutes(30), Duration.ofHours(12)),
                event -> {},
                Clock.fixed(now, ZoneOffset.UTC));
    }
}
