package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Particulars;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.sitecolumn.ColumnId;
import gongkai.publish.sitecolumn.WatchAtOnce;
import gongkai.publish.standardcatalogue.GapsAtOnce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An administrator adds a column and says who looks after it; what is published into it is seen in the home
/// and in the column; it goes stale and its unit is told; a gap of the catalogue is closed by a publication.
/// Without JavaScript.
@HouseTest
@Tag("journey")
class ColumnJourneyTest {
    private final Organs organs;
    private final Accounts accounts;
    private final Publishing publishing;
    private final WatchAtOnce columns;
    private final GapsAtOnce gaps;
    private final TestTime time;
    private final int port;

    private final Organ township = SampleOrgan.organ("liuxi", Optional.empty(), OrganKind.TOWNSHIP);

    @Autowired
    ColumnJourneyTest(
            Organs organs,
            Accounts accounts,
            Publishing publishing,
            WatchAtOnce columns,
            GapsAtOnce gaps,
            TestTime time,
            @LocalServerPort int port) {
        this.organs = organs;
        this.accounts = accounts;
        this.publishing = publishing;
        this.columns = columns;
        this.gaps = gaps;
        this.time = time;
        this.port = port;
    }

    @Test
    void aColumnIsAddedFilledGoesStaleAndAGapIsClosed() {
        organs.enter(township);
        enter("administrator", Role.ORGAN_ADMINISTRATOR);
        var officer = enter("officer", Role.OFFICER);

        Page admin = Screen.signedIn(port, Screen.WIDE, false, "administrator");
        var column = theAdministratorAddsAColumn(admin);

        publish("柳溪镇最低生活保障对象公示", Particulars.NONE.in(column), officer);
        Page visitor = Screen.open(port, Screen.WIDE, false);
        thePublicFindsIt(visitor, "柳溪镇最低生活保障对象公示");

        gaps.run();
        time.moveTo("2027-05-10");
        columns.run();
        gaps.run();
        Page worker = Screen.signedIn(port, Screen.WIDE, false, "officer");
        worker.navigate("/console");
        assertThat(text(worker)).contains("更新栏目“村务动态”", "补齐标准目录“社会救助”");
        worker.locator("a[href*='/console/catalogue?organ=liuxi&field=19']")
                .first()
                .click();
        assertThat(text(worker)).contains("到期未公开 3", "最低生活保障");
        Screen.picture(worker, "catalogue-gaps-late-1280");

        publish("2027年最低生活保障对象公示", Particulars.NONE.in(column), officer);
        publish("柳溪镇特困人员供养标准", Particulars.NONE, officer);
        publish("柳溪镇临时救助实施情况", Particulars.NONE, officer);
        worker.navigate("/console");
        assertThat(text(worker)).doesNotContain("更新栏目“村务动态”", "补齐标准目录“社会救助”");
        visitor.navigate("/publish/catalogue/19?organ=liuxi");
        assertThat(text(visitor)).contains("已公开").doesNotContain("到期未公开");
    }

    private ColumnId theAdministratorAddsAColumn(Page admin) {
        admin.navigate("/console/columns");
        button(admin, "建立固定栏目").click();
        admin.locator("a", new Page.LocatorOptions().setHasText("添加栏目")).click();
        button(admin, "添加栏目").click();
        assertThat(admin.locator(".problem-summary").textContent()).contains("请填写栏目名称");
        admin.locator("#name").fill("村务动态");
        admin.locator("#type").selectOption("NEWS");
        button(admin, "添加栏目").click();
        admin.locator("a", new Page.LocatorOptions().setHasText("村务动态")).click();
        admin.locator("#unit").fill("党政办");
        admin.locator("#person").fill("邹禾");
        button(admin, "登记").click();
        assertThat(admin.locator(".notice").textContent()).contains("责任单位和责任人已登记");
        Screen.picture(admin, "column-desk-journey-1280");
        String desk = admin.url();
        return ColumnId.parse(desk.substring(desk.lastIndexOf('/') + 1)).orElseThrow();
    }

    private static void thePublicFindsIt(Page visitor, String title) {
        visitor.navigate("/publish/organs/liuxi");
        Screen.picture(visitor, "home-journey-1280");
        assertThat(text(visitor)).contains("法定主动公开内容", title);
        visitor.locator("h2 a", new Page.LocatorOptions().setHasText("村务动态")).click();
        visitor.locator("main a", new Page.LocatorOptions().setHasText(title)).click();
        assertThat(visitor.locator("h1").textContent()).isEqualTo(title);
    }

    private Person.Staff enter(String account, Role role) {
        return accounts.enterStaff(
                account,
                role.label(),
                township.id(),
                LoadedCity.PASSWORD,
                List.of(new Person.Grant(role, township.id())));
    }

    private void publish(String title, Particulars particulars, Person.Staff by) {
        publishing.publish(
                NewDocument.about(township.id(), DocumentKind.ANNOUNCEMENT, title, LocalDate.of(2026, 3, 1))
                        .body("正文。")
                        .particulars(particulars)
                        .complete(),
                by);
    }

    private static Locator button(Page page, String label) {
        return page.locator("main button", new Page.LocatorOptions().setHasText(label));
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }
}
