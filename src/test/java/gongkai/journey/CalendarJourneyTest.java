package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.calendar.NoticeSamples;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.worklist.Light;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A make-up day is added in the demo city: the administrator sees which deadlines move before it happens, confirms,
/// and has the list; the officer's request carries the new date and says why. Then the notice of the next year is
/// pasted. Walked without JavaScript.
@HouseTest
@Tag("journey")
class CalendarJourneyTest {
    private static final String SATURDAY = "2026-03-07";

    private final LoadedCity city;
    private final Worklist worklist;
    private final int port;

    @Autowired
    CalendarJourneyTest(LoadedCity city, Worklist worklist, @LocalServerPort int port) {
        this.city = city;
        this.worklist = worklist;
        this.port = port;
    }

    @Test
    void aMakeUpDayIsAddedAndOpenRequestsMove() {
        city.load();
        WorkItem before = openRequest();
        Page administrator = signedIn("/console/calendar", LoadedCity.SYSTEM_ADMINISTRATOR);
        Screen.picture(administrator, "calendar-years-1280");

        theAdministratorAddsAMakeUpDay(administrator, before);

        WorkItem after = inbox(before.state().number());
        assertThat(due(after)).isBefore(due(before));
        theListNamesBoth(administrator, before, after);
        theOfficerSeesTheNewDay(before, after);
        theNextYearIsPasted(administrator);
        theCitizenAsksForADate();
    }

    private void theAdministratorAddsAMakeUpDay(Page administrator, WorkItem before) {
        administrator.navigate("/console/calendar/years/2026");
        Screen.picture(administrator, "calendar-year-1280");
        administrator.locator("#day").fill(SATURDAY);
        administrator.locator("#working").check();
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator(".problem-summary").textContent()).contains("请写明为哪个节日调休");
        administrator.locator("#name").fill("春节");
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator("h1").textContent()).isEqualTo("2026年3月7日改为调休上班");
        assertThat(administrator.locator("main").textContent())
                .contains(before.state().number(), DateText.full(due(before)), "提前", "还没有生效");
        Screen.picture(administrator, "calendar-preview-1280");
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator(".problem-summary").textContent()).contains("请写明更正的理由");
        assertThat(due(inbox(before.state().number()))).isEqualTo(due(before));
        administrator.locator("#reason").fill("云政办〔2026〕12号");
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator("main").textContent()).contains("日历已经更正", "云政办〔2026〕12号");
    }

    private static void theListNamesBoth(Page administrator, WorkItem before, WorkItem after) {
        assertThat(administrator
                        .locator(
                                "tr",
                                new Page.LocatorOptions()
                                        .setHasText(before.state().number()))
                        .textContent())
                .contains(DateText.full(due(before)), DateText.full(due(after)), "提前");
        Screen.picture(administrator, "calendar-correction-1280");
    }

    private void theOfficerSeesTheNewDay(WorkItem before, WorkItem after) {
        Page officer = signedIn(before.state().path(), LoadedCity.OFFICER);
        assertThat(officer.locator(".turn").textContent())
                .contains("最迟" + DateText.full(due(after)), "因2026年3月7日改为调休上班", "提前到");
        officer.locator(".deadline summary").click();
        assertThat(officer.locator("td:has(time[datetime='" + SATURDAY + "'])").textContent())
                .contains("班");
        Screen.picture(officer, "calendar-desk-1280");
        officer.locator(".deadline a").click();
        assertThat(officer.locator("h1").textContent()).isEqualTo("期限计算说明");
        assertThat(officer.locator("article").textContent()).contains(DateText.full(due(after)));
        Screen.picture(officer, "calendar-annex-1280");
    }

    private static void theNextYearIsPasted(Page administrator) {
        administrator.navigate("/console/calendar/notice");
        administrator.locator("#title").fill("2027年部分节假日安排（演示）");
        administrator.locator("#text").fill(NoticeSamples.YEAR_2027.replace("共7天。2月20日", "共8天。2月20日"));
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator(".problem-summary").textContent()).contains("第3行", "是7天，这里写的是8天");
        Screen.picture(administrator, "calendar-notice-1280");
        administrator.locator("#text").fill(NoticeSamples.YEAR_2027);
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator("h1").textContent()).isEqualTo("2027年放假安排公布");
        administrator.locator("#reason").fill("通知公布");
        administrator.locator("main form button[type=submit]").click();
        assertThat(administrator.locator("main").textContent()).contains("日历已经更正");
        administrator.navigate("/console/calendar");
        assertThat(administrator
                        .locator("tr", new Page.LocatorOptions().setHasText("2027年"))
                        .first()
                        .textContent())
                .contains("已公布", "2027年部分节假日安排（演示）");
    }

    private void theCitizenAsksForADate() {
        Page visitor = Screen.open(port, Screen.NARROW, false);
        visitor.navigate("/calendar?year=2027");
        assertThat(visitor.locator("main").textContent()).contains("2月5日至11日，7天", "2月20日（周六）上班");
        Screen.picture(visitor, "calendar-public-390");
        visitor.navigate("/calendar/deadline");
        visitor.locator("#from").fill("2027-02-01");
        visitor.locator("main form button[type=submit]").click();
        assertThat(visitor.locator(".due-day").textContent()).contains("2027年3月5日");
        assertThat(visitor.locator("main").textContent()).contains("2月20日调休上班计入");
        Screen.picture(visitor, "deadline-answer-390");
    }

    /// An open request of the officer's whose period goes over that Saturday.
    private WorkItem openRequest() {
        return worklist.listOpen(Set.of(LoadedCity.CIVIL_AFFAIRS)).stream()
                .filter(item -> item.state().kind().equals("foi") && item.light() != Light.WAITING)
                .filter(item -> item.state().startedOn().isBefore(LocalDate.parse(SATURDAY))
                        && due(item).isAfter(LocalDate.parse(SATURDAY)))
                .findFirst()
                .orElseThrow();
    }

    private WorkItem inbox(String number) {
        return worklist.listOpen(Set.of(LoadedCity.CIVIL_AFFAIRS)).stream()
                .filter(item -> item.state().number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate due(WorkItem item) {
        return item.state().dueOn().orElseThrow();
    }

    private Page signedIn(String where, String account) {
        Page page = Screen.signedIn(port, Screen.WIDE, false, account);
        page.navigate(where);
        return page;
    }
}
