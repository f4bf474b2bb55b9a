package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.demo.LoadedCity;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A publisher brings three yearly reports. Two are sound and go in at once; the third was broken into: it is stopped,
/// mended, answered for, and then read by a citizen. Without scripts throughout.
@Tag("journey")
@HouseTest
class ImportJourneyTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String PLANTED = "欧洲杯赛事直播";

    private final Organs organs;
    private final Accounts accounts;
    private final int port;

    @Autowired
    ImportJourneyTest(Organs organs, Accounts accounts, @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void threeFilesAreImportedAndTheOneBrokenIntoIsMendedFirst() throws IOException {
        organs.enter(SampleOrgan.government(CITY.value()));
        accounts.enterStaff(
                "publisher", "周敏", CITY, LoadedCity.PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        Page page = Screen.signedIn(port, Screen.WIDE, false, "publisher");
        page.navigate("/console/publish/import");
        page.setInputFiles("#files", new FilePayload[] {
            report("tabs-2020.txt", "2020年年度报告甲.txt"),
            report("pipes-after-cells-2020.txt", "2020年年度报告乙.txt"),
            report("pipes-alone-2023.txt", "2023年年度报告.txt")
        });
        page.locator("main form button.primary").click();

        Screen.picture(page, "import-run");
        fillIn(page, 1, "2020年政府信息公开工作年度报告（甲）", "2021-01-26");
        fillIn(page, 2, "2020年政府信息公开工作年度报告（乙）", "2021-01-28");
        page.locator("button[name=all]").click();
        assertThat(page.locator("main").textContent()).contains("已导入 2 个");

        theThirdIsStoppedMendedAndAnswered(page);
        page.locator("button[name=all]").click();
        String document = page.locator("a[href^='/publish/documents/']").last().getAttribute("href");

        Page citizen = Screen.open(port, Screen.NARROW, false);
        citizen.navigate(document);
        assertThat(citizen.locator("h1").textContent()).isEqualTo("2023年政府信息公开工作年度报告");
        assertThat(citizen.locator("main").textContent())
                .contains("历史信息", "满意率93.98%。")
                .doesNotContain(PLANTED);
    }

    private static void fillIn(Page page, int row, String title, String madeOn) {
        page.locator("a[href$='/rows/%d']".formatted(row)).click();
        page.locator("#TITLE").fill(title);
        page.locator("#MADE_ON").fill(madeOn);
        page.locator("main form.form button.primary").click();
    }

    private static void theThirdIsStoppedMendedAndAnswered(Page page) {
        fillIn(page, 3, "2023年政府信息公开工作年度报告", "2024-01-20");
        assertThat(page.locator("mark").allTextContents())
                .contains(PLANTED, "93.98%%", "商?苏")
                .hasSize(11);
        Screen.picture(page, "import-row");
        String body = page.locator("#body").inputValue();
        page.locator("#body").fill(body.replace(PLANTED, "本市").replace("93.98%%", "93.98%"));
        page.locator(".findings input").fill("原文如此，已向来源机关核对。");
        page.locator("main form.form button.primary").click();
        assertThat(page.locator("main").textContent()).contains("可以导入");
    }

    private static FilePayload report(String resource, String name) throws IOException {
        try (InputStream in =
                ImportJourneyTest.class.getResourceAsStream("/gongkai/oversee/statutoryreport/" + resource)) {
            return new FilePayload(name, "text/plain", in == null ? new byte[0] : in.readAllBytes());
        }
    }
}
