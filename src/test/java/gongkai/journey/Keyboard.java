package gongkai.journey;

import com.microsoft.playwright.Page;
import java.util.List;

/// What a page owes to who uses no mouse.
final class Keyboard {
    /// What can be used. A button that is there for the Enter key alone is nobody's to reach.
    private static final String USABLE = """
            [...document.querySelectorAll("a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), "
                + "select, textarea, summary, [tabindex='0']")]
              .filter(each => each.checkVisibility({ visibilityProperty: true }))
              .filter(each => !(each.type === "submit" && each.tabIndex < 0 && each.ariaHidden === "true"))
            """;
    private static final String SHOWN = """
            const shown = element => element.matches("input[type=file]")
                || getComputedStyle(element).outlineStyle !== "none"
                || getComputedStyle(element, "::after").outlineStyle !== "none";
            """;
    /// Marks what has the focus; tells what has it without showing it.
    private static final String STEP = "() => {" + SHOWN + """
              const at = document.activeElement;
              if (!at || at === document.body) return "";
              at.dataset.reached = "";
              return shown(at) ? "" : at.outerHTML.slice(0, 120);
            }
            """;
    /// Of radios with one name the keyboard stops at one.
    private static final String UNREACHED = "() => " + USABLE + """
              .filter(each => !("reached" in each.dataset))
              .filter(each => each.type !== "radio"
                  || ![...document.getElementsByName(each.name)].some(other => "reached" in other.dataset))
              .map(each => each.outerHTML.slice(0, 120))
            """;
    private static final String REFUSING = "() => {" + SHOWN + "const usable = " + USABLE + """
              ;
              const wrong = usable.filter(each => {
                if (each.tabIndex !== 0) return true;
                each.focus({ preventScroll: true });
                return document.activeElement !== each || !shown(each);
              }).map(each => each.outerHTML.slice(0, 120));
              document.activeElement.blur();
              return wrong;
            }
            """;

    private Keyboard() {}

    /// What does not take the focus in the order of the page, or takes it without showing it.
    static List<String> refusing(Page page) {
        // Whoever clicked last is shown no focus until they press a key.
        page.keyboard().press("Tab");
        return texts(page.evaluate(REFUSING));
    }

    /// One press of the key for the next; what has the focus then and does not show it, or nothing.
    static String next(Page page) {
        page.keyboard().press("Tab");
        return (String) page.evaluate(STEP);
    }

    /// What can be used and was not reached.
    static List<String> unreached(Page page) {
        return texts(page.evaluate(UNREACHED));
    }

    private static List<String> texts(Object told) {
        return ((List<?>) told).stream().map(String.class::cast).toList();
    }
}
