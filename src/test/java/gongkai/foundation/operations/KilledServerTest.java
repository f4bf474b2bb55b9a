package gongkai.foundation.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.Audience;
import gongkai.foundation.notice.MailRoom;
import gongkai.foundation.notice.Notice;
import gongkai.foundation.notice.Noticeable;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.GateWalk;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.ServerProcess;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A second server as a process beside the first: what it writes into its log, and what happens when it is killed in
/// the middle of its work. Not among the quick checks: `bin/test --faults`.
@HouseTest
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledServerTest {
    private static final String PASSWORD = "a long password";
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String FORM = "/console/drafts/new";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int HOLD = 20261122;

    private final ApplicationContext first;
    private final Organs organs;
    private final Accounts accounts;
    private final TestTime time;
    private final JdbcClient db;
    private final MailRoom mail;
    private final int port;
    private final List<AutoCloseable> open = new ArrayList<>();

    @Autowired
    KilledServerTest(
            ApplicationContext first,
            Organs organs,
            Accounts accounts,
            TestTime time,
            JdbcClient db,
            MailRoom mail,
            @LocalServerPort int port) {
        this.first = first;
        this.organs = organs;
        this.accounts = accounts;
        this.time = time;
        this.db = db;
        this.mail = mail;
        this.port = port;
    }

    private ServerProcess process() {
        return open.stream()
                .filter(ServerProcess.class::isInstance)
                .map(ServerProcess.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @BeforeAll
    void aSecondServer() throws Exception {
        // The process has the real clock.
        time.pass(Duration.between(time.now(), Instant.now()));
        organs.enter(SampleOrgan.government(CITY.value()));
        enter("publisher", "周敏", Role.PUBLISHER);
        enter("head", "陈立", Role.HEAD);
        enter("secrecy", "莫知", Role.SECRECY_REVIEWER);
        db.sql("""
                insert into drafting.gate (organ, final_role, changed_by, changed_at)
                values (:organ, 'HEAD', 'test', now())
                """).param("organ", CITY.value()).update();
        var silent = new SilentMail();
        open.add(silent);
        open.add(ServerProcess.beside(
                first,
                Map.of(
                        "gongkai.regular-work", "true",
                        "gongkai.servers.look-every", "1s",
                        "gongkai.logs", "json",
                        "gongkai.request-log", "true",
                        "gongkai.notice.pass-every", "1s",
                        "gongkai.notice.mail.port", Integer.toString(silent.port()),
                        "gongkai.notice.mail.timeout", "5m")));
    }

    private void enter(String account, String name, Role role) {
        accounts.enterStaff(account, name, CITY, PASSWORD, List.of(new Person.Grant(role, CITY)));
    }

    @AfterAll
    void closeAll() throws Exception {
        mail.close();
        for (var each : open) {
            each.close();
        }
    }

    @Test
    @Order(1)
    void theStructuredLogHoldsNothingAboutPeople() throws IOException {
        var wire = new Wire(process().port());
        wire.get("/search?q=13900000077");
        wire.get("/answer/requests/2026-000001?telephone=13900000077");
        wire.post("/login", "/login", Map.of("account", "13900000077", "password", "a wrong password"));
        wire.post("/register", "/register", person("99010119900101003X"));
        db.sql("alter table identity.member add constraint refuse_all check (false) not valid")
                .update();
        assertThat(wire.post("/register", "/register", person("a long password"))
                        .status())
                .isEqualTo(500);
        db.sql("alter table identity.member drop constraint refuse_all").update();

        var lines = process().log();

        var json = JsonMapper.builder().build();
        var read = new ArrayList<JsonNode>();
        for (String line : lines) {
            read.add(json.readTree(line));
        }
        assertThat(read).allSatisfy(line -> {
            assertThat(Instant.parse(line.path("@timestamp").asString())).isNotNull();
            assertThat(line.path("log").path("level").asString()).isNotEmpty();
            assertThat(line.path("service").path("name").asString()).isEqualTo("gongkai");
            assertThat(line.path("message").asString()).isNotEmpty();
        });
        assertThat(read)
                .anySatisfy(line -> {
                    assertThat(line.path("route").asString()).isEqualTo("/answer/requests/{number}");
                    assertThat(line.path("method").asString()).isEqualTo("GET");
                    assertThat(line.path("status").isInt()).isTrue();
                    assertThat(line.path("millis").isNumber()).isTrue();
                })
                .anySatisfy(line -> {
                    assertThat(line.path("fault").asString()).isNotEmpty();
                    assertThat(line.path("route").asString()).isEqualTo("/register");
                    assertThat(line.path("error").path("stack_trace").asString())
                            .contains("refuse_all");
                });
        assertThat(String.join("\n", lines))
                .doesNotContain("13900000077", "13900000088", "林溪", "99010119900101003X", "a long password")
                .doesNotContain("telephone=", "2026-000001", "Failing row", "127.0.0.1");
    }

    private static Map<String, String> person(String password) {
        return Map.of("account", "13900000088", "name", "林溪", "password", password, "again", password);
    }

    @Test
    @Order(2)
    void whatAKilledServerHeldTheOtherCarriesOn() throws Exception {
        var browser = new Wire(process().port()).asStaff("publisher", PASSWORD);
        aLetterIsOnItsWay();
        var listener = theListenerIsHeldUp();
        String path = aDocumentIsPublished(browser);
        await().atMost(PATIENCE).until(() -> waiting() == 1);

        process().kill();
        listener.close();

        assertThat(browser.at(port).get("/console").status())
                .as("the session goes on")
                .isEqualTo(200);
        assertThat(browser.at(port).get(path).html().text()).contains("只差检索的通知");
        assertThat(unfinished()).isEqualTo(1);
        time.pass(Duration.ofMinutes(3));
        first.getBean(ServerClock.class).resume();
        await().atMost(PATIENCE).until(() -> unfinished() == 0);
        assertThat(new Wire(port)
                        .get("/search?q=%E5%8F%AA%E5%B7%AE%E6%A3%80%E7%B4%A2")
                        .html()
                        .text())
                .contains("只差检索的通知");

        mail.open();
        mail.pump();
        assertThat(mail.listOf("li@example.cn")).as("still on its way").isEmpty();
        time.pass(Duration.ofMinutes(16));
        mail.pump();
        mail.pump();
        assertThat(mail.listOf("li@example.cn")).hasSize(1);
    }

    /// The process sends it to a server that never answers.
    private void aLetterIsOnItsWay() throws InterruptedException {
        var citizen = accounts.register("li@example.cn", "李清", PASSWORD);
        var notice = new Notice(
                "foi.received",
                new Audience.Account(citizen.key()),
                Map.of("number", "2026-000001", "organ", "云州市人民政府", "next", "最迟于2026年3月30日前答复。"),
                "/answer/requests/2026-000001",
                "test:killed");
        new TransactionTemplate(first.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> first.publishEvent((Noticeable) () -> List.of(notice)));
        for (var each : open) {
            if (each instanceof SilentMail silent) {
                silent.awaitCaller();
            }
        }
    }

    /// Whoever begins or ends the work of a listener waits until this is closed.
    private Connection theListenerIsHeldUp() throws SQLException {
        db.sql("""
                create function public.hold() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock(%d);
                    return coalesce(new, old);
                end $$
                """.formatted(HOLD)).update();
        db.sql("""
                create trigger hold before update or delete on event_publication
                for each row execute function public.hold()
                """).update();
        var held = first.getBean(DataSource.class).getConnection();
        held.setAutoCommit(false);
        try (var statement = held.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(HOLD));
        }
        return held;
    }

    private Wire signedIn(String account) {
        return new Wire(process().port()).asStaff(account, PASSWORD);
    }

    private String aDocumentIsPublished(Wire browser) {
        var fields = new HashMap<String, String>();
        fields.put(
                "submission",
                browser.get(FORM).html().select("input[name=submission]").attr("value"));
        fields.put("organ", CITY.value());
        fields.put("kind", "OTHER_DOCS");
        fields.put("title", "只差检索的通知");
        fields.put("item", "LAWS_RULES_DOCS");
        fields.put("topic", "综合政务");
        fields.put("summary", "一句话的概述");
        fields.put("madeOn", "2026-03-01");
        fields.put("attribute", "PROACTIVE");
        fields.put("body", "第一段");
        String draft = browser.upload(FORM, FORM, fields, Map.of()).location();
        return GateWalk.publish(draft, browser, signedIn("secrecy"), List.of(signedIn("head")));
    }

    private int unfinished() {
        return db.sql("select count(*) from event_publication")
                .query(Integer.class)
                .single();
    }

    private int waiting() {
        return db.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = :hold")
                .param("hold", HOLD)
                .query(Integer.class)
                .single();
    }

    /// A mail server that takes calls and says nothing.
    private static final class SilentMail implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        private final CountDownLatch called = new CountDownLatch(1);

        SilentMail() throws IOException {
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                var caller = socket.accept();
                called.countDown();
                caller.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException closed) {
                called.countDown();
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        void awaitCaller() throws InterruptedException {
            assertThat(called.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
