package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import gongkai.demo.LoadedCity;
import gongkai.house.HouseTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 政府信息公开年报数据: charts are drawn in the colours of the page, and the table behind each is one touch away; without
/// scripts and on paper the tables are simply there.
@HouseTest
@Tag("journey")
class ReportDataJourneyTest {
    private static final String ORGAN = "/oversee/report-data/organs/" + LoadedCity.CIVIL_AFFAIRS;

    /// Whether a colour stands anywhere in the picture.
    private static final String PAINTED = """
            (box, colour) => {
              const canvas = box.querySelector("canvas");
              const [r, g, b] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16));
              const points = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
              for (let at = 0; at < points.length; at += 4) {
                if (points[at] === r && points[at + 1] === g && points[at + 2] === b && points[at + 3] === 255) return true;
              }
              return false;
            }
            """;

    private final LoadedCity city;
    private final int port;

    @Autowired
    ReportDataJourneyTest(LoadedCity city, @LocalServerPort int port) {
        this.city = city;
        this.port = port;
    }

    @BeforeEach
    void load() {
        city.load();
    }

    @Test
    void fromTheDataToAnOrganAndBesideTheOthers() {
        var wrong = new ArrayList<String>();
        Page guest = PageJudge.watched(Screen.open(port, Screen.WIDE, true), wrong);
        guest.onPageError(error -> wrong.add(guest.url() + ": " + error));
        guest.navigate("/oversee");
        guest.locator("main a", new Page.LocatorOptions().setHasText("政府信息公开年报数据"))
                .first()
                .click();
        wrong.addAll(PageJudge.judge(guest, "data"));
        guest.locator("main table a", new Page.LocatorOptions().setHasText("民政局"))
                .first()
                .click();
        guest.locator(".chart canvas").nth(2).waitFor();
        assertThat(guest.locator(".chart canvas").count()).isEqualTo(3);
        wrong.addAll(PageJudge.judge(guest, "data-organ"));

        Locator button = guest.locator("[aria-controls=requests-table]");
        assertThat(guest.locator("#requests-table").isVisible()).isFalse();
        button.focus();
        guest.keyboard().press("Enter");
        assertThat(guest.locator("#requests-table").isVisible()).isTrue();
        assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(button.textContent()).isEqualTo("收起表格");
        wrong.addAll(PageJudge.judge(guest, "data-organ-table"));
        button.focus();
        guest.keyboard().press("Enter");
        assertThat(guest.locator("#requests-table").isVisible()).isFalse();

        guest.navigate("/oversee/report-data/compare");
        wrong.addAll(PageJudge.judge(guest, "data-compare"));
        guest.locator("[aria-controls=casework-table]").click();
        guest.locator("#casework-table th a").first().click();
        guest.locator("#casework-table th[aria-sort=descending]").waitFor();
        guest.locator("summary", new Page.LocatorOptions().setHasText("选择机关")).click();
        guest.locator(".ticks input").nth(1).check();
        guest.locator(".ticks input").nth(2).check();
        wrong.addAll(PageJudge.judge(guest, "data-choosing"));
        guest.locator("button", new Page.LocatorOptions().setHasText("对比所选机关")).click();
        guest.waitForURL("**organ=**");
        assertThat(guest.locator("#casework-table tbody tr").count()).isEqualTo(2);
        guest.navigate("/oversee/report-data/answers");
        wrong.addAll(PageJudge.judge(guest, "data-answers"));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theChartsAreInTheColoursOfThePage() {
        Page guest = Screen.open(port, Screen.WIDE, true);
        guest.navigate(ORGAN);
        var chart = guest.locator(".chart").first();
        assertThat(painted(chart, "#1d4f91")).isTrue();
        assertThat(painted(chart, "#6f9fdd")).isFalse();
        guest.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        guest.waitForFunction("() => getComputedStyle(document.documentElement).colorScheme === 'dark'");
        assertThat(painted(chart, "#6f9fdd")).isTrue();
        assertThat(painted(chart, "#1d4f91")).isFalse();
        Screen.picture(guest, "data-organ-dark");
        guest.navigate("/oversee/report-data/answers");
        Screen.picture(guest, "data-answers-dark");
    }

    private static boolean painted(Locator chart, String colour) {
        return Boolean.TRUE.equals(chart.evaluate(PAINTED, colour));
    }

    @Test
    void withoutScriptsAndOnPaperTheTablesAreThere() {
        var pages = List.of(ORGAN, "/oversee/report-data/compare", "/oversee/report-data/answers");
        Page plain = Screen.open(port, Screen.NARROW, false);
        Page paper = Screen.open(port, Screen.WIDE, true);
        for (String path : pages) {
            plain.navigate(path);
            assertThat(shown(plain)).as(path).isEqualTo(Map.of("tables", true, "charts", false, "buttons", false));
            paper.navigate(path);
            assertThat(shown(paper)).as(path).isEqualTo(Map.of("tables", false, "charts", true, "buttons", true));
            paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(shown(paper)).as(path).isEqualTo(Map.of("tables", true, "charts", false, "buttons", false));
            paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /// What is seen of the first exhibit.
    private static Map<String, Boolean> shown(Page page) {
        var seen = new LinkedHashMap<String, Boolean>();
        seen.put("tables", page.locator(".exhibit .table-scroll").first().isVisible());
        seen.put("charts", page.locator(".chart").first().isVisible());
        seen.put("buttons", page.locator(".chart-switch button").first().isVisible());
        return seen;
    }
}
