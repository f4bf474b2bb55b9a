package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 机构改革 in the demo city: the bureau of education goes into that of civil affairs. Its open requests are in the
/// successor's inbox the same minute, the applicant reads that nothing was lost, and its public page says where it
/// went. Walked without JavaScript.
@HouseTest
class ReformJourneyTest {
    private static final OrganId EDUCATION = OrganId.of("education");
    private static final OrganId CITY = OrganId.of("yunzhou");

    private final LoadedCity city;
    private final Accounts accounts;
    private final Worklist worklist;
    private final int port;

    @Autowired
    ReformJourneyTest(LoadedCity city, Accounts accounts, Worklist worklist, @LocalServerPort int port) {
        this.city = city;
        this.accounts = accounts;
        this.worklist = worklist;
        this.port = port;
    }

    @Test
    void anOrganIsMergedAndItsOpenRequestsMove() {
        city.load();
        accounts.enterStaff(
                "reformer",
                "苏维",
                CITY,
                LoadedCity.PASSWORD,
                List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, CITY)));
        List<WorkItem> open = worklist.listOpen(Set.of(EDUCATION));
        assertThat(open).isNotEmpty();

        Page administrator = signedIn("/console/organs?q=教育局", "reformer");
        theAdministratorMergesTheBureau(administrator);

        assertThat(worklist.listOpen(Set.of(EDUCATION))).isEmpty();
        Page officer = signedIn("/console", LoadedCity.OFFICER);
        for (WorkItem item : open) {
            assertThat(officer.locator("main").textContent())
                    .contains(item.state().number());
        }
        officer.locator(
                        "main a",
                        new Page.LocatorOptions()
                                .setHasText(open.getFirst().state().title()))
                .first()
                .click();
        assertThat(officer.locator("main").textContent()).contains("云州市教育局自2026年3月2日起不再设置", "云州市民政局");
        Screen.picture(officer, "moved-request-1280");

        theApplicantReadsIt();
        theOldPageSaysWhereItWent();
    }

    private static void theAdministratorMergesTheBureau(Page administrator) {
        administrator.locator("main td a").first().click();
        assertThat(administrator.locator("h1").textContent()).isEqualTo("云州市教育局");
        Screen.picture(administrator, "organ-desk-1280");
        administrator
                .locator("main a", new Page.LocatorOptions().setHasText("合并"))
                .click();
        administrator.locator("#heir").selectOption(LoadedCity.CIVIL_AFFAIRS.value());
        administrator.locator("form.form button[type=submit]").click();
        assertThat(administrator.locator(".problem-summary").textContent()).contains("请填写依据");
        administrator.locator("#basis").fill("云编〔2026〕3号");
        Screen.picture(administrator, "organ-merge-1280");
        administrator.locator("form.form button[type=submit]").click();
        assertThat(administrator.locator("main").textContent()).contains("合并已经生效", "已于2026年3月2日并入云州市民政局");
    }

    private void theApplicantReadsIt() {
        Page citizen = Screen.open(port, Screen.NARROW, false);
        citizen.navigate("/my");
        citizen.locator("#account").fill(LoadedCity.CITIZEN);
        citizen.locator("#password").fill(LoadedCity.PASSWORD);
        citizen.locator("main button[type=submit]").first().click();
        citizen.navigate("/my");
        citizen.locator("tr", new Page.LocatorOptions().setHasText("待答复"))
                .locator("a")
                .first()
                .click();
        assertThat(citizen.locator(".turn").textContent()).contains("由云州市民政局继续办理", "答复期限都不变");
        Screen.picture(citizen, "moved-matter-390");
    }

    private void theOldPageSaysWhereItWent() {
        Page visitor = Screen.open(port, Screen.NARROW, false);
        visitor.navigate("/publish/organs/education");
        assertThat(visitor.locator(".banner").first().textContent()).contains("已于2026年3月2日并入云州市民政局");
        Screen.picture(visitor, "organ-merged-390");
        visitor.locator(".banner a").first().click();
        assertThat(visitor.locator("h1").textContent()).isEqualTo("云州市民政局");
        assertThat(visitor.locator("main").textContent()).contains("承接云州市教育局的职责", "养老服务科");
        Screen.picture(visitor, "organ-successor-390");
    }

    private Page signedIn(String where, String account) {
        Page page = Screen.signedIn(port, Screen.WIDE, false, account);
        page.navigate(where);
        return page;
    }
}
