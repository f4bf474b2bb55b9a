package gongkai.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotType;
import gongkai.demo.LoadedCity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Debian's Chromium, driven by Playwright; one for each thread that looks, for the whole run.
final class Screen {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /// A browser serves the thread that started it, and no other.
    private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Screen::start);

    /// Of pictures, in hundredths: sharp enough to read, and made in half the time.
    private static final int QUALITY = 80;

    static final int WIDE = 1280;
    static final int NARROW = 390;
    /// What is left of a wide one when everything is four times as large (WCAG 1.4.10).
    static final int FOUR_HUNDRED_PER_CENT = WIDE / 4;

    private Screen() {}

    private static Browser start() {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return Playwright.create(options)
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(FLAGS));
    }

    /// A person's own window: cookies of its own.
    static Page open(int port, int width, boolean scripts) {
        BrowserContext context = BROWSER.get()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setViewportSize(width, 900)
                        .setLocale("zh-CN")
                        .setAcceptDownloads(true)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /// The same, signed in with the password of the demo city. Who signs in with a telephone number or an e-mail
    /// address is of the public.
    static Page signedIn(int port, int width, boolean scripts, String account) {
        Page page = open(port, width, scripts);
        page.navigate(account.matches("[a-z-]+") ? "/console/login" : "/login");
        page.locator("#account").fill(account);
        page.locator("#password").fill(LoadedCity.PASSWORD);
        page.locator("main button[type=submit]").first().click();
        return page;
    }

    /// Keeps a picture of the whole page in target/screens, when pictures are asked for (`bin/test --screens`): to take
    /// one costs as much as to judge the page.
    static void picture(Page page, String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + ".jpg"))
                .setType(ScreenshotType.JPEG)
                .setQuality(QUALITY)
                .setFullPage(true));
    }
}
