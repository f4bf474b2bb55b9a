package gongkai.foundation.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class SessionsTest {
    private static final String PASSWORD = "a long password";
    private static final OrganId CITY = OrganId.of("yunzhou");

    private final Sessions sessions;
    private final Staffing staffing;
    private final Grants grants;
    private final Accounts accounts;
    private final Organs organs;
    private final AuditRecord record;
    private final int port;

    @Autowired
    SessionsTest(
            Sessions sessions,
            Staffing staffing,
            Grants grants,
            Accounts accounts,
            Organs organs,
            AuditRecord record,
            @LocalServerPort int port) {
        this.sessions = sessions;
        this.staffing = staffing;
        this.grants = grants;
        this.accounts = accounts;
        this.organs = organs;
        this.record = record;
        this.port = port;
    }

    @BeforeEach
    void aCity() {
        if (organs.list().isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
            someone("system", Role.SYSTEM_ADMINISTRATOR);
            someone("security", Role.SECURITY_ADMINISTRATOR);
            someone("security2", Role.SECURITY_ADMINISTRATOR);
        }
    }

    @Test
    void aDisabledAccountIsOutWithTheNextClick() {
        var officer = someone("officer", Role.OFFICER);
        var wire = new Wire(port).asStaff("officer", PASSWORD);
        assertThat(wire.get("/console").status()).isEqualTo(200);

        staffing.disable(officer.id(), "退休", administrator("system"));

        assertThat(wire.get("/console").location()).startsWith("/console/login");
        assertThat(new Wire(port).asStaff("officer", PASSWORD).get("/console").location())
                .startsWith("/console/login");
        assertThat(record.listOf(officer.key()))
                .extracting(entry -> entry.action())
                .contains("停用账号", "结束登录");
    }

    @Test
    void aRoleTakenBackIsGoneWithTheNextClick() {
        var publisher = someone("publisher", Role.PUBLISHER);
        var wire = new Wire(port).asStaff("publisher", PASSWORD);
        assertThat(wire.get("/console/drafts/new").status()).isEqualTo(200);

        grants.take(publisher.id(), Role.PUBLISHER, "yunzhou", administrator("security"));

        assertThat(wire.get("/console/drafts/new").status()).isEqualTo(403);
    }

    @Test
    void onesOwnSignInsAreListedAndEndedFromElsewhere() {
        var statistician = someone("statistician", Role.STATISTICIAN);
        var office = new Wire(port).asStaff("statistician", PASSWORD);
        var home = new Wire(port).asStaff("statistician", PASSWORD);
        var open = sessions.listOf(statistician);
        assertThat(open)
                .hasSize(2)
                .allSatisfy(session -> assertThat(session.method()).isEqualTo("密码"));

        sessions.revoke(open.getLast().id(), statistician, statistician);

        assertThat(office.get("/console").location()).startsWith("/console/login");
        assertThat(home.get("/console").status()).isEqualTo(200);
        assertThatThrownBy(() -> sessions.revoke(open.getLast().id(), statistician, statistician))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> sessions.revoke(open.getFirst().id(), administrator("system"), statistician))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoSignsOutIsOut() {
        someone("supervisor", Role.SUPERVISOR);
        var wire = new Wire(port).asStaff("supervisor", PASSWORD);

        wire.post("/console", "/logout", Map.of());

        assertThat(wire.get("/console").location()).startsWith("/console/login");
    }

    private Person.Staff someone(String account, Role role) {
        return accounts.enterStaff(account, account, CITY, PASSWORD, List.of(new Person.Grant(role, CITY)));
    }

    private Person.Staff administrator(String account) {
        return staffing.find(account).orElseThrow();
    }
}
