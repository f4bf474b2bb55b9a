package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.web.Assets;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What every kind of answer tells the browser, compared with one table.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {
    /// The header fields every answer has, whatever it is.
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final String PASSWORD = "a long password";

    private final Organs organs;
    private final Accounts accounts;
    private final Assets assets;
    private final int port;

    @Autowired
    EdgeTest(Organs organs, Accounts accounts, Assets assets, @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.assets = assets;
        this.port = port;
    }

    @BeforeAll
    void enter() {
        organs.enter(SampleOrgan.government("edgecity"));
        accounts.enterStaff(
                "edgestaff",
                "周敏",
                OrganId.of("edgecity"),
                PASSWORD,
                List.of(new Person.Grant(Role.OFFICER, OrganId.of("edgecity"))));
    }

    /// The kinds of answers: path, status, content type, whether others may keep it.
    private Map<String, List<String>> kinds() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("/", List.of("200", "text/html;charset=UTF-8", "private"));
        kinds.put("/login", List.of("200", "text/html;charset=UTF-8", "private"));
        kinds.put("/console", List.of("302", "", "private"));
        kinds.put("/no-such-page", List.of("404", "text/html;charset=UTF-8", "private"));
        kinds.put("/errors/not-yours", List.of("200", "text/html;charset=UTF-8", "private"));
        kinds.put(assets.path("app.css"), List.of("200", "text/css", "public"));
        kinds.put("/publish/feed.xml", List.of("200", "application/atom+xml;charset=UTF-8", "any"));
        kinds.put("/openapi.json", List.of("200", "application/json", "private"));
        kinds.put("/api/worklist", List.of("401", "application/problem+json", "private"));
        kinds.put("/api/no-such-call", List.of("404", "application/problem+json", "private"));
        kinds.put("/actuator/health", List.of("200", "application/vnd.spring-boot.actuator.v3+json", "private"));
        return kinds;
    }

    @Test
    void everyKindOfAnswerIsGuarded() {
        var offences = new ArrayList<String>();
        kinds().forEach((path, expected) -> {
            for (String scheme : List.of("http", "https")) {
                var answer = new Wire(port).with("X-Forwarded-Proto", scheme).get(path);
                offences.addAll(offences(path, expected, scheme, answer));
            }
        });

        assertThat(offences).isEmpty();
    }

    private static List<String> offences(String path, List<String> expected, String scheme, Wire.Answer answer) {
        var offences = new ArrayList<String>();
        String where = scheme + " " + path + ": ";
        note(offences, answer.status() + "", expected.get(0), where + "status");
        note(offences, header(answer, "Content-Type"), expected.get(1), where + "type");
        ALWAYS.forEach((name, value) -> note(offences, header(answer, name), value, where + name));
        String policy = header(answer, "Content-Security-Policy");
        note(offences, policy.contains("unsafe") + "", "false", where + policy);
        note(offences, policy.startsWith("default-src 'self';") + "", "true", where + policy);
        note(offences, header(answer, "Permissions-Policy").contains("camera=()") + "", "true", where + "permissions");
        String strict = scheme.equals("https") ? "max-age=31536000" : "";
        note(offences, header(answer, "Strict-Transport-Security"), strict, where + "HSTS");
        String kept = header(answer, "Cache-Control");
        switch (expected.get(2)) {
            case "private" -> note(offences, kept.contains("no-store") + "", "true", where + kept);
            case "public" -> note(offences, kept.contains("public") + "", "true", where + kept);
            default -> {}
        }
        return offences;
    }

    @Test
    void everyCookieOfOursIsForUsAlone() {
        var offences = new ArrayList<String>();
        var seen = new java.util.TreeSet<String>();
        for (String scheme : List.of("http", "https")) {
            var wire = new Wire(port).with("X-Forwarded-Proto", scheme);
            var answers =
                    List.of(wire.get("/login"), wire.get("/settings/display?size=large&back=/"), signedIn(scheme));
            for (Wire.Answer answer : answers) {
                for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
                    seen.add(scheme + " " + cookie.substring(0, cookie.indexOf('=')));
                    note(offences, cookie.contains("; HttpOnly") + "", "true", scheme + " " + cookie);
                    note(offences, cookie.contains("; SameSite=Lax") + "", "true", scheme + " " + cookie);
                    note(offences, cookie.contains("; Path=/") + "", "true", scheme + " " + cookie);
                    note(
                            offences,
                            cookie.contains("; Secure") + "",
                            scheme.equals("https") + "",
                            scheme + " " + cookie);
                }
            }
        }

        assertThat(seen)
                .contains("http gongkai", "http XSRF-TOKEN", "http type-size")
                .contains("https gongkai", "https XSRF-TOKEN", "https type-size");
        assertThat(offences).isEmpty();
    }

    /// An answer that begins a session. The cookie is sent by hand: over what is not HTTPS no browser sends it back.
    private Wire.Answer signedIn(String scheme) {
        var page = new Wire(port).with("X-Forwarded-Proto", scheme).get("/console/login");
        String cookie = page.response().headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        String token = page.html().select("input[name=_csrf]").attr("value");
        return new Wire(port)
                .with("X-Forwarded-Proto", scheme)
                .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .postWithoutToken(
                        "/console/login", Map.of("account", "edgestaff", "password", PASSWORD, "_csrf", token));
    }

    private static void note(List<String> offences, String answer, String expected, String where) {
        if (!answer.equals(expected)) {
            offences.add(where + " is “" + answer + "”, not “" + expected + "”");
        }
    }

    private static String header(Wire.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
