package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import gongkai.demo.LoadedCity;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Staffing;
import gongkai.house.HouseTest;
import gongkai.house.Wire;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Pages of the library that need something to have happened first, walked to and judged as all others are
/// (`EveryPageTest`): what was withdrawn, a film with questions and answers, a clean-up, a review afterwards.
@HouseTest
class LibraryPagesTest {
    private static final byte[] FILM = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);

    private final LoadedCity city;
    private final Publishing publishing;
    private final Attachments attachments;
    private final Staffing staffing;
    private final int port;

    @Autowired
    LibraryPagesTest(
            LoadedCity city,
            Publishing publishing,
            Attachments attachments,
            Staffing staffing,
            @LocalServerPort int port) {
        this.city = city;
        this.publishing = publishing;
        this.attachments = attachments;
        this.staffing = staffing;
        this.port = port;
    }

    @Test
    void pagesThatNeedSomethingToHaveHappenedAreAccessibleToo() throws IOException {
        city.load();
        NuChecker.begin();
        var wrong = new ArrayList<String>();

        whatWasWithdrawn(wrong);
        aFilmWithQuestionsAndAnswers(wrong);
        aTextWithAPicture(wrong);
        aCleanupAndOneOfItsParts(wrong);
        aDraftThatIsReviewedAfterwards(wrong);
        figuresOfColumns(wrong);

        assertThat(wrong).isEmpty();
        assertThat(NuChecker.errors()).isEmpty();
    }

    private void whatWasWithdrawn(List<String> wrong) {
        var instead = publish(DocumentKind.OTHER_DOCS, "改正后的助餐点名单", List.of());
        var gone = publish(DocumentKind.OTHER_DOCS, "有误的助餐点名单", List.of());
        var also = publish(DocumentKind.OTHER_DOCS, "同样有误的助餐点名单", List.of());
        String desk = "/console/documents/" + gone.id();
        wire().post(
                        desk,
                        desk + "/withdraw",
                        Map.of("reason", "名单有误", "sentence", "名单有误，已经改正后重新发布。", "instead", instead.path()));
        Page visitor = PageJudge.watched(Screen.open(port, Screen.WIDE, true), wrong);
        visitor.navigate(gone.path());
        PlaywrightAssertions.assertThat(visitor.locator("main")).containsText("名单有误，已经改正后重新发布。");
        wrong.addAll(PageJudge.judge(visitor, "withdrawn"));

        Page publisher = signedIn(LoadedCity.PUBLISHER, wrong);
        publisher.navigate("/console/documents?words=助餐点名单");
        wrong.addAll(PageJudge.judge(publisher, "documents-found"));
        publisher
                .locator("input[name=document][value='%s']".formatted(also.id()))
                .check();
        publisher.locator("details.refine summary").click();
        publisher.locator("#chosen button").click();
        PlaywrightAssertions.assertThat(publisher.locator("#reason-problem")).containsText("撤下的理由");
        wrong.addAll(PageJudge.judge(publisher, "documents-incomplete"));
        publisher.locator("#reason").fill("名单有误");
        publisher.locator("#chosen button").click();
        PlaywrightAssertions.assertThat(publisher.locator("#gone")).containsText("已经撤下 1 份");
        wrong.addAll(PageJudge.judge(publisher, "documents-withdrawn"));
    }

    private void aFilmWithQuestionsAndAnswers(List<String> wrong) throws IOException {
        var film = attachments.store("解读.mp4", new ByteArrayInputStream(FILM)).id();
        var made = publish(DocumentKind.INTERPRETATION, "一分钟看懂助餐补贴", List.of(film));
        String desk = "/console/interpretations/" + made.id();
        var said = Map.of(
                "form", "FILM",
                "transcript", "八十岁以上老年人每餐补助三元。",
                "answers", "问：谁可以享受？\n答：八十岁以上老年人。\n问：怎么办理？\n答：到社区登记。",
                "note", "增加文字稿和问答");
        assertThat(wire().post(desk, desk + "/present", said).status()).isEqualTo(302);

        Page visitor = PageJudge.watched(Screen.open(port, Screen.WIDE, true), wrong);
        visitor.navigate(made.path());
        assertThat(visitor.locator("main video").count()).isEqualTo(1);
        PlaywrightAssertions.assertThat(visitor.locator("main")).containsText("到社区登记。");
        wrong.addAll(PageJudge.judge(visitor, "document-film"));
        wrong.addAll(judged(signedIn(LoadedCity.PUBLISHER, wrong), "interpretation-film", desk));
    }

    private void aTextWithAPicture(List<String> wrong) throws IOException {
        var content = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", content);
        var picture = attachments.store("位置.png", new ByteArrayInputStream(content.toByteArray()));
        var made = publishing.publish(
                NewDocument.about(LoadedCity.CIVIL_AFFAIRS, DocumentKind.OTHER_DOCS, "助餐点的位置", LocalDate.of(2026, 3, 2))
                        .body("<p>位置如图。</p><img src=\"attachment:" + picture.id() + "\" alt=\"助餐点位置示意图\">")
                        .attachments(List.of(picture.id()))
                        .complete(),
                staffing.find(LoadedCity.PUBLISHER).orElseThrow());
        Page visitor = PageJudge.watched(Screen.open(port, Screen.WIDE, true), wrong);
        visitor.navigate(made.path());
        visitor.locator(".document-body img").scrollIntoViewIfNeeded();
        visitor.waitForFunction("() => document.querySelector('.document-body img')?.naturalWidth === 40");
        wrong.addAll(PageJudge.judge(visitor, "document-picture"));
    }

    private void aCleanupAndOneOfItsParts(List<String> wrong) {
        Page publisher = signedIn("editor", wrong);
        publisher.navigate("/console/cleanups");
        publisher.locator("main table a").first().click();
        publisher.waitForURL(url -> url.matches(".*/console/cleanups/[0-9]+"));
        wrong.addAll(PageJudge.judge(publisher, "cleanup"));
        publisher.locator("main table a").first().click();
        publisher.waitForURL(url -> url.contains("/parts/"));
        wrong.addAll(PageJudge.judge(publisher, "cleanup-part"));
    }

    private void aDraftThatIsReviewedAfterwards(List<String> wrong) {
        Page reviewer = signedIn("reviewer", wrong);
        reviewer.navigate("/console/drafts");
        reviewer.locator("main a", new Page.LocatorOptions().setHasText("强降雨期间养老机构值守和转移安置安排"))
                .first()
                .click();
        PlaywrightAssertions.assertThat(reviewer.locator("main")).containsText("补审");
        wrong.addAll(PageJudge.judge(reviewer, "draft-after-review"));
    }

    private void figuresOfColumns(List<String> wrong) {
        Page publisher = signedIn("editor", wrong);
        publisher.navigate("/console/documents/figures?by=COLUMN&from=2025-01-01");
        PlaywrightAssertions.assertThat(publisher.locator("main table")).containsText("栏目页列出的件数");
        wrong.addAll(PageJudge.judge(publisher, "figures-by-column"));
        publisher.locator("td[data-label=栏目页列出的件数] a").first().click();
        publisher.waitForURL(url -> url.contains("standing=true"));
        wrong.addAll(PageJudge.judge(publisher, "figures-of-a-column"));
    }

    private Publication publish(DocumentKind kind, String title, List<AttachmentId> files) {
        return publishing.publish(
                NewDocument.about(LoadedCity.CIVIL_AFFAIRS, kind, title, LocalDate.of(2026, 3, 2))
                        .body("<p>各县区民政局：</p>")
                        .attachments(files)
                        .complete(),
                staffing.find(LoadedCity.PUBLISHER).orElseThrow());
    }

    private Page signedIn(String account, List<String> wrong) {
        return PageJudge.watched(Screen.signedIn(port, Screen.WIDE, true, account), wrong);
    }

    private static List<String> judged(Page page, String name, String path) {
        page.navigate(path);
        return PageJudge.judge(page, name);
    }

    private Wire wire() {
        return new Wire(port).asStaff(LoadedCity.PUBLISHER, LoadedCity.PASSWORD);
    }
}
