package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import gongkai.demo.LoadedCity;
import gongkai.house.HouseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What 无障碍浏览 promises: everything by keyboard and visibly so, four hundred per cent without sideways scrolling,
/// a dark ground for who asks for it, and paper that carries the text alone.
@HouseTest
@Tag("journey")
class ReachTest {
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
              .filter(each => !each.parentElement.closest(".table-scroll"))
              .filter(each => each.getBoundingClientRect().right > innerWidth + 0.5)
              .map(each => each.outerHTML.slice(0, 80))
            """;

    private final LoadedCity city;
    private final int port;

    @Autowired
    ReachTest(LoadedCity city, @LocalServerPort int port) {
        this.city = city;
        this.port = port;
    }

    @BeforeEach
    void load() {
        city.load();
    }

    @Test
    void everythingIsReachedByKeyboardAndSeenToBe() {
        var wrong = new ArrayList<String>();
        var guest = Screen.open(port, Screen.WIDE, true);
        for (String path :
                List.of("/", "/publish/documents", "/answer/requests/new", "/search?q=养老", "/accessibility")) {
            wrong.addAll(walkByKeyboard(guest, path));
        }
        var officer = Screen.signedIn(port, Screen.WIDE, true, LoadedCity.OFFICER);
        for (String path : List.of("/console", city.openRequestPath(), "/console/drafts/new")) {
            wrong.addAll(walkByKeyboard(officer, path));
        }

        assertThat(wrong).isEmpty();
    }

    /// The judge of every page itself: of four links one is right.
    @Test
    void whatRefusesTheKeyboardIsFound() {
        var page = Screen.open(port, Screen.WIDE, true);
        page.navigate("/accessibility");
        page.evaluate("""
                () => document.querySelector("main").innerHTML = `<a href="/" id="right">一</a>
                  <a href="/" id="left-out" tabindex="-1">二</a><a href="/" id="first" tabindex="1">三</a>
                  <a href="/" id="unseen" class="unseen">四</a>`
                """);
        page.evaluate("""
                () => {
                  const sheet = new CSSStyleSheet();
                  sheet.replaceSync(".unseen, .unseen::after { outline: none !important }");
                  document.adoptedStyleSheets = [sheet];
                }
                """);

        assertThat(Keyboard.refusing(page))
                .hasSize(3)
                .allMatch(each -> each.contains("left-out") || each.contains("first") || each.contains("unseen"));
    }

    @Test
    void theFirstStepLeadsPastTheFrame() {
        var guest = Screen.open(port, Screen.WIDE, true);
        guest.navigate("/publish/documents");
        guest.keyboard().press("Tab");
        assertThat(guest.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");

        guest.keyboard().press("Enter");
        assertThat(guest.evaluate("document.activeElement.id")).isEqualTo("main");
    }

    @Test
    void atFourHundredPerCentNothingScrollsSideways() {
        var guest = Screen.open(port, Screen.FOUR_HUNDRED_PER_CENT, true);
        var wide = Stream.of(
                        "/",
                        "/publish/documents",
                        city.documentWithAttachment().path(),
                        "/answer/requests/new",
                        "/search?q=养老",
                        "/calendar/deadline?from=2026-02-10&workingDays=20",
                        "/oversee/reports/" + LoadedCity.CIVIL_AFFAIRS + "/2025",
                        "/accessibility")
                .flatMap(path -> tooWide(guest, path));

        assertThat(wide).isEmpty();
    }

    @Test
    void theGroundIsChosenAndStays() {
        var guest = Screen.open(port, Screen.WIDE, false);
        guest.navigate("/publish");
        assertThat(ground(guest)).isEqualTo("rgb(255, 255, 255)");

        guest.locator("a", new Page.LocatorOptions().setHasText("无障碍")).click();
        guest.locator("#ground-dark").check();
        guest.locator("main button[type=submit]").click();

        assertThat(guest.url()).endsWith("/publish");
        assertThat(ground(guest)).isEqualTo("rgb(22, 27, 34)");
        guest.navigate("/answer");
        assertThat(ground(guest)).isEqualTo("rgb(22, 27, 34)");

        guest.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(ground(guest)).isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void paperCarriesTheTextAlone() {
        var guest = Screen.open(port, Screen.WIDE, true);
        guest.navigate(city.documentWithAttachment().path());
        guest.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(guest.locator("h1").isVisible()).isTrue();
        assertThat(guest.locator(".document-body").isVisible()).isTrue();
        for (String frame : List.of(".masthead", ".wings", ".crumbs", ".foot", ".search-form")) {
            assertThat(guest.locator(frame).first().isVisible()).as(frame).isFalse();
        }
        Screen.picture(guest, "document-on-paper");
    }

    private static List<String> walkByKeyboard(Page page, String path) {
        page.navigate(path);
        page.evaluate("document.activeElement.blur()");
        var wrong = new ArrayList<String>();
        int steps = Keyboard.unreached(page).size();
        // The year, the month, the day and the button of a date are a step each.
        steps +=
                5 * page.locator("input[type=date], input[type=datetime-local]").count();
        for (int step = 0; step < steps + 10; step++) {
            String unseen = Keyboard.next(page);
            if (!unseen.isEmpty()) {
                wrong.add(path + " has the focus and does not show it: " + unseen);
            }
        }
        Keyboard.unreached(page).forEach(each -> wrong.add(path + " is not reached: " + each));
        return wrong;
    }

    private static Stream<String> tooWide(Page page, String path) {
        page.navigate(path);
        return ((List<?>) page.evaluate(TOO_WIDE)).stream().map(each -> path + ": " + each);
    }

    private static Object ground(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
