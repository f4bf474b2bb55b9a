package gongkai.publish.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.operations.HouseGauge;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.house.Wire;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages that are kept as bytes: given to guests alike, never to anybody whose page differs, gone with what they
/// showed.
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptPagesTest {
    private final Publishing publishing;
    private final Organs organs;
    private final Accounts accounts;
    private final HouseGauge given;
    private final TestTime time;
    private final int port;
    private Town town;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    KeptPagesTest(
            Publishing publishing,
            Organs organs,
            Accounts accounts,
            List<HouseGauge> gauges,
            TestTime time,
            @LocalServerPort int port) {
        this.publishing = publishing;
        this.organs = organs;
        this.accounts = accounts;
        this.given = gauges.stream()
                .filter(gauge -> gauge.name().equals("gongkai.pages.kept.given"))
                .findFirst()
                .orElseThrow();
        this.time = time;
        this.port = port;
    }

    @BeforeAll
    void found() {
        town = Town.found(organs, accounts);
    }

    @Test
    void aSecondGuestIsGivenTheVeryPageOfTheFirst() {
        String path = publish("校车安全管理办法").path();
        var first = guest().get(path);

        long before = given();
        var second = guest().get(path);

        assertThat(given()).isEqualTo(before + 1);
        assertThat(second.body()).isEqualTo(first.body()).contains("校车安全管理办法");
        assertThat(second.header("Content-Security-Policy")).isEqualTo(first.header("Content-Security-Policy"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsWithdrawnIsGoneFromWhatIsKeptAndABrowserIsNotToldThatItStillHolds() {
        var id = publish("误发的名单");
        String tag = guest().get(id.path()).header("ETag");
        assertThat(guest().get(id.path(), "If-None-Match", tag).status()).isEqualTo(304);
        String list = "/publish/documents?kind=NORMATIVE_DOCS";
        assertThat(guest().get(list).body()).contains("误发的名单");

        publishing.withdraw(id, "误发", town.publisher());

        assertThat(guest().get(id.path()).status()).isEqualTo(410);
        assertThat(guest().get(id.path(), "If-None-Match", tag).status()).isEqualTo(410);
        assertThat(guest().get(list).body()).doesNotContain("误发的名单");
    }

    @Test
    void whoIsSignedInSeesTheirOwnPageAndNobodyElseDoes() {
        String path = publish("学前教育规划").path();
        var officer = guest();
        officer.asStaff("publisher", Town.PASSWORD);
        assertThat(guest().get(path).body()).doesNotContain("周敏");
        long before = given();

        assertThat(officer.get(path).body()).contains("周敏");
        assertThat(given()).isEqualTo(before);

        assertThat(guest().get(path).body()).doesNotContain("周敏");
    }

    @Test
    void theChosenAppearanceIsKeptApartAndAnUnknownCookieIsNotTrusted() {
        String path = publish("助学金管理办法").path();
        String plain = guest().get(path).body();

        assertThat(guest().get(path, "Cookie", "type-size=large").body()).contains("class=\"large\"");
        assertThat(guest().get(path, "Cookie", "type-size=large").body()).contains("class=\"large\"");
        assertThat(guest().get(path).body()).isEqualTo(plain).doesNotContain("class=\"large\"");
        long before = given();
        guest().get(path, "Cookie", "gongkai=made-up");
        guest().get(path, "Cookie", "who=else; type-size=large");
        assertThat(given()).isEqualTo(before);
    }

    @Test
    void aPageIsDrawnAnewAfterAMinuteAndAtMidnight() {
        String path = publish("托育服务办法").path();
        guest().get(path);
        time.pass(Duration.ofSeconds(61));
        long before = given();

        guest().get(path);

        assertThat(given()).isEqualTo(before);
    }

    @Test
    void compressedAndPlainAreTheSamePage() {
        String path = publish("营养餐办法").path();
        var plain = guest().get(path);

        var packed = guest().get(path, "Accept-Encoding", "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isEqualTo(plain.header("ETag"));
    }

    @Test
    void aPageWithAFormIsNeverKept() {
        guest().get("/login");
        long before = given();
        var again = guest().get("/login");
        assertThat(given()).isEqualTo(before);
        assertThat(again.header("Set-Cookie")).contains("XSRF-TOKEN");
    }

    private Wire guest() {
        return new Wire(port);
    }

    private long given() {
        return given.value().get().longValue();
    }

    private DocumentId publish(String title) {
        return publishing
                .publish(town.aDocument(title).complete(), town.publisher())
                .id();
    }
}
