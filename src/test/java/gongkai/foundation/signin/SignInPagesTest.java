package gongkai.foundation.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class SignInPagesTest {
    private static final OrganId OFFICE = OrganId.of("yunzhou");
    private static final String PASSWORD = "晴天 Clear sky 7";
    private static final String NEXT = "多云 Cloudy sky 8";
    private static final String LOGIN = "/console/login";
    private static final String ACCOUNT = "/console/account";
    private static int people;

    private final Accounts accounts;
    private final Credentials credentials;
    private final Staffing staffing;
    private final Organs organs;
    private final AuditRecord record;
    private final TestTime time;
    private final int port;

    @Autowired
    SignInPagesTest(
            Accounts accounts,
            Credentials credentials,
            Staffing staffing,
            Organs organs,
            AuditRecord record,
            TestTime time,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.staffing = staffing;
        this.organs = organs;
        this.record = record;
        this.time = time;
        this.port = port;
    }

    @BeforeEach
    void theOfficeStands() {
        if (organs.find(OFFICE).isEmpty()) {
            organs.enter(SampleOrgan.government(OFFICE.value()));
        }
    }

    @Test
    void whetherAnAccountExistsMakesNoDifference() {
        var known = officer(Role.OFFICER);
        for (int attempt = 1; attempt <= 6; attempt++) {
            var real = enter(new Wire(port), known.account(), "wrong");
            var invented = enter(new Wire(port), "nobody-here", "wrong");

            assertThat(real.status()).isEqualTo(attempt <= 3 ? 422 : 429);
            assertThat(invented.status()).isEqualTo(real.status());
            assertThat(words(invented)).isEqualTo(words(real));
            assertThat(retryAfter(invented)).isEqualTo(retryAfter(real)).isEqualTo(attempt <= 3 ? "" : "5");
        }
        assertThat(record.listOf("signin:unknown"))
                .isNotEmpty()
                .noneMatch(entry -> entry.toString().contains("nobody-here"));
    }

    @Test
    void fiveFailuresLockAndAnAdministratorUnlocks() {
        var officer = officer(Role.OFFICER);
        for (int attempt = 1; attempt <= 5; attempt++) {
            time.pass(Duration.ofSeconds(31));
            assertThat(enter(new Wire(port), officer.account(), "wrong").status())
                    .isEqualTo(422);
        }
        time.pass(Duration.ofMinutes(14));
        assertThat(enter(new Wire(port), officer.account(), PASSWORD).status()).isEqualTo(429);
        assertThat(credentials.overview(officer).lockedUntil()).isPresent();

        credentials.unlock(officer, officer(Role.SECURITY_ADMINISTRATOR));
        assertThat(credentials.overview(officer).lockedUntil()).isEmpty();
        assertThat(enter(new Wire(port), officer.account(), PASSWORD).location())
                .isEqualTo("/console");
        assertThat(actions(officer)).containsSubsequence("登录未通过", "锁定登录", "解除锁定", "登录");
        assertThat(record.listOf(officer.key()))
                .noneMatch(entry -> entry.detail().contains("wrong"));
    }

    @Test
    void nobodyIsSentElsewhereAfterSigningIn() {
        var officer = officer(Role.OFFICER);
        for (String back : List.of("//example.org", "https://example.org", "/\\example.org")) {
            var answer = new Wire(port)
                    .post(LOGIN, LOGIN, Map.of("account", officer.account(), "password", PASSWORD, "back", back));
            assertThat(answer.location()).isEqualTo("/");
        }
    }

    @Test
    void aFirstPasswordOpensNothingButThePageThatChangesIt() {
        var officer = newcomer(Role.OFFICER);
        String initial = credentials.issue(officer, officer);
        assertThat(initial).matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}");
        assertThat(credentials.overview(officer).mustChange()).isTrue();

        var wire = new Wire(port);
        enter(wire, officer.account(), initial);
        assertThat(wire.get("/console/requests").location()).isEqualTo(ACCOUNT + "/password");
        assertThat(wire.get(ACCOUNT).location()).isEqualTo(ACCOUNT + "/password");
        assertThat(wire.get(ACCOUNT + "/password").body()).contains("请先改成自己的密码");

        assertThat(change(wire, initial, "short", "short").status()).isEqualTo(422);
        assertThat(change(wire, "wrong", NEXT, NEXT).body()).contains("原密码不对");
        assertThat(change(wire, initial, NEXT, PASSWORD).body()).contains("两次输入");
        assertThat(change(wire, initial, initial, initial).body()).contains("最近 5 次");
        assertThat(wire.get("/console/requests").status()).isEqualTo(302);
        assertThat(change(wire, initial, NEXT, NEXT).location()).isEqualTo(ACCOUNT);
        assertThat(wire.get("/console/requests").status()).isEqualTo(200);
        assertThat(credentials.overview(officer).mustChange()).isFalse();
        assertThat(actions(officer)).containsSubsequence("发放初始密码", "登录", "修改密码");
    }

    @Test
    void aChangedPasswordEndsWhatIsOpenElsewhere() {
        var officer = officer(Role.OFFICER);
        var office = new Wire(port).asStaff(officer.account(), PASSWORD);
        var elsewhere = new Wire(port).asStaff(officer.account(), PASSWORD);
        assertThat(elsewhere.get("/console/requests").status()).isEqualTo(200);

        change(office, PASSWORD, NEXT, NEXT);

        assertThat(office.get("/console/requests").status()).isEqualTo(200);
        assertThat(elsewhere.get("/console/requests").location()).startsWith(LOGIN);
        assertThat(change(office, NEXT, PASSWORD, PASSWORD).body()).contains("最近 5 次");
    }

    @Test
    void oneEndsASignInFromAnotherPlace() {
        var officer = officer(Role.OFFICER);
        var office = new Wire(port).asStaff(officer.account(), PASSWORD);
        var lost = new Wire(port).asStaff(officer.account(), PASSWORD);

        String end =
                office.get(ACCOUNT).html().select("form[action*=/sessions/]").attr("action");
        assertThat(office.post(ACCOUNT, end, Map.of()).location()).isEqualTo(ACCOUNT);

        assertThat(lost.get("/console/requests").location()).startsWith(LOGIN);
        assertThat(office.get("/console/requests").status()).isEqualTo(200);
    }

    @Test
    void aSeparatedAdministratorSetsUpTheOneTimePasswordFirst() {
        var administrator = newcomer(Role.SYSTEM_ADMINISTRATOR);
        String initial = credentials.issue(administrator, administrator);
        var wire = new Wire(port);
        enter(wire, administrator.account(), initial);
        change(wire, initial, NEXT, NEXT);

        assertThat(wire.get("/console").location()).isEqualTo(ACCOUNT + "/second-factor");
        enrol(wire);
        assertThat(wire.get(ACCOUNT).status()).isEqualTo(200);
        assertThat(wire.get(ACCOUNT + "/second-factor").body()).contains("不能停用");
        assertThat(wire.post(ACCOUNT, ACCOUNT + "/second-factor/removal", Map.of("password", NEXT))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void afterThePasswordComesTheCodeAndEachServesOnce() {
        var officer = officer(Role.OFFICER);
        var wire = new Wire(port).asStaff(officer.account(), PASSWORD);
        String secret = enrol(wire);

        time.pass(Duration.ofSeconds(30));
        var second = new Wire(port);
        assertThat(enter(second, officer.account(), PASSWORD).location()).isEqualTo(LOGIN + "/second");
        assertThat(second.get("/console").location()).startsWith(LOGIN);
        assertThat(code(second, "000000").status()).isEqualTo(422);
        assertThat(code(second, codeAt(secret, time.now())).location()).isEqualTo("/console");
        assertThat(second.get("/console/requests").status()).isEqualTo(200);

        var replay = new Wire(port);
        enter(replay, officer.account(), PASSWORD);
        assertThat(code(replay, codeAt(secret, time.now())).status()).isEqualTo(422);
        assertThat(code(replay, codeAt(secret, time.now().minusSeconds(60))).status())
                .isEqualTo(422);
        assertThat(code(replay, codeAt(secret, time.now().plusSeconds(30))).location())
                .isEqualTo("/console");
        assertThat(actions(officer)).containsSubsequence("启用动态口令", "登录未通过", "登录");
    }

    @Test
    void aRecoveryCodeServesOnceInsteadOfACode() {
        var officer = officer(Role.OFFICER);
        var wire = new Wire(port).asStaff(officer.account(), PASSWORD);
        enrol(wire);
        var page = wire.get(ACCOUNT + "/second-factor").html();
        assertThat(page.select(".recovery code")).isEmpty();

        var codes = lastCodes;
        assertThat(codes).hasSize(10);
        var first = new Wire(port);
        enter(first, officer.account(), PASSWORD);
        assertThat(code(first, codes.getFirst().toUpperCase(java.util.Locale.ROOT))
                        .location())
                .isEqualTo("/console");
        var again = new Wire(port);
        enter(again, officer.account(), PASSWORD);
        assertThat(code(again, codes.getFirst()).status()).isEqualTo(422);
        assertThat(code(again, codes.get(1)).location()).isEqualTo("/console");
        assertThat(actions(officer)).contains("使用恢复码");
    }

    @Test
    void theSecondStepIsSlowedAndForgottenAfterFiveMinutes() {
        var officer = officer(Role.OFFICER);
        String secret = enrol(new Wire(port).asStaff(officer.account(), PASSWORD));
        var wire = new Wire(port);
        enter(wire, officer.account(), PASSWORD);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(code(wire, "000000").status()).isEqualTo(422);
        }
        assertThat(code(wire, codeAt(secret, time.now().plusSeconds(30))).status())
                .isEqualTo(429);

        time.pass(Duration.ofMinutes(5));
        assertThat(wire.get(LOGIN + "/second").location()).isEqualTo(LOGIN);
    }

    @Test
    void doingWithoutTheOneTimePasswordNeedsBoth() {
        var officer = officer(Role.OFFICER);
        var wire = new Wire(port).asStaff(officer.account(), PASSWORD);
        String secret = enrol(wire);
        time.pass(Duration.ofSeconds(30));
        String code = codeAt(secret, time.now());
        String page = ACCOUNT + "/second-factor";

        assertThat(wire.post(page, page + "/removal", Map.of("password", "wrong", "code", code))
                        .status())
                .isEqualTo(422);
        assertThat(wire.post(page, page + "/removal", Map.of("password", PASSWORD, "code", "123"))
                        .status())
                .isEqualTo(422);
        assertThat(wire.post(page, page + "/removal", Map.of("password", PASSWORD, "code", code))
                        .location())
                .isEqualTo(ACCOUNT);
        assertThat(enter(new Wire(port), officer.account(), PASSWORD).location())
                .isEqualTo("/console");
    }

    @Test
    void anAdministratorResetsAndClears() {
        var officer = officer(Role.OFFICER);
        var by = officer(Role.SECURITY_ADMINISTRATOR);
        var wire = new Wire(port).asStaff(officer.account(), PASSWORD);
        enrol(wire);

        credentials.clearSecondFactor(officer, by);
        assertThat(credentials.overview(officer).hasTotp()).isFalse();
        String initial = credentials.reset(officer, by);
        assertThat(wire.get("/console/requests").location()).startsWith(LOGIN);
        assertThat(enter(new Wire(port), officer.account(), PASSWORD).status()).isEqualTo(422);
        assertThat(enter(new Wire(port), officer.account(), initial).location()).isEqualTo("/console");
        assertThat(actions(officer)).containsSubsequence("清除第二验证方式", "重置密码");
    }

    @Test
    void anEnterpriseRegistersWithACodeWhoseCheckCharacterIsRight() {
        String page = "/register?kind=enterprise";
        var fields = Map.of(
                "kind", "enterprise",
                "enterprise", "云州望云食品有限公司",
                "code", "91990100MA0000000X",
                "handler", "赵青",
                "account", "13900007001",
                "password", "a quiet morning");
        var wrong = new Wire(port).post(page, "/register", fields);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("统一社会信用代码末位不对").doesNotContain("a quiet morning");

        var right = new java.util.HashMap<>(fields);
        String first = "91990100MA0000000";
        right.put("code", first + gongkai.foundation.organ.CreditCode.checkCharacter(first));
        var wire = new Wire(port);
        assertThat(wire.post(page, "/register", right).location()).isEqualTo("/my");
        assertThat(wire.get("/my/account").body()).contains("云州望云食品有限公司", "赵青");
    }

    private List<String> lastCodes = List.of();

    /// Sets up the one-time password as a person would; answers the secret.
    private String enrol(Wire wire) {
        String page = ACCOUNT + "/second-factor";
        String secret = wire.get(page).html().select("form code").text().replace(" ", "");
        assertThat(wire.get(page).html().select("form code").text().replace(" ", ""))
                .isEqualTo(secret);
        assertThat(wire.post(page, page, Map.of("code", "12345")).status()).isEqualTo(422);
        assertThat(wire.post(page, page, Map.of("code", codeAt(secret, time.now())))
                        .location())
                .isEqualTo(page);
        lastCodes = wire.get(page).html().select(".recovery code").eachText();
        return secret;
    }

    private static String codeAt(String secret, Instant instant) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), instant);
        } catch (java.security.InvalidKeyException broken) {
            throw new AssertionError(broken);
        }
    }

    private Person.Staff officer(Role role) {
        return accounts.enterStaff("officer" + ++people, "周敏", OFFICE, PASSWORD, grants(role));
    }

    private Person.Staff newcomer(Role role) {
        return staffing.enter("newcomer" + ++people, "吴新", OFFICE, grants(role));
    }

    private static List<Person.Grant> grants(Role role) {
        return List.of(new Person.Grant(role, OFFICE));
    }

    private static Wire.Answer enter(Wire wire, String account, String password) {
        return wire.post(LOGIN, LOGIN, Map.of("account", account, "password", password));
    }

    private static Wire.Answer code(Wire wire, String code) {
        return wire.post(LOGIN + "/second", LOGIN + "/second", Map.of("code", code));
    }

    private static Wire.Answer change(Wire wire, String former, String next, String again) {
        String page = ACCOUNT + "/password";
        return wire.post(page, page, Map.of("former", former, "password", next, "again", again));
    }

    private List<String> actions(Person person) {
        return record.listOf(person.key()).stream().map(AuditEntry::action).toList();
    }

    private static String words(Wire.Answer answer) {
        return answer.html().select(".form-problem").text();
    }

    private static String retryAfter(Wire.Answer answer) {
        return answer.response().headers().firstValue("Retry-After").orElse("");
    }
}
