package gongkai.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// A draft on its way through the gate, by the accounts of the demo city.
final class GateWalk {
    private GateWalk() {}

    /// Sends a draft to review, to be published at this time; empty for at once.
    static void send(Page officer, String draft, String at) {
        officer.navigate(draft);
        officer.locator("#publishAt").fill(at);
        officer.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("送审").setExact(true))
                .click();
        assertThat(officer.locator(".turn")).containsText("轮到审核岗位初审");
    }

    /// 保密审查, then every step, each by whom it belongs to.
    static void pass(int port, String draft) {
        pass(port, draft, "head");
    }

    /// The same, the last step by this head.
    static void pass(int port, String draft, String head) {
        Page secrecy = Screen.signedIn(port, Screen.WIDE, false, "secrecy");
        secrecy.navigate(draft);
        secrecy.locator("#secret").check();
        secrecy.locator("#basis").fill("《中华人民共和国保守国家秘密法》");
        secrecy.locator("#secrecyOpinion").fill("不涉及国家秘密");
        press(secrecy, "记录保密审查");
        secrecy.navigate(draft + "/secrecy");
        Screen.picture(secrecy, "draft-secrecy-1280");
        for (String account : List.of("reviewer", "publisher", head)) {
            Page page = Screen.signedIn(port, Screen.WIDE, false, account);
            page.navigate(draft);
            press(page, "通过");
            assertThat(page.locator(".notice")).containsText("已通过这一环节");
            page.context().close();
        }
        secrecy.context().close();
    }

    /// 保密审查 of what a request asks for, asked for at its desk and made where it is handled.
    static void clear(int port, Page officer) {
        String desk = officer.url();
        press(officer, "提请保密审查");
        Page secrecy = Screen.signedIn(port, Screen.WIDE, false, "secrecy");
        secrecy.navigate(desk + "/handling");
        secrecy.locator("#secret").check();
        secrecy.locator("#secrecyScope").fill("拟提供的全部信息和文件");
        secrecy.locator("#basis").fill("《中华人民共和国保守国家秘密法》");
        secrecy.locator("#secrecyOpinion").fill("不涉及国家秘密");
        press(secrecy, "登记保密审查");
        assertThat(secrecy.locator(".notice").first()).containsText("保密审查已登记");
        secrecy.context().close();
        officer.navigate(desk);
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
