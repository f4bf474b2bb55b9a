package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Role;
import gongkai.foundation.notice.MailRoom;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.signin.Accounts;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A citizen follows an organ: what it publishes is in the inbox and in the mail, at night it waits for the morning,
/// one click ends it, and a letter the mail server would not take is sent again by the administrator. Walked without
/// JavaScript.
@Tag("journey")
@HouseTest
class NoticeJourneyTest {
    private static final String EMAIL = "chen@example.cn";

    private final LoadedCity city;
    private final Accounts accounts;
    private final Publishing publishing;
    private final MailRoom mail;
    private final TestTime time;
    private final int port;

    @Autowired
    NoticeJourneyTest(
            LoadedCity city,
            Accounts accounts,
            Publishing publishing,
            MailRoom mail,
            TestTime time,
            @LocalServerPort int port) {
        this.city = city;
        this.accounts = accounts;
        this.publishing = publishing;
        this.mail = mail;
        this.time = time;
        this.port = port;
    }

    @AfterEach
    void close() {
        mail.close();
    }

    @Test
    void aCitizenFollowsAnOrganAndEndsItByOneClick() {
        city.load();
        mail.open();
        accounts.register(EMAIL, "陈晓", LoadedCity.PASSWORD);
        Page citizen = signedIn("/publish/organs/education", EMAIL, Screen.NARROW);
        citizen.locator("main form[action='/subscriptions/new'] button").click();
        assertThat(citizen.locator("main").textContent()).contains("已订阅", "云州市教育局");
        Screen.picture(citizen, "subscriptions-390");

        publish("关于做好春季开学工作的通知");
        mail.pump();
        citizen.navigate("/my/notices");
        assertThat(citizen.locator("main").textContent()).contains("新公开：关于做好春季开学工作的通知", "未读");
        Screen.picture(citizen, "notices-390");
        citizen.locator("main td a").first().click();
        Screen.picture(citizen, "notice-390");
        citizen.locator("main a.primary").click();
        assertThat(citizen.locator("h1").textContent()).isEqualTo("关于做好春季开学工作的通知");

        time.pass(Duration.ofHours(14));
        publish("关于调整作息时间的通知");
        mail.pump();
        assertThat(mail.subjectsOf(EMAIL)).containsExactly("新公开：关于做好春季开学工作的通知");
        time.pass(Duration.ofHours(9));
        mail.pump();
        assertThat(mail.subjectsOf(EMAIL)).containsExactly("新公开：关于做好春季开学工作的通知", "新公开：关于调整作息时间的通知");

        theMailServerIsDownAndTheAdministratorSendsAgain();
        theLinkInTheMailEndsIt();
    }

    private void theMailServerIsDownAndTheAdministratorSendsAgain() {
        mail.close();
        publish("关于校车安全的通知");
        mail.pump();
        for (int minutes : List.of(1, 5, 30, 120, 360, 720)) {
            time.pass(Duration.ofMinutes(minutes).plusSeconds(1));
            mail.pump();
        }
        mail.open();
        accounts.enterStaff(
                "notices",
                "苏维",
                OrganId.of("yunzhou"),
                LoadedCity.PASSWORD,
                List.of(new Person.Grant(Role.SYSTEM_ADMINISTRATOR, OrganId.of("yunzhou"))));
        Page administrator = signedIn("/console/notices/undeliverable", "notices", Screen.WIDE);
        assertThat(administrator.locator("main").textContent()).contains("邮件服务器连接不上", "c***@example.cn");
        Screen.picture(administrator, "undeliverable-1280");
        administrator.locator("main td form[action$='/resend'] button").first().click();
        assertThat(administrator.locator("main").textContent()).contains("已重新排入发送");
        mail.pump();
        assertThat(mail.subjectsOf(EMAIL)).containsExactly("新公开：关于校车安全的通知");
    }

    private void theLinkInTheMailEndsIt() {
        String path = mail.unsubscribePath(mail.listOf(EMAIL).getLast());
        Page stranger = Screen.open(port, Screen.NARROW, false);
        stranger.navigate(path);
        assertThat(stranger.locator("main").textContent()).contains("将结束", "云州市教育局");
        Screen.picture(stranger, "unsubscribe-390");
        stranger.locator("main button").click();
        assertThat(stranger.locator("main").textContent()).contains("已结束", "恢复接收");

        time.moveTo("2026-03-05");
        publish("退订以后的通知");
        mail.pump();
        assertThat(mail.subjectsOf(EMAIL)).doesNotContain("新公开：退订以后的通知");
    }

    private void publish(String title) {
        var education = OrganId.of("education");
        var publisher = accounts.signInStaff("journey-publisher", LoadedCity.PASSWORD)
                .orElseGet(() -> accounts.enterStaff(
                        "journey-publisher",
                        "周宁",
                        education,
                        LoadedCity.PASSWORD,
                        List.of(new Person.Grant(Role.PUBLISHER, education))));
        publishing.publish(
                NewDocument.about(education, DocumentKind.ANNOUNCEMENT, title, LocalDate.of(2026, 3, 1))
                        .body("<p>各学校：</p>")
                        .complete(),
                publisher);
    }

    private Page signedIn(String where, String account, int width) {
        Page page = Screen.signedIn(port, width, false, account);
        page.navigate(where);
        return page;
    }
}
