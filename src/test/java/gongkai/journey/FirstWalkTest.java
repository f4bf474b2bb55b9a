package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import gongkai.demo.LoadedCity;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.PublishedDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One whole cycle in the demo city: a document is found; a request is filed, corrected, extended, answered and
/// published; the figures of the yearly report know of it. Walked without JavaScript: every page works without.
@HouseTest
class FirstWalkTest {
    private static final String TITLE = "望云街道2025年高龄津贴发放明细";

    private final LoadedCity city;
    private final ReadAtOnce reading;
    private final TestTime time;
    private final int port;

    @Autowired
    FirstWalkTest(LoadedCity city, TestTime time, ReadAtOnce reading, @LocalServerPort int port) {
        this.reading = reading;
        this.city = city;
        this.time = time;
        this.port = port;
    }

    @Test
    void oneWholeCycle() throws Exception {
        city.load();
        Page visitor = Screen.open(port, Screen.WIDE, false);
        theHomePageShowsTheCity(visitor);
        aDocumentIsFoundOpenedAndItsAttachmentDownloaded(visitor);

        Page citizen = Screen.open(port, Screen.NARROW, false);
        String number = aRequestIsFiledAndItsDueDateExplained(citizen);

        Page officer = Screen.open(port, Screen.WIDE, false);
        theOfficerFindsItInTheInbox(officer, number);
        theOfficerAcceptsIt(officer);
        theOfficerAsksForACorrection(officer);
        theCitizenCorrects(citizen, number);
        theOfficerExtendsAndDecides(officer);
        theCitizenReadsTheReply(citizen, number);
        theAnswerGoesThroughTheGate(officer);
        anyoneFindsItPublished(visitor);

        Page statistician = Screen.open(port, Screen.WIDE, false);
        theReportCountsIt(statistician, number);
    }

    private static void theHomePageShowsTheCity(Page visitor) {
        visitor.navigate("/");
        assertThat(visitor.title()).contains("云州市");
        assertThat(visitor.locator("nav.wings a").allTextContents()).containsExactly("公开", "服务", "回应", "参与", "监督");
    }

    private void aDocumentIsFoundOpenedAndItsAttachmentDownloaded(Page visitor) throws Exception {
        PublishedDocument known = city.documentWithAttachment();
        visitor.locator("#site-search").fill(known.title());
        visitor.locator("form[role=search] button").first().click();
        visitor.locator("main a[href='" + known.path() + "']").first().click();
        assertThat(visitor.locator("h1").textContent()).contains(known.title());
        assertThat(visitor.locator("main").textContent()).contains("索引号", "发布机关", "成文日期");

        Download download = visitor.waitForDownload(
                () -> visitor.locator("a[href*='/attachments/']").first().click());
        assertThat(Files.size(download.path())).isPositive();
    }

    private static String aRequestIsFiledAndItsDueDateExplained(Page citizen) {
        citizen.navigate("/answer/requests/new");
        citizen.locator("#organ").selectOption(LoadedCity.CIVIL_AFFAIRS.value());
        citizen.locator("#name").fill("林溪");
        citizen.locator("#certificateNumber").fill(LoadedCity.IDENTITY_NUMBER);
        citizen.locator("#telephone").fill("12");
        citizen.locator("#title").fill("高龄津贴明细");
        citizen.locator("#description").fill("想知道去年发给了多少人");
        citizen.locator("form.request-form button.primary").click();
        assertThat(citizen.locator("main").textContent()).contains("请填写 11 位手机号码");
        assertThat(citizen.locator("#title").inputValue()).isEqualTo("高龄津贴明细");

        citizen.locator("#telephone").fill("13900000077");
        citizen.locator("form.request-form button.primary").click();
        assertThat(citizen.locator("h1").textContent()).isEqualTo("您的申请已收到");
        Screen.picture(citizen, "receipt-390");
        String receipt = citizen.locator("main").textContent();
        assertThat(receipt).contains("查询码", "2026年3月2日", "最迟2026年3月30日", "为什么是这一天", "第20个工作日");
        return citizen.locator("dl.codes dd").first().textContent().strip();
    }

    private static void theOfficerFindsItInTheInbox(Page officer, String number) {
        officer.navigate("/console");
        officer.locator("#account").fill(LoadedCity.OFFICER);
        officer.locator("#password").fill(LoadedCity.PASSWORD);
        officer.locator("main button[type=submit]").click();
        var row = officer.locator("tr", new Page.LocatorOptions().setHasText(number));
        assertThat(row.textContent()).contains("待受理", "还有 20 个工作日");
        var group = officer.locator("tbody", new Page.LocatorOptions().setHasText(number));
        assertThat(group.locator("tr").first().textContent()).contains("充裕");
        row.locator("a").first().click();
        assertThat(officer.locator("main").textContent())
                .contains("林**", "轮到机关受理")
                .doesNotContain("林溪");
        theOfficerLooksAtTheFullData(officer);
    }

    private static void theOfficerLooksAtTheFullData(Page officer) {
        officer.locator("summary", new Page.LocatorOptions().setHasText("查看完整信息"))
                .click();
        press(officer, "查看完整信息");
        assertThat(officer.locator(".problem-summary").count()).isEqualTo(1);
        officer.locator("#unmaskReason").selectOption(new SelectOption().setIndex(1));
        press(officer, "查看完整信息");
        assertThat(officer.locator("main").textContent()).contains("林溪", LoadedCity.IDENTITY_NUMBER, "只在本页显示这一次");
        officer.navigate(officer.locator("form[action$='/accept']")
                .getAttribute("action")
                .replace("/accept", ""));
        assertThat(officer.locator("main").textContent()).doesNotContain("林溪");
    }

    private static void theOfficerAcceptsIt(Page officer) {
        officer.locator("form[action$='/accept'] button").click();
        assertThat(officer.locator("main").textContent()).contains("轮到机关答复，最迟2026年3月30日", "机关受理了申请");
    }

    private void theOfficerAsksForACorrection(Page officer) {
        time.moveTo("2026-03-04");
        officer.locator("summary", new Page.LocatorOptions().setHasText("要求补正")).click();
        officer.locator("#points").fill("请写明街道和年度。");
        press(officer, "发出补正告知书");
        assertThat(officer.locator("main").textContent()).contains("轮到申请人补正，期限还没有开始", "补正告知书");
    }

    private void theCitizenCorrects(Page citizen, String number) {
        time.moveTo("2026-03-06");
        citizen.navigate("/answer/requests/" + number);
        assertThat(citizen.locator("main").textContent()).contains("请写明街道和年度。");
        citizen.locator("a[href*='/letters/']", new Page.LocatorOptions().setHasText("补正告知书"))
                .click();
        citizen.navigate("/answer/requests/" + number);
        assertThat(citizen.locator("main").textContent()).contains("轮到申请人补正，最迟2026年3月27日");
        citizen.locator("#title").fill(TITLE);
        citizen.locator("#description").fill("望云街道，2025年度");
        press(citizen, "提交补正");
        assertThat(citizen.locator("main").textContent()).contains("轮到机关答复，最迟2026年4月3日");
    }

    private void theOfficerExtendsAndDecides(Page officer) {
        time.moveTo("2026-03-30");
        officer.reload();
        officer.locator("summary", new Page.LocatorOptions().setHasText("提请延期")).click();
        officer.locator("#days").fill("10");
        officer.locator("#reason").fill("需要与街道逐户核对");
        press(officer, "提请负责人决定");
        assertThat(officer.locator("main").textContent()).contains("最迟2026年4月3日", "由负责人用本人的账号决定");
        theHeadConsents(officer.url());
        officer.reload();
        assertThat(officer.locator("main").textContent()).contains("最迟2026年4月20日", "延期答复告知书");

        time.moveTo("2026-04-10");
        officer.reload();
        GateWalk.clear(port, officer);
        officer.locator("#decision").selectOption("DISCLOSED");
        officer.locator("#text").fill("望云街道2025年共有80周岁以上老年人412人领取高龄津贴，明细见附件。");
        officer.locator("#attachments")
                .setInputFiles(
                        new FilePayload("明细.csv", "text/csv", "社区,人数\n望云社区,412\n".getBytes(StandardCharsets.UTF_8)));
        press(officer, "作出答复");
        assertThat(officer.locator("main").textContent()).contains("已于2026年4月10日答复：予以公开");
        officer.locator("a[href*='/letters/']", new Page.LocatorOptions().setHasText("答复书"))
                .click();
        assertThat(officer.locator("article.letter").textContent())
                .contains("云州市民政局", "公开复〔2026〕", "林溪：", "80周岁以上老年人412人", "行政复议");
        officer.goBack();
    }

    private void theHeadConsents(String desk) {
        Page head = Screen.open(port, Screen.WIDE, false);
        head.navigate("/console/login");
        head.locator("#account").fill("head");
        head.locator("#password").fill(LoadedCity.PASSWORD);
        head.locator("main button[type=submit]").click();
        head.navigate(desk);
        press(head, "同意延期并告知申请人");
        head.context().close();
    }

    private static void theCitizenReadsTheReply(Page citizen, String number) {
        citizen.navigate("/answer/requests/" + number);
        Screen.picture(citizen, "matter-390");
        assertThat(citizen.locator("main").textContent()).contains("已于2026年4月10日答复", "明细.csv");
        citizen.locator("a[href*='/letters/']", new Page.LocatorOptions().setHasText("答复书"))
                .click();
        assertThat(citizen.locator("article.letter").textContent()).contains("80周岁以上老年人412人");
    }

    private void theAnswerGoesThroughTheGate(Page officer) {
        String desk = officer.url();
        press(officer, "转入拟稿");
        assertThat(officer.locator("main").textContent()).contains("答复的信息已转入拟稿：起草中");
        String draft = officer.locator("a", new Page.LocatorOptions().setHasText("到拟稿办理"))
                .getAttribute("href");
        reading.read();
        GateWalk.send(officer, draft, "");
        GateWalk.pass(port, draft);
        officer.navigate(desk);
        assertThat(officer.locator("main").textContent()).contains("已经主动公开");
    }

    private static void anyoneFindsItPublished(Page visitor) {
        visitor.navigate("/publish/documents");
        visitor.locator("main a", new Page.LocatorOptions().setHasText(TITLE))
                .first()
                .click();
        assertThat(visitor.locator("main").textContent())
                .contains("80周岁以上老年人412人", "明细.csv")
                .doesNotContain("林溪");
    }

    private static void theReportCountsIt(Page statistician, String number) {
        statistician.navigate("/console/login");
        statistician.locator("#account").fill(LoadedCity.STATISTICIAN);
        statistician.locator("#password").fill(LoadedCity.PASSWORD);
        statistician.locator("main button[type=submit]").click();
        statistician.navigate("/console/reports/" + LoadedCity.CIVIL_AFFAIRS + "/2026");
        assertThat(statistician.locator("h1").textContent()).contains("云州市民政局", "2026年");
        assertThat(statistician.locator(".relations").allTextContents().toString())
                .contains("相符")
                .doesNotContain("不符");

        statistician
                .locator("a[href$='REQUEST_TABLE.DISCLOSED.NATURAL_PERSON']")
                .click();
        assertThat(statistician.locator("main").textContent()).contains(number);
    }

    private static void press(Page page, String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).click();
    }
}
