package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.signin.Credentials;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Passkeys in a real browser with a virtual authenticator: added, used, removed, by staff and by the public.
@HouseTest
class PasskeyTest {
    private static final String PASSWORD = "晴天 Clear sky 7";

    private final Accounts accounts;
    private final Credentials credentials;
    private final Organs organs;
    private final String base;
    private final int port;

    @Autowired
    PasskeyTest(Accounts accounts, Credentials credentials, Organs organs, @LocalServerPort int port) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.organs = organs;
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    @Test
    void staffAndThePublicSignInWithAPasskeyOfTheirOwn() {
        organs.enter(SampleOrgan.government("yunzhou"));
        var grant = new Person.Grant(Role.OFFICER, OrganId.of("yunzhou"));
        var officer = accounts.enterStaff("zhou.passkey", "周敏", OrganId.of("yunzhou"), PASSWORD, List.of(grant));
        var citizen = accounts.register("13900008001", "李清", PASSWORD);

        Page office = window();
        add(office, "/console/login", officer.account(), "/console/account");
        assertThat(credentials.overview(officer).passkeys()).isEqualTo(1);
        Screen.picture(office, "account-staff-1280");
        signOut(office, "/console/account");
        useThe(office, "/console/login");
        assertThat(office.url()).isEqualTo(base + "/console");

        // The key of a member of staff opens no member's account.
        signOut(office, "/console/account");
        useThe(office, "/login");
        assertThat(office.locator(".form-problem").textContent()).contains("没有通过验证");

        Page home = window();
        add(home, "/login", citizen.account(), "/my/account");
        signOut(home, "/my/account");
        useThe(home, "/login");
        assertThat(home.url()).isEqualTo(base + "/my");

        home.navigate(base + "/my/account");
        home.locator("button[aria-label^=移除]").click();
        assertThat(credentials.overview(citizen).passkeys()).isZero();
        signOut(home, "/my/account");
        useThe(home, "/login");
        assertThat(home.locator(".form-problem").textContent()).contains("没有通过验证");
    }

    private Page window() {
        Page page = Screen.open(port, Screen.WIDE, true);
        CDPSession tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        var device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", device);
        tools.send("WebAuthn.addVirtualAuthenticator", options);
        return page;
    }

    private void add(Page page, String login, String account, String own) {
        page.navigate(base + login);
        page.locator("#account").fill(account);
        page.locator("#password").fill(PASSWORD);
        page.locator("main button[type=submit]").click();
        page.navigate(base + own);
        page.locator("a[href$='/passkeys/new']").click();
        page.locator("#label").fill("办公室电脑");
        page.locator("main form[data-passkey] button").click();
        page.waitForURL(base + own);
        assertThat(page.locator("main").textContent()).contains("办公室电脑", "还没有用过");
    }

    private void useThe(Page page, String login) {
        page.navigate(base + login);
        page.locator(".ways a").first().click();
        page.waitForNavigation(
                () -> page.locator("main form[data-passkey] button").click());
    }

    private void signOut(Page page, String from) {
        page.navigate(base + from);
        page.context().clearCookies();
    }
}
