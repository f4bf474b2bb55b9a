package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An editor chooses documents for an issue and publishes it; a reader opens it, takes the PDF along, reads a text on
/// line, goes on to the document itself, prints it, copies its address and looks at its file.
@Tag("journey")
@HouseTest
class GazetteJourneyTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String PASSWORD = "a long password";
    private static final String RULES = "云州市物业管理规定";

    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final Attachments attachments;
    private final int port;

    @Autowired
    GazetteJourneyTest(
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            Attachments attachments,
            @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.attachments = attachments;
        this.port = port;
    }

    @Test
    void anIssueIsChosenPrintedAndRead() throws IOException {
        var made = publishAll();

        theIssueIsCompiled();

        Page reader = Screen.open(port, Screen.NARROW, true);
        theIssueIsRead(reader);
        theDocumentIsReadPrintedAndShared(reader, made);
    }

    private Publication publishAll() throws IOException {
        organs.enter(SampleOrgan.government(CITY.value()));
        var publisher =
                accounts.enterStaff("publisher", "周敏", CITY, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        var file = attachments.store("收费标准.pdf", new ByteArrayInputStream(emptyPdf()));
        publishing.publish(
                NewDocument.about(CITY, DocumentKind.OTHER_DOCS, "关于做好防汛工作的通知", LocalDate.of(2026, 2, 27))
                        .numbered("云政发〔2026〕8号")
                        .body("<p>各县区人民政府：请落实防汛责任。</p>")
                        .complete(),
                publisher);
        return publishing.publish(
                NewDocument.about(CITY, DocumentKind.RULES, RULES, LocalDate.of(2026, 2, 26))
                        .numbered("云州市人民政府令第12号")
                        .body("<h2>第一章 总则</h2><p>第一条　物业费明码标价。</p>")
                        .attachments(List.of(file.id()))
                        .complete(),
                publisher);
    }

    private void theIssueIsCompiled() {
        Page editor = Screen.open(port, Screen.WIDE, false);
        editor.navigate("/console/login");
        editor.locator("#account").fill("publisher");
        editor.locator("#password").fill(PASSWORD);
        editor.locator("main button[type=submit]").first().click();
        editor.navigate("/console/gazette");
        editor.locator("main a.primary, main .empty a").first().click();
        editor.locator("main form button.primary").click();
        for (var box : editor.locator("input[name=document]").all()) {
            box.check();
        }
        editor.locator("form[action$=entries] button.primary").click();
        Screen.picture(editor, "gazette-desk-1280");
        assertThat(editor.locator("#contents ~ h3").allTextContents()).containsExactly("政府规章", "政府文件");
        editor.locator("form[action$=publish] button").click();
        assertThat(editor.locator("main").textContent()).contains("已经出版", "不能再改动");
    }

    private static void theIssueIsRead(Page reader) throws IOException {
        reader.navigate("/publish/gazette");
        reader.locator(".issues a").first().click();
        Screen.picture(reader, "gazette-issue-390");
        var download = reader.waitForDownload(
                () -> reader.locator("a[href$='gazette.pdf']").click());
        try (PDDocument printed = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(new PDFTextStripper().getText(printed)).contains("目　录", RULES, "物业费明码标价", "落实防汛责任");
        }
        download.saveAs(Path.of("target/screens/gazette.pdf"));
        reader.locator(".contents a").first().click();
        assertThat(reader.locator("main").textContent()).contains("标准文本", "物业费明码标价");
        reader.locator(".meta a[href*='/publish/documents/']").click();
    }

    private static void theDocumentIsReadPrintedAndShared(Page reader, Publication made) {
        reader.waitForURL("**" + made.path());
        assertThat(reader.locator(".paper-organ").isVisible()).isFalse();
        reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(reader.locator(".paper-organ").isVisible()).isTrue();
        assertThat(reader.locator(".paper-signature").textContent()).contains("2026年2月26日");
        assertThat(reader.locator(".share").isVisible()).isFalse();
        Screen.picture(reader, "document-printed-390");
        reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(reader.locator("#address").inputValue()).endsWith(made.path());
        reader.locator("[data-copy]").click();
        reader.locator("[data-copy]", new Page.LocatorOptions().setHasText(Pattern.compile("已复制|已选中")))
                .waitFor();
        assertThat(reader.evaluate("document.querySelector('.share img').decode().then(() => 'drawn')"))
                .isEqualTo("drawn");
        Screen.picture(reader, "document-shared-390");
        reader.locator(".attachments a[href$=preview]").click();
        assertThat(reader.evaluate("document.querySelector('.sheet img').decode().then(() => 'drawn')"))
                .isEqualTo("drawn");
    }

    private static byte[] emptyPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
