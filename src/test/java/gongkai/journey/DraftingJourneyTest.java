package gongkai.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.publish.drafting.ScheduleAtOnce;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A text from Word to the public: pasted and cleaned, saved by the page itself, its findings answered, sent back once,
/// passed by three and cleared of secrets, published at its moment, mended with a note, compared by everyone.
@HouseTest
@Tag("journey")
class DraftingJourneyTest {
    private static final String TITLE = "云州市社区助餐服务实施细则";
    private static final String WORD = "<p class=MsoNormal style='text-indent:32pt'><b>各县区民政局</b>：<o:p></o:p></p>"
            + "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.</span>每餐补助三元</p>"
            + "<table><tr><td colspan=2>满意率93.98%%</td></tr></table><p><img src='file:///c/a.png'></p>";
    private static final String PASTE = """
            html => {
              const data = new DataTransfer();
              data.setData("text/html", html);
              document.querySelector("#body-editor").dispatchEvent(
                new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    private final LoadedCity city;
    private final ScheduleAtOnce schedule;
    private final TestTime time;
    private final int port;

    @Autowired
    DraftingJourneyTest(LoadedCity city, ScheduleAtOnce schedule, TestTime time, @LocalServerPort int port) {
        this.city = city;
        this.schedule = schedule;
        this.time = time;
        this.port = port;
    }

    @Test
    void fromWordThroughTheGateToThePublicAndItsEditions() {
        city.load();
        Page officer = signedIn(LoadedCity.OFFICER, true);
        var complaints = new ArrayList<String>();
        officer.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        String draft = theOfficerPastesWordAndThePageSaves(officer);
        theFindingIsMended(officer, draft);
        assertThat(complaints).as("nothing the content policy forbids").isEmpty();

        GateWalk.send(officer, draft, "2026-03-02T15:00");
        Page reviewer = signedIn("reviewer", false);
        reviewer.navigate(draft);
        reviewer.locator("#opinion").fill("补助对象请写明年龄");
        press(reviewer, "退回修改");
        officer.navigate(draft);
        assertThat(text(officer)).contains("补助对象请写明年龄", "请按审核意见修改");
        write(officer, draft, "补助对象为八十周岁以上老年人。");
        GateWalk.send(officer, draft, "2026-03-02T15:00");
        GateWalk.pass(port, draft);
        officer.navigate(draft);
        assertThat(text(officer)).contains("已终审，定于2026年3月2日 15:00发布");

        time.pass(Duration.ofHours(7));
        schedule.run();
        officer.navigate(draft);
        String path = officer.locator("a", new Page.LocatorOptions().setHasText("公众看到的页面"))
                .getAttribute("href");
        theTextIsMendedWithANote(officer, path);
        everyoneComparesTheEditions(path);
    }

    private static String theOfficerPastesWordAndThePageSaves(Page officer) {
        officer.navigate("/console/drafts/new");
        officer.locator("#title").fill(TITLE);
        officer.locator("#number").fill("云民发〔2026〕18号");
        officer.locator("#topic").fill("民政、扶贫、救灾");
        officer.locator("#summary").fill("老年人助餐的补助对象和标准。");
        press(officer, "保存，继续写");
        officer.locator("#body-editor").click();
        officer.evaluate(PASTE, WORD);
        assertThat(officer.locator("#body-editor ol li")).hasText("每餐补助三元");
        assertThat(officer.locator("#pasted")).containsText("1 张图片没有收下");
        assertThat(officer.locator("#autosave")).containsText("已自动保存");
        Screen.picture(officer, "draft-editor-1280");
        press(officer, "保存并查看");
        return officer.url().replaceFirst("^http://[^/]+", "");
    }

    private static void theFindingIsMended(Page officer, String draft) {
        assertThat(officer.locator(".findings")).containsText("重复标点");
        Screen.picture(officer, "draft-findings-1280");
        officer.navigate(draft + "/edit");
        officer.locator("#body-editor td").click();
        officer.keyboard().press("End");
        officer.keyboard().press("Backspace");
        press(officer, "保存并查看");
        assertThat(officer.locator("main")).containsText("没有未处理的发现");
    }

    private static void write(Page officer, String draft, String more) {
        officer.navigate(draft + "/edit");
        officer.locator("#body-editor p").first().click();
        officer.keyboard().press("End");
        officer.keyboard().insertText(more);
        press(officer, "保存并查看");
        assertThat(officer.locator(".draft-body")).containsText(more);
    }

    private void theTextIsMendedWithANote(Page officer, String path) {
        officer.navigate("/console/documents" + path.substring(path.lastIndexOf('/')));
        press(officer, "修改内容");
        officer.locator("#note").fill("写明补助标准的依据");
        String draft = officer.url().replaceFirst("^http://[^/]+", "").replace("/edit", "");
        officer.locator("#body-editor p").first().click();
        officer.keyboard().press("End");
        officer.keyboard().insertText("标准由市财政局核定。");
        press(officer, "保存并查看");
        GateWalk.send(officer, draft, "");
        GateWalk.pass(port, draft);
    }

    private void everyoneComparesTheEditions(String path) {
        Page reader = Screen.open(port, Screen.NARROW, false);
        reader.navigate(path);
        reader.locator("a[href$='/editions']").click();
        assertThat(text(reader)).contains("写明补助标准的依据", "首次发布");
        reader.locator("a[href*='/compare']").first().click();
        assertThat(reader.locator(".compare ins")).containsText("标准由市财政局核定");
        Screen.picture(reader, "editions-compared-390");
    }

    private Page signedIn(String account, boolean scripts) {
        return Screen.signedIn(port, Screen.WIDE, scripts, account);
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }
}
