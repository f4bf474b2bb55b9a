package gongkai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import gongkai.walls.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Wall 10: every route walked as every role, and the answer compared with the one table of who may enter what.
@HouseTest
class RoutesTest {
    /// What stands for a variable in a path; any other is 1.
    private static final Map<String, String> VALUES =
            Map.of("organ", "yunzhou", "year", "2025", "session", "0", "slug", "not-yours");

    private static final String PASSWORD = "a long password";
    private static final List<String> EVERYONE = Stream.concat(
                    Stream.of("GUEST", "CITIZEN"), Arrays.stream(Role.values()).map(Role::name))
            .toList();

    private final RequestMappingHandlerMapping mapping;
    private final Accounts accounts;
    private final Organs organs;
    private final int port;

    @Autowired
    RoutesTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Accounts accounts,
            Organs organs,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.accounts = accounts;
        this.organs = organs;
        this.port = port;
    }

    /// The one table, `routes.txt`: a line for each route.
    private static String table() {
        try (var lines = RoutesTest.class.getResourceAsStream("routes.txt")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Test
    void everyRouteLetsInWhomTheTableNames() {
        var table = RouteTable.parse(table(), EVERYONE);
        assertThat(table.gaps(routes())).isEmpty();

        var wrong = new ArrayList<String>();
        visitors()
                .forEach((who, visitor) -> inOrder(table).forEach(route -> {
                    var answer = walk(visitor, route);
                    table.judge(route, who, answer.status(), answer.location()).ifPresent(wrong::add);
                }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aForgottenOrInventedRouteIsFound() {
        var table = RouteTable.parse("GET /a ANYONE\nGET /b STAFF", EVERYONE);

        assertThat(table.gaps(Set.of("GET /a", "POST /a")))
                .containsExactly(
                        "say in routes.txt who may enter POST /a",
                        "there is no route GET /b; take its line out of routes.txt");
        assertThatThrownBy(() -> RouteTable.parse("GET /a JANITOR", EVERYONE)).hasMessageContaining("JANITOR");
    }

    @Test
    void aWrongAnswerIsFound() {
        var table = RouteTable.parse("GET /a HEAD\nGET /api/a HEAD", EVERYONE);

        assertThat(table.judge("GET /a", "HEAD", 200, "")).isEmpty();
        assertThat(table.judge("GET /a", "HEAD", 403, "")).isPresent();
        assertThat(table.judge("GET /a", "HEAD", 302, "/console/login?back=%2Fa"))
                .isPresent();
        assertThat(table.judge("GET /a", "HEAD", 500, "")).isPresent();
        assertThat(table.judge("GET /a", "CITIZEN", 200, "")).isPresent();
        assertThat(table.judge("GET /a", "CITIZEN", 403, "")).isEmpty();
        assertThat(table.judge("GET /a", "GUEST", 302, "/console/login?back=%2Fa"))
                .isEmpty();
        assertThat(table.judge("GET /a", "GUEST", 403, "")).isPresent();
        assertThat(table.judge("GET /api/a", "GUEST", 401, "")).isEmpty();
        assertThat(table.judge("GET /api/a", "GUEST", 403, "")).isPresent();
    }

    private Set<String> routes() {
        var found = new TreeSet<String>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            var methods = info.getMethodsCondition().getMethods().stream()
                    .map(Enum::name)
                    .toList();
            for (String path : info.getPatternValues()) {
                (methods.isEmpty() ? List.of("ANY") : methods).forEach(method -> found.add(method + " " + path));
            }
        }
        return found;
    }

    /// Signing out comes last: what follows it would be walked as a guest.
    private static List<String> inOrder(RouteTable table) {
        return Stream.concat(
                        table.rows().keySet().stream().filter(route -> !route.equals("POST /logout")),
                        Stream.of("POST /logout"))
                .toList();
    }

    private static Wire.Answer walk(Wire visitor, String route) {
        String method = route.substring(0, route.indexOf(' '));
        String path = route.substring(route.indexOf(' ') + 1);
        for (var value : VALUES.entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue());
        }
        path = path.replaceAll("\\{[^}]*}", "1").replace("**", "1");
        return method.equals("POST") ? visitor.post("/login", path, Map.of("x", "")) : visitor.get(path);
    }

    private Map<String, Wire> visitors() {
        organs.enter(SampleOrgan.government("yunzhou"));
        var visitors = new LinkedHashMap<String, Wire>();
        visitors.put("GUEST", new Wire(port));
        accounts.register("13900000001", "李明", PASSWORD);
        visitors.put("CITIZEN", signedIn("/login", "13900000001"));
        for (Role role : Role.values()) {
            var grant = new Person.Grant(role, OrganId.of("yunzhou"));
            accounts.enterStaff(role.name(), role.label(), OrganId.of("yunzhou"), PASSWORD, List.of(grant));
            visitors.put(role.name(), signedIn("/console/login", role.name()));
        }
        return visitors;
    }

    private Wire signedIn(String page, String account) {
        var wire = new Wire(port);
        var answer = wire.post(page, page, Map.of("account", account, "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(302);
        return wire;
    }
}
