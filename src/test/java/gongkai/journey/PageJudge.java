package gongkai.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// What is asked of every page: accessible by axe's rules, wide and narrow; one first heading, a title, landmarks; all
/// that can be used takes the focus of the keyboard and shows it; no sideways scrolling on a telephone, in large type
/// neither, nor at four hundred per cent; nothing that our content security policy refuses; and HTML
/// in which the Nu checker finds no error.
///
/// A page is fetched once and judged at both widths: the server sends the same to both.
final class PageJudge {
    private static final int HEIGHT = 900;
    private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";

    private PageJudge() {}

    /// Notes what the content security policy refuses; of what the server sends, the newest page is kept at hand.
    static Page watched(Page page, List<String> wrong) {
        page.onConsoleMessage(said -> {
            if (said.text().contains("Content Security Policy")) {
                wrong.add(page.url() + ": " + said.text());
            }
        });
        NuChecker.watch(page);
        return page;
    }

    /// What is wrong with the page that the window shows, one line each. The window is wide afterwards.
    static List<String> judge(Page page, String name) {
        NuChecker.keep(page, name);
        var wrong = new ArrayList<String>();
        if (page.locator("h1").count() != 1) {
            wrong.add(name + ": " + page.locator("h1").count() + " first headings");
        }
        if (page.title().isBlank() || page.locator("main").count() != 1) {
            wrong.add(name + ": no title or no main landmark");
        }
        for (int width : List.of(Screen.WIDE, Screen.NARROW)) {
            page.setViewportSize(width, HEIGHT);
            Screen.picture(page, name + "-" + width);
            judgeAt(page, name + " at " + width + ": ", width, wrong);
        }
        page.evaluate("document.documentElement.classList.add('large')");
        if (!fits(page)) {
            wrong.add(name + ": scrolls sideways in large type");
        }
        page.evaluate("document.documentElement.classList.remove('large')");
        page.setViewportSize(Screen.FOUR_HUNDRED_PER_CENT, HEIGHT);
        if (!fits(page)) {
            wrong.add(name + ": scrolls sideways at four hundred per cent");
        }
        page.setViewportSize(Screen.WIDE, HEIGHT);
        Keyboard.refusing(page).forEach(each -> wrong.add(name + ": not by keyboard, or not visibly: " + each));
        return wrong;
    }

    private static void judgeAt(Page page, String where, int width, List<String> wrong) {
        rulesAt(width, new AxeBuilder(page))
                .analyze()
                .getViolations()
                .forEach(violation -> wrong.add(where + violation.getId() + " "
                        + violation.getNodes().getFirst().getHtml()));
        if (!fits(page)) {
            wrong.add(where + "scrolls sideways");
        }
    }

    private static boolean fits(Page page) {
        return Boolean.TRUE.equals(page.evaluate(FITS));
    }

    /// Nothing of ours is framed, so the rules need no second page to run in; what is right need not be told. Colours
    /// do not depend on the width, and judging them is most of the work.
    private static AxeBuilder rulesAt(int width, AxeBuilder rules) {
        var told = new AxeRunOptions();
        told.setResultTypes(List.of("violations"));
        rules.options(told).setLegacyMode(true);
        return width == Screen.NARROW ? rules.disableRules(List.of("color-contrast")) : rules;
    }
}
