package gongkai.foundation.federation;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Against two real OpenID Connect servers: one of staff, one of the public.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderTest {
    private static final String STAFF = "/console/login/provider";
    private static final String PUBLIC = "/login/provider";

    private final FederationSettings settings;
    private final Accounts accounts;
    private final Organs organs;
    private final AuditRecord record;
    private final JdbcClient db;
    private final int port;
    private final MockOAuth2Server staffServer = new MockOAuth2Server();
    private final MockOAuth2Server publicServer = new MockOAuth2Server();

    @Autowired
    ProviderTest(
            FederationSettings settings,
            Accounts accounts,
            Organs organs,
            AuditRecord record,
            JdbcClient db,
            @LocalServerPort int port) {
        this.settings = settings;
        this.accounts = accounts;
        this.organs = organs;
        this.record = record;
        this.db = db;
        this.port = port;
    }

    @BeforeAll
    void theServersRun() throws Exception {
        start(staffServer, Objects.requireNonNull(settings.staff()));
        start(publicServer, Objects.requireNonNull(settings.members()));
        organs.enter(SampleOrgan.government("yunzhou"));
    }

    private static void start(MockOAuth2Server server, FederationSettings.Provider provider) throws Exception {
        server.start(
                InetAddress.getByName("127.0.0.1"),
                URI.create(provider.issuer()).getPort());
    }

    @AfterAll
    void theServersStop() {
        staffServer.shutdown();
        publicServer.shutdown();
    }

    @Test
    void staffComeInUnderTheAccountTheProviderNames() {
        var zhou = accounts.enterStaff(
                "zhou.oidc",
                "周敏",
                OrganId.of("yunzhou"),
                "a long password",
                List.of(new Person.Grant(Role.OFFICER, OrganId.of("yunzhou"))));
        var wire = new Wire(port);

        var answer = comeFrom(
                staffServer, wire, STAFF + "?back=/console/requests", "s-1", Map.of("preferred_username", "zhou.oidc"));

        assertThat(answer.location()).isEqualTo("/console/requests");
        assertThat(wire.get("/console/requests").status()).isEqualTo(200);
        assertThat(record.listOf(zhou.key())).extracting(AuditEntry::detail).anyMatch(line -> line.contains("统一身份认证"));
    }

    @Test
    void nobodyBecomesStaffByComingFromTheProvider() {
        var wire = new Wire(port);

        var answer = comeFrom(staffServer, wire, STAFF, "s-2", Map.of("preferred_username", "stranger"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("没有与它对应的工作人员账号");
        assertThat(wire.get("/console").location()).startsWith("/console/login");
        assertThat(record.listOf("signin:unknown"))
                .extracting(AuditEntry::action)
                .contains("登录未通过");
    }

    @Test
    void aCitizenIsEnteredOnceAndKnownAgain() {
        var claims = Map.<String, Object>of("name", "李清");
        var first = new Wire(port);
        assertThat(comeFrom(publicServer, first, PUBLIC, "p-1", claims).location())
                .isEqualTo("/my");
        assertThat(first.get("/my/account").body()).contains("李清", "通过统一身份认证登录，没有密码");
        long members = members();

        comeFrom(publicServer, new Wire(port), PUBLIC, "p-1", claims);
        assertThat(members()).isEqualTo(members);
        comeFrom(publicServer, new Wire(port), PUBLIC, "p-2", claims);
        assertThat(members()).isEqualTo(members + 1);
    }

    @Test
    void anEnterpriseComesWithItsCreditCode() {
        String first = "91990100MA0000009";
        var claims = new HashMap<String, Object>();
        claims.put("name", "赵青");
        claims.put("enterprise_name", "云州望云食品有限公司");
        claims.put("credit_code", first + "?");
        assertThat(comeFrom(publicServer, new Wire(port), PUBLIC, "e-1", claims).status())
                .isEqualTo(403);

        claims.put("credit_code", first + CreditCode.checkCharacter(first));
        var wire = new Wire(port);
        assertThat(comeFrom(publicServer, wire, PUBLIC, "e-1", claims).location())
                .isEqualTo("/my");
        assertThat(wire.get("/my/account").body()).contains("云州望云食品有限公司", "赵青");
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() {
        assertThat(new Wire(port).get(PUBLIC + "/return?code=x&state=y").status())
                .isEqualTo(409);

        var wire = new Wire(port);
        wire.get(PUBLIC);
        assertThat(wire.get(PUBLIC + "/return?code=x&state=y").status()).isEqualTo(409);
        assertThat(wire.get("/my").location()).startsWith("/login");
    }

    @Test
    void theQuestionCarriesAChallengeAndANonce() {
        String asked = address(new Wire(port).get(PUBLIC));

        assertThat(asked)
                .startsWith(Objects.requireNonNull(settings.members()).issuer())
                .contains("code_challenge_method=S256", "nonce=", "state=", "response_type=code")
                .doesNotContain("secret");
    }

    @Test
    void whoSignsOutIsShownTheWayOutOfTheProviderToo() {
        var wire = new Wire(port);
        comeFrom(publicServer, wire, PUBLIC, "p-3", Map.of("name", "王芳"));

        assertThat(wire.post("/my/account", "/logout", Map.of()).location()).isEqualTo(PUBLIC + "/out");
        assertThat(wire.get(PUBLIC + "/out").html().select("main a.primary").attr("href"))
                .startsWith("http://127.0.0.1")
                .contains("endsession", "client_id=gongkai-public");
        assertThat(wire.get("/my").location()).startsWith("/login");
    }

    @Test
    void theButtonsStandOnThePagesOfSigningIn() {
        assertThat(new Wire(port).get("/login").html().select(".ways a").eachAttr("href"))
                .containsExactly("/login/passkey?back=%2Fmy", "/login/provider?back=%2Fmy");
        assertThat(new Wire(port).get("/console/login").html().select(".ways a").eachText())
                .containsExactly("用通行密钥登录", "用统一身份认证登录");
    }

    @Test
    void withoutAProviderThereIsNoWayIn() {
        new WebApplicationContextRunner()
                .withUserConfiguration(
                        FederationConfiguration.class, StaffProviderController.class, MemberProviderController.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(ProviderDesk.class)
                        .doesNotHaveBean(StaffProviderController.class)
                        .doesNotHaveBean(MemberProviderController.class));
    }

    /// Walks to the provider and back as a browser does.
    private static Wire.Answer comeFrom(
            MockOAuth2Server server, Wire wire, String path, String subject, Map<String, Object> claims) {
        String issuer = path.startsWith(STAFF) ? "staff" : "public";
        server.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", null, claims));
        String asked = address(wire.get(path));
        try (var client = HttpClient.newHttpClient()) {
            var there = client.send(
                    HttpRequest.newBuilder(URI.create(asked)).build(), HttpResponse.BodyHandlers.ofString());
            String back = there.headers().firstValue("Location").orElseThrow();
            return wire.get(back.replaceFirst("^http://[^/]+", ""));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String address(Wire.Answer answer) {
        return answer.response().headers().firstValue("Location").orElse("");
    }

    private long members() {
        return db.sql("select count(*) from identity.member").query(Long.class).single();
    }
}
