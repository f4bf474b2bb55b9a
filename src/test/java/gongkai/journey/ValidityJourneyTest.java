package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.drafting.DraftGate;
import gongkai.publish.drafting.DraftId;
import gongkai.publish.drafting.Drafts;
import gongkai.publish.drafting.SecrecyReviews;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// In a browser: one document takes the place of another, a clean-up from the pick to the published list, and an
/// interpretation that is due, late and made.
@HouseTest
@Tag("journey")
class ValidityJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final LoadedCity city;
    private final Publishing publishing;
    private final Staffing staffing;
    private final TestTime time;
    private final int port;

    @Autowired
    ValidityJourneyTest(
            LoadedCity city, Publishing publishing, Staffing staffing, TestTime time, @LocalServerPort int port) {
        this.city = city;
        this.publishing = publishing;
        this.staffing = staffing;
        this.time = time;
        this.port = port;
    }

    @BeforeEach
    void load() {
        city.load();
        time.moveTo(TODAY);
    }

    @Test
    void oneDocumentTakesThePlaceOfAnotherAndEachLeadsToTheOther() {
        var old = publish(DocumentKind.NORMATIVE_DOCS, "校园食堂管理办法", Optional.empty());
        var now = publish(DocumentKind.NORMATIVE_DOCS, "校园食堂管理办法（修订）", Optional.empty());
        Page officer = Screen.signedIn(port, Screen.WIDE, false, LoadedCity.OFFICER);
        officer.navigate("/console/documents/" + old);
        officer.locator("a[href$='/validity']").click();
        officer.locator("#action-REPLACE").check();
        officer.locator("#by").fill("校园食堂管理办法（修订）");
        officer.locator("form[action$='/validity'] button").click();
        assertThat(officer.locator("main").textContent()).contains("已经标明");

        Page reader = Screen.open(port, Screen.NARROW, false);
        reader.navigate(old.path());
        assertThat(reader.locator(".banner").textContent()).contains("自2026年3月2日起废止", "替代本文件的是");
        Screen.picture(reader, "validity-replaced-390");
        reader.locator(".banner a").click();
        assertThat(reader.url()).endsWith(now.path());
        reader.locator(".document-aside a[href='" + old.path() + "']").first().click();
        assertThat(reader.url()).endsWith(old.path());
    }

    @Test
    void aCleanUpGoesFromThePickToThePublishedList(
            @Autowired Drafts drafts, @Autowired DraftGate gate, @Autowired SecrecyReviews secrecy) {
        var document = publish(DocumentKind.NORMATIVE_DOCS, "任务完成的工作方案", Optional.empty());
        Page publisher = Screen.signedIn(port, Screen.WIDE, false, "publisher");
        publisher.navigate("/console/cleanups/new");
        publisher.locator("#title").fill("2026年规范性文件清理");
        publisher.locator("#basis").fill("省政府办公厅关于开展清理的通知");
        publisher.locator("#dueOn").fill("2026-04-10");
        publisher.locator("main form button.primary").click();
        publisher.locator("#named").fill(document.path());
        publisher.locator("form[action$='/pick'] button").click();
        publisher.locator("form[action$='/start'] button").click();
        String campaign = publisher.url();
        Screen.picture(publisher, "cleanup-running-1280");

        Page officer = Screen.signedIn(port, Screen.WIDE, false, LoadedCity.OFFICER);
        officer.navigate("/console?tab=all&kind=cleanup");
        officer.navigate(campaign);
        officer.locator("main table a").first().click();
        officer.locator("select[name='outcome-" + document + "']").selectOption("DECLARE_INVALID");
        officer.locator("#basis-" + document).fill("任务已经完成");
        officer.locator("button[form=answers]").click();
        assertThat(officer.locator("main").textContent()).contains("待审核");

        publisher.navigate(campaign);
        publisher.locator("main table a").first().click();
        publisher.locator("input[name=chosen]").check();
        Screen.picture(publisher, "cleanup-review-1280");
        publisher.locator("button[name=accept]").click();
        publisher.navigate(campaign);
        publisher.locator("form[action$='/conclude'] button").click();
        assertThat(publisher.locator("main").textContent()).contains("结果待公布");
        publisher.locator("main a[href^='/console/drafts/']").click();
        var draft = DraftId.parse(publisher.url().replaceFirst("^.*/", "")).orElseThrow();
        drafts.submit(draft, who("publisher"));
        secrecy.review(draft, 1, Optional.of(false), "《保守国家秘密法》", "不涉及国家秘密", who("secrecy"));
        gate.pass(draft, 1, "", who("reviewer"));
        gate.pass(draft, 1, "", who("editor"));
        gate.pass(draft, 1, "", who("yunzhou-head"));
        publisher.navigate(campaign);
        assertThat(publisher.locator("main").textContent()).contains("结果已公布");

        Page reader = Screen.open(port, Screen.WIDE, false);
        reader.navigate("/publish/ended-documents?organ=" + LoadedCity.CIVIL_AFFAIRS);
        assertThat(reader.locator("main table").textContent()).contains("任务完成的工作方案", "宣布失效");
        reader.locator("main table a", new Page.LocatorOptions().setHasText("任务完成的工作方案"))
                .click();
        assertThat(reader.locator(".banner").textContent()).contains("宣布失效");
        reader.locator(".banner a").click();
        assertThat(reader.locator("main").textContent()).contains("宣布失效的文件（1 件）", "任务已经完成");
        Screen.picture(reader, "cleanup-result-1280");
    }

    private Person.Staff who(String account) {
        return staffing.find(account).orElseThrow();
    }

    @Test
    void anInterpretationIsDueThenLateThenMade() {
        var policy = publish(DocumentKind.NORMATIVE_DOCS, "老年人助餐补贴办法", Optional.empty());
        Page officer = Screen.signedIn(port, Screen.WIDE, false, LoadedCity.OFFICER);
        officer.navigate("/console/interpretations");
        var row = officer.locator("main table tr", new Page.LocatorOptions().setHasText("老年人助餐补贴办法"));
        assertThat(row.textContent()).contains("2026年3月5日", "待解读");
        time.moveTo("2026-03-09");
        officer.navigate("/console/interpretations?state=LATE");
        assertThat(row.textContent()).contains("逾期未解读");
        Screen.picture(officer, "interpretation-late-1280");
        publish(DocumentKind.INTERPRETATION, "《老年人助餐补贴办法》解读", Optional.of(policy));
        officer.navigate("/console/interpretations?state=MADE");
        assertThat(row.textContent()).contains("2026年3月9日解读，晚于期限");
        officer.navigate(policy.path());
        assertThat(officer.locator(".document-aside").textContent()).contains("《老年人助餐补贴办法》解读");
    }

    private DocumentId publish(DocumentKind kind, String title, Optional<DocumentId> interprets) {
        Person.Staff officer = staffing.find(LoadedCity.OFFICER).orElseThrow();
        var document = NewDocument.about(LoadedCity.CIVIL_AFFAIRS, kind, title, TODAY)
                .body("<p>第一条 为做好有关工作，制定本办法。</p>")
                .interprets(interprets)
                .complete();
        return publishing.publish(document, officer).id();
    }
}
