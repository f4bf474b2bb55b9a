package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.demo.LoadedCity;
import gongkai.house.HouseTest;
import gongkai.oversee.reportreading.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 年度报告核对: anybody hands in a report, with that of the year before, and is led from each finding to its figure; a
/// member of staff has the organ's own report checked, and takes the sheet along.
@HouseTest
@Tag("journey")
class ReportCheckJourneyTest {
    private final LoadedCity city;
    private final int port;

    @Autowired
    ReportCheckJourneyTest(LoadedCity city, @LocalServerPort int port) {
        this.city = city;
        this.port = port;
    }

    @Test
    void aReportIsHandedInAndEveryFindingLeadsToItsFigure() throws Exception {
        city.load();
        var wrong = new ArrayList<String>();
        Page guest = PageJudge.watched(Screen.open(port, Screen.WIDE, true), wrong);
        guest.navigate("/oversee");
        guest.locator("a", new Page.LocatorOptions().setHasText("年度报告核对"))
                .first()
                .click();
        String broken = Samples.TABS.text().replace("二、上年结转政府信息公开申请数量\t\t0", "二、上年结转政府信息公开申请数量\t\t1");
        guest.locator("#files").setInputFiles(file("2020.txt", broken));
        guest.locator("#last")
                .setInputFiles(file("2019.txt", Samples.TABS.text().replace("2020", "2019")));
        guest.locator("main button.primary").click();

        assertThat(guest.locator(".findings li").allTextContents())
                .anyMatch(finding -> finding.contains("H1"))
                .anyMatch(finding -> finding.contains("X1"));
        guest.locator(".findings a").first().click();
        assertThat(guest.locator("td:target").count()).isOne();
        wrong.addAll(PageJudge.judge(guest, "public-report-checked"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void staffCheckTheirOwnReportAndTakeTheSheetAlong() throws Exception {
        city.load();
        Page statistician = Screen.signedIn(port, Screen.WIDE, true, LoadedCity.STATISTICIAN);
        statistician.navigate("/console/reports/" + LoadedCity.CIVIL_AFFAIRS + "/2025");
        var word = statistician.waitForDownload(() -> statistician
                .locator("a", new Page.LocatorOptions().setHasText("DOCX"))
                .click());
        statistician.navigate("/console/report-check");
        statistician
                .locator("#files")
                .setInputFiles(new FilePayload(
                        word.suggestedFilename(), "application/octet-stream", Files.readAllBytes(word.path())));
        statistician.locator("#output-xlsx").check();

        var sheet = statistician.waitForDownload(
                () -> statistician.locator("main button.primary").click());

        assertThat(sheet.suggestedFilename()).contains("2025年年度报告核对单.xlsx");
        assertThat(Files.size(sheet.path())).isGreaterThan(5000);
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
