package gongkai.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gongkai.demo.LoadedCity;
import gongkai.house.HouseTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An officer puts a picture into a text, in a browser.
@HouseTest
class PictureJourneyTest {
    private final LoadedCity city;
    private final int port;

    @Autowired
    PictureJourneyTest(LoadedCity city, @LocalServerPort int port) {
        this.city = city;
        this.port = port;
    }

    @Test
    void aPictureIsPutIntoATextWithItsWordsAndStaysThere() throws IOException {
        city.load();
        var wrong = new ArrayList<String>();
        var words = new ArrayDeque<>(List.of("", "助餐点位置示意图"));
        Page officer = PageJudge.watched(Screen.signedIn(port, Screen.WIDE, true, LoadedCity.OFFICER), wrong);
        officer.onDialog(dialog -> answer(dialog, words.pop()));
        officer.navigate("/console/drafts/new");
        officer.locator("#kind").selectOption("OTHER_DOCS");
        officer.locator("#title").fill("助餐点位置公告");
        officer.locator("#body-editor").click();
        officer.keyboard().insertText("位置如图。");

        choose(officer);
        assertThat(officer.locator("#pasted")).containsText("请写明图片说的是什么");
        assertThat(officer.locator("#body-editor img")).hasCount(0);
        choose(officer);
        assertThat(officer.locator("#pasted")).containsText("图片已放入正文");
        officer.waitForFunction(drawn("#body-editor img"));
        Screen.picture(officer, "draft-picture-1280");
        press(officer, "保存，继续写");
        officer.waitForURL(url -> url.endsWith("/edit"));

        assertThat(officer.locator("#body-editor img")).hasAttribute("alt", "助餐点位置示意图");
        officer.waitForFunction(drawn("#body-editor img"));
        officer.locator("#body-editor p").first().click();
        officer.keyboard().press("End");
        officer.keyboard().insertText("欢迎光临。");
        press(officer, "保存并查看");
        assertThat(officer.locator(".draft-body")).containsText("位置如图。欢迎光临。");
        officer.waitForFunction(drawn(".draft-body img"));
        assertThat(officer.locator(".attachments")).containsText("位置.png");
        wrong.addAll(PageJudge.judge(officer, "draft-with-picture"));
        Assertions.assertThat(wrong).isEmpty();
    }

    private static String drawn(String place) {
        return "() => document.querySelector('" + place + "')?.naturalWidth === 40";
    }

    private static void answer(Dialog dialog, String words) {
        if (words.isEmpty()) {
            dialog.dismiss();
        } else {
            dialog.accept(words);
        }
    }

    private static void choose(Page officer) throws IOException {
        var content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", content);
        officer.locator("#picture-file").setInputFiles(new FilePayload("位置.png", "image/png", content.toByteArray()));
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
