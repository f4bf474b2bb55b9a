package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongkai.foundation.audit.AuditEntry;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.CreditCode;
import gongkai.house.HouseTest;
import gongkai.house.TestPlace;
import gongkai.house.TestTime;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An empty house is set up; a new officer gets an account from one administrator and a role from another, signs in
/// with a one-time password, stands in for the head on leave, acts, and is disabled. Walked without JavaScript.
@HouseTest
class OfficerJourneyTest {
    private static final String CITY = "云州市人民政府";
    private static final String PASSWORD = "Qing-He-2026";

    private final Staffing staffing;
    private final AuditRecord record;
    private final TestTime time;
    private final int port;
    private final Map<String, String> secrets = new HashMap<>();

    @Autowired
    OfficerJourneyTest(Staffing staffing, AuditRecord record, TestTime time, @LocalServerPort int port) {
        this.staffing = staffing;
        this.record = record;
        this.time = time;
        this.port = port;
    }

    @Test
    void fromTheEmptyHouseToADisabledAccount() throws Exception {
        Map<String, String> first = theHouseIsSetUp();
        Page system = signsInFirst("sysadmin", password(first, "sysadmin"), true);
        String officerPassword = opensAccount(system, "苏禾", "suhe");
        String headPassword = opensAccount(system, "陈立", "chenli");

        Page security = signsInFirst("secadmin", password(first, "secadmin"), true);
        givesRole(security, "苏禾", "发布");
        givesRole(security, "陈立", "负责人");

        Page officer = signsInFirst("suhe", officerPassword, false);
        enrols(officer, "suhe", "/console/account/second-factor");
        leaves(officer);
        String number = aRequestIsFiled();
        time.moveTo("2026-03-03");
        signsInAgain(officer, "suhe");
        officer.navigate("/console/requests");
        assertThat(officer.locator("main").textContent()).contains("没有办理这件事的权限");

        Page head = signsInFirst("chenli", headPassword, false);
        lends(head);
        actsForTheHead(officer, number);

        disables(system);
        officer.navigate("/console/requests");
        assertThat(officer.url()).contains("/console/login");
        signsIn(officer, "suhe", PASSWORD);
        assertThat(officer.locator("main").textContent()).contains("账号或密码不对");
        allIsOnRecord();
    }

    private Map<String, String> theHouseIsSetUp() throws Exception {
        Page page = Screen.open(port, Screen.WIDE, false);
        page.navigate("/");
        assertThat(page.url()).endsWith("/setup");
        var typed = new HashMap<>(Map.of(
                "name", CITY,
                "shortName", "云州市",
                "region", "990100",
                "documentWord", "云政",
                "creditCode", "11990100000000001" + CreditCode.checkCharacter("11990100000000001"),
                "systemName", "方正",
                "systemAccount", "sysadmin",
                "securityName", "安宁",
                "securityAccount", "secadmin",
                "auditorName", "明察"));
        typed.put("auditorAccount", "auditor");
        typed.put("code", "AAAA-AAAA-AAAA");
        typed.forEach((field, text) -> page.locator("#" + field).fill(text));
        press(page, "完成设置");
        assertThat(page.locator("main").textContent()).contains("设置码不对");
        page.locator("#code").fill(Files.readString(TestPlace.data().resolve("keys/setup-code")));
        Screen.picture(page, "setup-1280");
        press(page, "完成设置");
        assertThat(page.locator("h1").textContent()).isEqualTo("设置完成");
        Screen.picture(page, "setup-done-1280");
        var passwords = new HashMap<String, String>();
        for (Locator row : page.locator("main tbody tr").all()) {
            passwords.put(
                    row.locator("td").nth(2).textContent(), row.locator("code").textContent());
        }
        page.navigate("/setup");
        assertThat(page.url()).doesNotContain("/setup");
        return passwords;
    }

    /// Chooses a password of one's own, and where it is a duty a one-time password too.
    private Page signsInFirst(String account, String firstPassword, boolean enrols) {
        Page page = Screen.open(port, Screen.WIDE, false);
        signsIn(page, account, firstPassword);
        assertThat(page.url()).contains("/console/account/password");
        page.navigate("/console");
        assertThat(page.url()).contains("/console/account/password");
        page.locator("#former").fill(firstPassword);
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        press(page, "修改密码");
        if (enrols) {
            page.navigate("/console/staff");
            assertThat(page.url()).contains("/console/account/second-factor");
            enrols(page, account, "/console/account/second-factor");
        }
        return page;
    }

    private void enrols(Page page, String account, String path) {
        page.navigate(path);
        secrets.put(account, page.locator("main form code").first().textContent());
        page.locator("#code").fill("000000");
        press(page, "启用动态口令");
        assertThat(page.locator(".problem-summary").count()).isEqualTo(1);
        page.locator("#code").fill(code(account));
        press(page, "启用动态口令");
        assertThat(page.locator("main").textContent()).contains("请保存恢复码");
    }

    private static String opensAccount(Page system, String name, String account) {
        system.navigate("/console/staff/new");
        system.locator("#name").fill(name);
        system.locator("#account").fill("A b");
        system.locator("#organ").fill(CITY);
        press(system, "开立账号");
        assertThat(system.locator("main").textContent()).contains("账号用小写字母开头");
        system.locator("#account").fill(account);
        press(system, "开立账号");
        return system.locator("dl.codes dd").first().textContent().strip();
    }

    private static void givesRole(Page security, String name, String role) {
        security.navigate("/console/staff?words=" + name);
        security.locator("main tbody a").first().click();
        security.locator("select#role")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(role));
        security.locator("#over").fill(CITY);
        press(security, "授予角色");
        assertThat(security.locator("main").textContent()).contains("角色已授予", role);
    }

    private String aRequestIsFiled() {
        Page citizen = Screen.open(port, Screen.NARROW, false);
        citizen.navigate("/answer/requests/new");
        citizen.locator("#organ").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(CITY));
        citizen.locator("#name").fill("林溪");
        citizen.locator("#certificateNumber").fill("11010519491231002X");
        citizen.locator("#telephone").fill("13900000077");
        citizen.locator("#title").fill("城市更新规划文本");
        citizen.locator("#description").fill("2025年印发的文本");
        citizen.locator("form.request-form button.primary").click();
        return citizen.locator("dl.codes dd").first().textContent().strip();
    }

    private void signsInAgain(Page page, String account) {
        signsIn(page, account, PASSWORD);
        page.locator("#code").fill(code(account));
        page.locator("main button[type=submit]").click();
        assertThat(page.url()).contains("/console");
        assertThat(page.url()).doesNotContain("login");
    }

    private static void lends(Page head) {
        head.navigate("/console/delegations");
        head.locator("#account").fill("suhe");
        head.locator("#startsOn").fill("2026-03-03");
        head.locator("#endsOn").fill("2026-03-02");
        head.locator("#reason").fill("年休假");
        press(head, "设定代理");
        assertThat(head.locator("main").textContent()).contains("结束日期不能早于起始日期");
        head.locator("#endsOn").fill("2026-03-06");
        press(head, "设定代理");
        assertThat(head.locator("main").textContent()).contains("代理已设定", "苏禾", "正在代理");
        Screen.picture(head, "delegations-1280");
    }

    private static void actsForTheHead(Page officer, String number) {
        officer.navigate("/console/requests");
        officer.locator("tr", new Page.LocatorOptions().setHasText(number))
                .locator("a")
                .first()
                .click();
        officer.locator("form[action$='/accept'] button").click();
        assertThat(officer.locator("main").textContent()).contains("机关受理了申请");
    }

    private static void disables(Page system) {
        system.navigate("/console/staff?words=suhe");
        system.locator("main tbody a").first().click();
        Screen.picture(system, "staff-1280");
        press(system, "停用账号");
        assertThat(system.locator("main").textContent()).contains("请写明停用的原因");
        system.locator("#why").fill("调离");
        press(system, "停用账号");
        assertThat(system.locator("main").textContent()).contains("账号已停用", "调离");
    }

    private void allIsOnRecord() {
        long suhe = staffing.find("chenli").orElseThrow().id() - 1;
        assertThat(record.listOf("staff:" + suhe))
                .extracting(AuditEntry::action)
                .contains("开立账号", "授予角色", "停用账号", "结束登录");
        assertThat(record.listOf("foi:1")).extracting(AuditEntry::actor).contains("staff:" + suhe + " 苏禾（代 陈立）");
    }

    private void leaves(Page page) {
        page.navigate("/console/account");
        page.locator("summary").last().click();
        press(page, "退出");
    }

    private static void signsIn(Page page, String account, String password) {
        page.navigate("/console/login");
        page.locator("#account").fill(account);
        page.locator("#password").fill(password);
        page.locator("main button[type=submit]").first().click();
    }

    private String code(String account) {
        try {
            byte[] key =
                    Base32.decode(Objects.requireNonNull(secrets.get(account)).replace(" ", ""));
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), time.now());
        } catch (java.security.InvalidKeyException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private static String password(Map<String, String> passwords, String account) {
        return Objects.requireNonNull(passwords.get(account), account);
    }

    private static void press(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
