package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.typesetting.Reading;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 文书: an officer replies, the reply is read in official layout and taken along in three formats, and three replies
/// are delivered in three ways: opened by the applicant, by post, handed over. Walked without JavaScript.
@HouseTest
@Tag("journey")
class LetterJourneyTest {
    private static final String REPLY = "望云街道2025年共有412名老年人领取高龄津贴。";

    private final LoadedCity city;
    private final TestTime time;
    private final int port;

    @Autowired
    LetterJourneyTest(LoadedCity city, TestTime time, @LocalServerPort int port) {
        this.city = city;
        this.time = time;
        this.port = port;
    }

    @Test
    void aReplyGoesOutInThreeFormatsAndItsDeliveryIsProved() throws IOException {
        city.load();
        Page applicant = Screen.open(port, Screen.NARROW, false);
        String opened = filed(applicant, "望云街道");
        String posted = filed(Screen.open(port, Screen.NARROW, false), "前街街道");
        String handedOver = filed(Screen.open(port, Screen.NARROW, false), "后街街道");
        Page officer = officer();

        String letter = replied(officer, opened);
        theReplyIsSetAsAnOfficialLetterAndTakenAlong(officer, letter);
        theApplicantOpensIt(applicant, opened);
        officer.navigate(letter);
        assertThat(officer.locator("main").textContent()).contains("已于2026年3月2日送达", "受送达人在网上打开了文书", "凭编号和查询码查看");
        Screen.picture(officer, "letter-opened-1280");

        itIsPosted(officer, replied(officer, posted));
        itIsHandedOver(officer, replied(officer, handedOver));
        theRegisterIsWhole(officer);
    }

    /// The same words sent again within minutes would be the first request: each asks for a place of its own.
    private static String filed(Page citizen, String place) {
        citizen.navigate("/answer/requests/new");
        citizen.locator("#organ").selectOption(LoadedCity.CIVIL_AFFAIRS.value());
        citizen.locator("#name").fill("林溪");
        citizen.locator("#certificateNumber").fill(LoadedCity.IDENTITY_NUMBER);
        citizen.locator("#telephone").fill("13900000077");
        citizen.locator("#title").fill("高龄津贴发放情况");
        citizen.locator("#description").fill(place + "2025年发放人数");
        citizen.locator("form.request-form button.primary").click();
        assertThat(citizen.locator("main").textContent()).contains("下载接收回执");
        return citizen.locator("dl.codes dd").first().textContent().strip();
    }

    private Page officer() {
        Page officer = Screen.open(port, Screen.WIDE, false);
        officer.navigate("/console");
        officer.locator("#account").fill(LoadedCity.OFFICER);
        officer.locator("#password").fill(LoadedCity.PASSWORD);
        officer.locator("main button[type=submit]").first().click();
        return officer;
    }

    /// Accepts and answers; comes back with the path of the letter.
    private String replied(Page officer, String number) {
        officer.navigate("/console/requests?status=REGISTERED");
        officer.locator("tr", new Page.LocatorOptions().setHasText(number))
                .locator("a")
                .first()
                .click();
        officer.locator("form[action$='/accept'] button").click();
        GateWalk.clear(port, officer);
        officer.locator("#decision").selectOption("DISCLOSED");
        officer.locator("#text").fill(REPLY);
        officer.locator("form[action$='/decide'] button").click();
        var letter = officer.locator("a[href*='/letters/']", new Page.LocatorOptions().setHasText("答复书"));
        assertThat(officer.locator("main").textContent()).contains("待送达");
        return letter.getAttribute("href");
    }

    private static void theReplyIsSetAsAnOfficialLetterAndTakenAlong(Page officer, String letter) throws IOException {
        officer.navigate(letter);
        assertThat(officer.locator("article.letter").textContent())
                .contains("云州市民政局", "公开复〔2026〕", "林溪：", REPLY, "2026年3月2日");
        assertThat(officer.locator("main").textContent()).contains("还没有送达证明，救济期限没有开始");
        Screen.picture(officer, "letter-desk-1280");
        for (OutputFormat format : OutputFormat.values()) {
            var download = officer.waitForDownload(() ->
                    officer.locator("a[href$='/files/" + format.ending() + "']").click());
            assertThat(download.suggestedFilename()).matches("云民公开复〔2026〕\\d+号 政府信息公开申请答复书\\." + format.ending());
            assertThat(Reading.of(format, Files.readAllBytes(download.path())))
                    .contains("政府信息公开申请答复书", "林溪：", REPLY, "60日内", "2026年3月2日");
        }
    }

    private static void theApplicantOpensIt(Page applicant, String number) throws IOException {
        applicant.navigate("/answer/requests/" + number);
        applicant
                .locator("a[href*='/letters/']", new Page.LocatorOptions().setHasText("答复书"))
                .click();
        assertThat(applicant.locator("article.letter").textContent()).contains(REPLY);
        Screen.picture(applicant, "letter-390");
        var download = applicant.waitForDownload(
                () -> applicant.locator("a[href$='/pdf']").first().click());
        assertThat(Reading.of(OutputFormat.PDF, Files.readAllBytes(download.path())))
                .contains(REPLY);
        applicant.navigate("/answer/requests/" + number);
        var receipt = applicant.waitForDownload(
                () -> applicant.locator("a[href$='/receipt/pdf']").click());
        assertThat(Reading.of(OutputFormat.PDF, Files.readAllBytes(receipt.path())))
                .contains("接收回执", number);
    }

    private void itIsPosted(Page officer, String letter) {
        officer.navigate(letter);
        record(officer, "交邮", List.of());
        assertThat(officer.locator(".problem-summary").textContent()).contains("请填写日期");
        record(officer, "交邮", List.of("post-on", "2026-03-02", "post-parcel", "XA 1234 5678 9 CN"));
        assertThat(officer.locator("main").textContent()).contains("已经发出，还没有送达证明");
        time.moveTo("2026-03-05");
        officer.reload();
        record(officer, "邮件签收", List.of("sign-on", "2026-03-04", "sign-receiver", "林溪"));
        assertThat(officer.locator("main").textContent()).contains("已于2026年3月4日送达", "挂号邮件号码：XA 1234 5678 9 CN");
        Screen.picture(officer, "letter-posted-1280");
        time.moveTo("2026-03-02");
    }

    private static void itIsHandedOver(Page officer, String letter) {
        officer.navigate(letter);
        officer.locator("a[href$='/service-receipt']").click();
        assertThat(officer.locator("article.letter").textContent()).contains("送达回证", "受送达人签名或者盖章", "林溪");
        Screen.picture(officer, "service-receipt-1280");
        officer.goBack();
        record(officer, "当面送达", List.of("hand_over-on", "2026-03-02", "hand_over-receiver", "林溪"));
        assertThat(officer.locator("main").textContent()).contains("已于2026年3月2日送达", "签收人：林溪");
    }

    private static void theRegisterIsWhole(Page officer) {
        officer.navigate("/console/letters");
        assertThat(officer.locator("main table").textContent()).contains("云民公开复〔2026〕", "已送达");
        Screen.picture(officer, "register-1280");
        officer.navigate("/console/letters/sequence");
        assertThat(officer.locator("main").textContent()).contains("全部文号连续，没有缺号、重号。");
        officer.navigate("/console/letters/undelivered");
        assertThat(officer.locator("h1").textContent()).isEqualTo("待证明送达的文书");
    }

    /// @param fields ids and what is typed into them, in turn
    private static void record(Page officer, String action, List<String> fields) {
        var details = officer.locator("details", new Page.LocatorOptions().setHasText("登记" + action));
        if (details.getAttribute("open") == null) {
            details.locator("summary").click();
        }
        for (int place = 0; place < fields.size(); place += 2) {
            officer.locator("#" + fields.get(place)).fill(fields.get(place + 1));
        }
        details.locator("button[type=submit]").click();
    }
}
