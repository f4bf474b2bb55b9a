package gongkai.foundation.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who asks too much, as they see it. Loopback is exempt in tests; these come through a proxy from elsewhere.
@HouseTest
class LimitTest {
    private static final String PASSWORD = "a long password";

    private final Organs organs;
    private final Accounts accounts;
    private final TestTime time;
    private final int port;

    @Autowired
    LimitTest(Organs organs, Accounts accounts, TestTime time, @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.time = time;
        this.port = port;
    }

    @Test
    void aReaderInAHurryIsAskedToWaitAndThenReadsOn() {
        var reader = from("203.0.113.10");
        for (int page = 0; page < 20; page++) {
            assertThat(reader.get("/privacy").status()).isEqualTo(200);
        }
        var refused = reader.get("/privacy");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("3");
        assertThat(header(refused, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(refused.html().select("h1").text()).isEqualTo("访问过于频繁");
        assertThat(refused.html().select(".lead").text()).isEqualTo("您所在的网络这段时间访问较多，请 3 秒后再打开。");

        assertThat(from("203.0.113.11").get("/privacy").status()).isEqualTo(200);
        time.pass(Duration.ofSeconds(3));
        assertThat(reader.get("/privacy").status()).isEqualTo(200);
    }

    @Test
    void whatWasTypedIsNotLostWhenTheFormIsRefused() {
        organs.enter(SampleOrgan.government("formcity"));
        var office = from("203.0.113.20");
        var fields = Map.of("kind", "organ", "key", "formcity", "email", "li@\n第二行");
        String token = office.get("/subscriptions/new?kind=organ&key=formcity")
                .html()
                .select("input[name=_csrf]")
                .attr("value");
        for (int turn = 0; turn < 3; turn++) {
            assertThat(office.postWithoutToken("/subscriptions/new", fields).status())
                    .isEqualTo(403);
        }
        var typed = new java.util.LinkedHashMap<>(fields);
        typed.put("_csrf", token);
        var refused = office.postWithoutToken("/subscriptions/new", typed);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("20");
        var again = refused.html().expectFirst("main form");
        assertThat(again.attr("action")).isEqualTo("/subscriptions/new");
        assertThat(again.select("input[name=email]").attr("value")).isEqualTo("li@\n第二行");
        assertThat(again.select("input[name=_csrf]").attr("value")).isEqualTo(token);

        time.pass(Duration.ofSeconds(20));
        assertThat(office.postWithoutToken("/subscriptions/new", typed).status())
                .isEqualTo(422);
    }

    @Test
    void aPasswordDoesNotTravelBack() {
        var office = from("203.0.113.30");
        for (int turn = 0; turn < 3; turn++) {
            office.postWithoutToken("/login", Map.of("account", "x"));
        }
        var refused = office.postWithoutToken("/login", Map.of("account", "x", "password", PASSWORD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).doesNotContain(PASSWORD);
    }

    @Test
    void searchesAreCountedApartFromReading() {
        var searcher = from("2001:db8:5:6::1");
        for (int turn = 0; turn < 3; turn++) {
            assertThat(searcher.get("/search?q=a").status()).isEqualTo(200);
        }
        assertThat(from("2001:db8:5:6:ffff::2").get("/search?q=a").status()).isEqualTo(429);
        assertThat(searcher.get("/privacy").status()).isEqualTo(200);
    }

    @Test
    void aProgramIsToldWhatIsLeftAndThenAProblem() {
        var program = from("203.0.113.40");
        String call = "/api/calendar/deadline?from=2026-03-02&workingDays=20";
        assertThat(header(program.get(call), "RateLimit-Remaining")).isEqualTo("5");
        for (int turn = 0; turn < 5; turn++) {
            program.get(call);
        }
        var refused = program.get(call);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(refused, "Retry-After")).isEqualTo("10");
        assertThat(refused.body()).contains("\"type\":\"/errors/too-many-requests\"", "\"status\":429");
    }

    @Test
    void anAccountIsCountedWhereverItComesFrom() {
        organs.enter(SampleOrgan.government("limitcity"));
        accounts.enterStaff(
                "lofficer",
                "周敏",
                OrganId.of("limitcity"),
                PASSWORD,
                List.of(new Person.Grant(Role.OFFICER, OrganId.of("limitcity"))));
        var officer = new Wire(port).asStaff("lofficer", PASSWORD);
        for (int turn = 0; turn < 4; turn++) {
            officer.with("X-Forwarded-For", "203.0.113.5" + turn);
            assertThat(officer.get("/search?q=a").status()).isEqualTo(200);
        }
        officer.with("X-Forwarded-For", "203.0.113.59");
        assertThat(officer.get("/search?q=a").status()).isEqualTo(429);
        var refused = officer.get("/search?q=a");
        assertThat(refused.html()
                        .select("form[action=/logout] input[name=_csrf]")
                        .attr("value"))
                .isNotEmpty();
    }

    @Test
    void keptPagesAreCountedToo() {
        var reader = from("10.1.2.3, 203.0.113.70");
        for (int page = 0; page < 20; page++) {
            assertThat(reader.get("/publish/documents").status()).isEqualTo(200);
        }
        var refused = reader.get("/publish/documents");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(header(refused, "Retry-After")).isEqualTo("3");
        assertThat(from("203.0.113.70, 10.1.2.3").get("/publish/documents").status())
                .isEqualTo(429);
        assertThat(from("203.0.113.71").get("/publish/documents").status()).isEqualTo(200);
        time.pass(Duration.ofSeconds(3));
        assertThat(reader.get("/publish/documents").status()).isEqualTo(200);
    }

    @Test
    void anAccountThatReadsIsCountedWhereverItComesFrom() {
        organs.enter(SampleOrgan.government("readcity"));
        accounts.enterStaff(
                "reader",
                "周敏",
                OrganId.of("readcity"),
                PASSWORD,
                List.of(new Person.Grant(Role.OFFICER, OrganId.of("readcity"))));
        var officer = new Wire(port).asStaff("reader", PASSWORD);
        for (int page = 0; page < 20; page++) {
            officer.with("X-Forwarded-For", "203.0.113." + (80 + page % 4));
            assertThat(officer.get("/privacy").status()).isEqualTo(200);
        }
        officer.with("X-Forwarded-For", "203.0.113.85");
        assertThat(officer.get("/privacy").status()).isEqualTo(429);
        assertThat(officer.get("/assets/no-such-file").status()).isEqualTo(404);
        assertThat(from("203.0.113.85").get("/privacy").status()).isEqualTo(200);
    }

    @Test
    void nobodyCanTakeAnothersAddress() {
        var crafty = from("198.51.100.1, 203.0.113.60");
        for (int page = 0; page < 20; page++) {
            crafty.get("/privacy");
        }
        assertThat(from("198.51.100.2, 203.0.113.60").get("/privacy").status()).isEqualTo(429);
    }

    private Wire from(String address) {
        return new Wire(port).with("X-Forwarded-For", address);
    }

    private static String header(Wire.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
