package gongkai.foundation.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.Turn;
import gongkai.foundation.worklist.WorkChanged;
import gongkai.foundation.worklist.WorkState;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A token from the administrator's page to the system that uses it, and its end.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
    private static final String NEW = "/console/tokens/new";
    private static final String WORKLIST = "/api/worklist";
    private static final String PASSWORD = "a long password";

    private final Organs organs;
    private final Accounts accounts;
    private final EndingPass ending;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final TestTime time;
    private final int port;
    private Wire guard;

    @Autowired
    TokenTest(
            Organs organs,
            Accounts accounts,
            EndingPass ending,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            JdbcClient db,
            TestTime time,
            @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.ending = ending;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.db = db;
        this.time = time;
        this.port = port;
    }

    @BeforeAll
    void enter() {
        organs.enter(SampleOrgan.government("tokencity"));
        organs.enter(SampleOrgan.department("tokenbureau", "tokencity"));
        organs.enter(SampleOrgan.department("tokenother", "tokencity"));
        account("tguard", "严守", "tokencity");
        account("tother", "何远", "tokenother");
        matter(1, "tokenbureau");
        matter(2, "tokenother");
    }

    @BeforeEach
    void start() {
        time.moveTo("2026-03-02");
        guard = new Wire(port).asStaff("tguard", PASSWORD);
    }

    @Test
    void aTokenIsShownOnceAndReadsItsOwnOrganOnly() {
        var issued = issue("政务服务网", "");
        String token = issued.html().select(".receipt code").text();
        assertThat(token).matches("gk_[A-Za-z0-9_-]{43}");
        assertThat(guard.get(path("政务服务网")).body()).doesNotContain(token).contains(token.substring(42));
        assertThat(db.sql("select encode(digest, 'escape') || tail from apitoken.key")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(kept -> kept.contains(token));

        var read = call(token, WORKLIST);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).contains("\"id\":\"fake:1\"").doesNotContain("fake:2", "第1件事");
        assertThat(read.response().headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(call(token, WORKLIST + "?organ=tokenother").status()).isEqualTo(403);
        assertThat(call(token, WORKLIST + "/figures").status()).isEqualTo(403);
        assertThat(call(token, "/console").location()).startsWith("/console/login");
        assertThat(guard.get(path("政务服务网")).html().select("main").text()).contains("2026年3月2日 09:00，127.0.0.1");
        assertThat(recorded()).contains("发给接口令牌", "接口令牌首次从这个地址使用");
    }

    @Test
    void whatIsWrongWithAnOrderIsSaidAtOnceAndAYearIsTheLongest() {
        var answer = guard.post(NEW, NEW, Map.of("organ", "没有的单位", "networks", "10.0.0.0/99", "lastDay", "2027-03-03"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".problem-summary li").eachText())
                .containsExactlyInAnyOrder(
                        "请填写使用令牌的系统的名称。",
                        "请填写机关名录中的单位名称。",
                        "请写明用途，便于以后核对。",
                        "请至少选择一项范围。",
                        "“10.0.0.0/99”不是网络地址。请写成 10.20.0.0/16 或者 203.0.113.7，一行一个。",
                        "有效期最长一年，最晚到 2027-03-02。");
        issue("同名系统", "");
        assertThat(issue("同名系统", "").status()).isEqualTo(422);
    }

    @Test
    void whoShowsNothingOrAWrongTokenIsNotKnown() {
        var nothing = new Wire(port).get(WORKLIST);
        assertThat(nothing.status()).isEqualTo(401);
        assertThat(header(nothing, "WWW-Authenticate")).isEqualTo("Bearer realm=\"gongkai\"");
        assertThat(nothing.body()).contains("/errors/sign-in-first");

        var wrong = call("gk_" + "a".repeat(43), WORKLIST);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(header(wrong, "WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(call("nonsense", "/api/calendar/deadline?from=2026-03-02&workingDays=1")
                        .status())
                .isEqualTo(401);
        assertThat(new Wire(port).get(WORKLIST, "Authorization", "Basic eDp5").status())
                .isEqualTo(401);
        assertThat(guard.get(WORKLIST, "Authorization", "Bearer gk_x").status()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsLastDay() {
        String token = secret(issue("到期系统", ""));
        time.moveTo("2026-06-30");
        assertThat(call(token, WORKLIST).status()).isEqualTo(200);
        time.moveTo("2026-07-01");
        assertThat(call(token, WORKLIST).status()).isEqualTo(401);
    }

    @Test
    void aTokenOpensNothingFromElsewhere() {
        String token = secret(issue("专网系统", "203.0.113.0/24\n10.20.0.0/16"));
        assertThat(call(token, WORKLIST).status()).isEqualTo(401);
        assertThat(new Wire(port)
                        .with("X-Forwarded-For", "203.0.113.80")
                        .get(WORKLIST, "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void duringAChangeTwoAreGoodAndThenTheNewOneAlone() {
        String old = secret(issue("换发系统", ""));
        String path = path("换发系统");
        String renewed = secret(guard.post(path, path + "/renewal", Map.of("lastDay", "2026-12-31")));
        assertThat(renewed).isNotEqualTo(old);
        assertThat(call(old, WORKLIST).status()).isEqualTo(200);
        assertThat(call(renewed, WORKLIST).status()).isEqualTo(200);
        assertThat(guard.post(path, path + "/renewal", Map.of("lastDay", "2026-12-31"))
                        .status())
                .isEqualTo(409);

        time.moveTo("2026-03-17");
        assertThat(call(old, WORKLIST).status()).isEqualTo(401);
        assertThat(call(renewed, WORKLIST).status()).isEqualTo(200);
    }

    @Test
    void aRevokedTokenIsRefusedWithTheNextCall() {
        String token = secret(issue("收回系统", ""));
        String path = path("收回系统");
        assertThat(call(token, WORKLIST).status()).isEqualTo(200);
        assertThat(guard.post(path, path + "/revocation", Map.of()).status()).isEqualTo(422);
        assertThat(guard.post(path, path + "/revocation", Map.of("why", "系统停用")).status())
                .isEqualTo(302);
        assertThat(call(token, WORKLIST).status()).isEqualTo(401);
        assertThat(recorded()).contains("收回接口令牌");
        assertThat(issue("收回系统", "").status()).isEqualTo(200);
    }

    @Test
    void anAdministratorOfAnotherOrganSeesNothingOfIt() {
        issue("本局系统", "");
        var other = new Wire(port).asStaff("tother", PASSWORD);
        assertThat(other.get("/console/tokens").body()).doesNotContain("本局系统");
        assertThat(other.get("/console/tokens").html().select("main a[href=/openapi.json]"))
                .hasSize(1);
        assertThat(other.get("/console/tokens").html().select("a[href=/styleguide]"))
                .hasSize(1);
        assertThat(other.get(path("本局系统")).status()).isEqualTo(404);
    }

    @Test
    void administratorsAreToldTwoWeeksAheadOnce() {
        secret(issue("提醒系统", ""));
        time.moveTo("2026-06-16");
        ending.run();
        assertThat(told()).isZero();
        time.moveTo("2026-06-17");
        assertThat(ending.run()).isPositive();
        assertThat(told()).isPositive();
        assertThat(ending.run()).isZero();
    }

    @Test
    void aTokenNeedsNoFormTokenAndACookieStillDoes() {
        String token = secret(issue("提交系统", ""));
        assertThat(new Wire(port)
                        .with("Authorization", "Bearer " + token)
                        .postWithoutToken(WORKLIST, Map.of())
                        .status())
                .isEqualTo(405);
        var forged = guard.postWithoutToken(WORKLIST, Map.of());
        assertThat(forged.status()).isEqualTo(403);
        assertThat(header(forged, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(forged.body()).contains("/errors/not-from-a-page-of-ours");
    }

    private Wire.Answer issue(String name, String networks) {
        var fields = new HashMap<>(Map.of(
                "name", name,
                "organ", "云州市tokenbureau",
                "purpose", "在政务服务网显示办理进度",
                "scopes", "WORKLIST",
                "networks", networks,
                "lastDay", "2026-06-30"));
        return guard.post(NEW, NEW, fields);
    }

    private static String secret(Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.html().select(".receipt code").text();
    }

    private String path(String name) {
        return "/console/tokens/"
                + db.sql("select max(id) from apitoken.token where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single();
    }

    private Wire.Answer call(String token, String path) {
        return new Wire(port).get(path, "Authorization", "Bearer " + token);
    }

    private List<String> recorded() {
        return db.sql("select action from audit.entry where subject like 'program:%'")
                .query(String.class)
                .list();
    }

    private long told() {
        return db.sql("select count(*) from notice.entry where kind = 'apitoken.ending'")
                .query(Long.class)
                .single();
    }

    private static String header(Wire.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }

    private void account(String account, String name, String organ) {
        accounts.enterStaff(
                account,
                name,
                OrganId.of(organ),
                PASSWORD,
                List.of(new Person.Grant(Role.SECURITY_ADMINISTRATOR, OrganId.of(organ))));
    }

    private void matter(long number, String organ) {
        var day = LocalDate.of(2026, 3, 2);
        WorkChanged event = () -> new WorkState(
                "fake",
                number,
                "F" + number,
                "第" + number + "件事",
                OrganId.of(organ),
                "待办理",
                Turn.OURS,
                day,
                day,
                Optional.of(day.plusDays(30)),
                Optional.empty(),
                "/console/supervision");
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
