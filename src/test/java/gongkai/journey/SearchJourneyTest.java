package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.SearchIndex;
import gongkai.foundation.searchdesk.CountAtOnce;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publication;
import gongkai.publish.disclosure.Publishing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A citizen types the first letters of pinyin, takes a suggestion with the keyboard, narrows the results and reads the
/// attachment; the publisher withdraws the document, and it is gone from results, suggestions and its attachment at
/// once. An administrator sees what nobody found, and lays down the word that was missing.
@Tag("journey")
@HouseTest
class SearchJourneyTest {
    private static final OrganId CITY = OrganId.of("yunzhou");
    private static final String PASSWORD = "a long password";
    private static final String TITLE = "云州市临时救助对象名册";

    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final Attachments attachments;
    private final ReadAtOnce reading;
    private final SearchIndex index;
    private final CountAtOnce counts;
    private final int port;

    @Autowired
    SearchJourneyTest(
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            Attachments attachments,
            ReadAtOnce reading,
            SearchIndex index,
            CountAtOnce counts,
            @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.attachments = attachments;
        this.reading = reading;
        this.index = index;
        this.counts = counts;
        this.port = port;
    }

    @Test
    void aDocumentIsFoundBySuggestionAndGoneOnceWithdrawn() {
        var made = publishAll();

        Page citizen = Screen.open(port, Screen.WIDE, true);
        theSuggestionIsTakenByKeyboard(citizen);
        theResultsAreNarrowed(citizen);
        String file = theAttachmentIsFoundByItsText(citizen);

        thePublisherWithdraws(made);

        itIsGone(citizen, made, file);
        theKeeperAddsTheWordThatWasMissing(citizen);
    }

    private Publication publishAll() {
        organs.enter(SampleOrgan.government(CITY.value()));
        var publisher =
                accounts.enterStaff("publisher", "周敏", CITY, PASSWORD, List.of(new Person.Grant(Role.PUBLISHER, CITY)));
        var file = attachments.store("名册附表.txt", new ByteArrayInputStream("清河街道发放明细".getBytes(StandardCharsets.UTF_8)));
        var made = publishing.publish(
                NewDocument.about(CITY, DocumentKind.ANNOUNCEMENT, TITLE, LocalDate.of(2026, 3, 1))
                        .topic("民政、社会救助")
                        .body("<p>名册见附件。</p>")
                        .attachments(List.of(file.id()))
                        .complete(),
                publisher);
        publishing.publish(
                NewDocument.about(CITY, DocumentKind.NORMATIVE_DOCS, "云州市临时救助工作规程", LocalDate.of(2026, 3, 1))
                        .topic("民政、社会救助")
                        .numbered("云政发〔2026〕3号")
                        .body("<p>情形紧急的可以先行救助。</p>")
                        .complete(),
                publisher);
        reading.read();
        index.rebuild();
        return made;
    }

    private static void theSuggestionIsTakenByKeyboard(Page citizen) {
        citizen.navigate("/");
        var field = citizen.getByRole(AriaRole.COMBOBOX);
        field.pressSequentially("lsjz");
        var options = citizen.getByRole(AriaRole.OPTION);
        options.first().waitFor();
        assertThat(options.allTextContents()).contains(TITLE);
        assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
        Screen.picture(citizen, "suggestions-1280");
        int nth = options.allTextContents().indexOf(TITLE);
        for (int each = 0; each <= nth; each++) {
            field.press("ArrowDown");
        }
        assertThat(field.inputValue()).isEqualTo(TITLE);
        assertThat(citizen.locator("[aria-selected=true]").textContent()).isEqualTo(TITLE);
        field.press("Enter");
        citizen.waitForURL("**/search?**");
        assertThat(citizen.locator(".hits h2").first().textContent()).isEqualTo(TITLE);
    }

    private static void theResultsAreNarrowed(Page citizen) {
        citizen.navigate("/search?q=临时救助");
        assertThat(citizen.locator(".hits li").count()).isEqualTo(2);
        Screen.picture(citizen, "search-facets-1280");
        citizen.locator(".facets a", new Page.LocatorOptions().setHasText("公示公告"))
                .click();
        assertThat(citizen.locator(".hits li").count()).isEqualTo(1);
        assertThat(citizen.locator(".chips[aria-label=已选条件]").textContent()).contains("公示公告");
        citizen.locator(".chips[aria-label=已选条件] a").click();
        assertThat(citizen.locator(".hits li").count()).isEqualTo(2);
    }

    private static String theAttachmentIsFoundByItsText(Page citizen) {
        citizen.navigate("/search?q=清河街道发放明细");
        assertThat(citizen.locator(".excerpt mark").first().textContent()).isEqualTo("清河街道发放明细");
        citizen.locator(".hits a").first().click();
        return citizen.locator(".attachments a").first().getAttribute("href");
    }

    private void thePublisherWithdraws(Publication made) {
        Page staff = signedIn("publisher", Screen.WIDE);
        staff.navigate("/console/documents/" + made.id());
        staff.locator("#reason").fill("含有个人信息");
        staff.locator("form[action$=withdraw] button[type=submit]").click();
        assertThat(staff.locator("main").textContent()).contains("撤下");
    }

    private void theKeeperAddsTheWordThatWasMissing(Page citizen) {
        citizen.navigate("/search?q=应急帮扶");
        assertThat(citizen.locator("main").textContent()).contains("没有找到");
        counts.write();
        accounts.enterStaff("keeper", "陈立", CITY, PASSWORD, List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, CITY)));
        Page keeper = signedIn("keeper", Screen.NARROW);
        keeper.navigate("/console/search/log");
        Screen.picture(keeper, "search-log-390");
        keeper.locator("section[aria-labelledby=missed] a[href*='%E5%B8%AE%E6%89%B6'][href*=new]")
                .click();
        keeper.locator("#words").fill("应急帮扶、临时救助");
        keeper.locator("form.form button[type=submit]").click();
        assertThat(keeper.locator("main").textContent()).contains("现在就用于检索");
        keeper.setViewportSize(Screen.WIDE, 900);
        Screen.picture(keeper, "synonyms-1280");

        citizen.setViewportSize(Screen.NARROW, 900);
        citizen.navigate("/search?q=应急帮扶");
        assertThat(citizen.locator("main").textContent()).contains("也查找了：临时救助");
        assertThat(citizen.locator(".hits li").count()).isEqualTo(1);
        Screen.picture(citizen, "search-alike-390");
    }

    private Page signedIn(String account, int width) {
        Page staff = Screen.open(port, width, false);
        staff.navigate("/console/login");
        staff.locator("#account").fill(account);
        staff.locator("#password").fill(PASSWORD);
        staff.locator("main button[type=submit]").first().click();
        return staff;
    }

    private static void itIsGone(Page citizen, Publication made, String file) {
        for (String words : List.of(TITLE, "清河街道发放明细", "名册", "lsjzdxmc")) {
            citizen.navigate("/search?q=" + words);
            assertThat(citizen.locator(".hits").allTextContents().toString())
                    .as(words)
                    .doesNotContain("名册");
        }
        citizen.navigate("/");
        var field = citizen.getByRole(AriaRole.COMBOBOX);
        field.pressSequentially("lsjz");
        citizen.getByRole(AriaRole.OPTION).first().waitFor();
        assertThat(citizen.getByRole(AriaRole.OPTION).allTextContents()).containsExactly("云州市临时救助工作规程");
        assertThat(citizen.navigate(file).status()).isEqualTo(410);
        assertThat(citizen.navigate(made.path()).status()).isEqualTo(410);
    }
}
