package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import gongkai.demo.LoadedCity;
import gongkai.foundation.worklist.LadderAtOnce;
import gongkai.foundation.worklist.Light;
import gongkai.foundation.worklist.WorkItem;
import gongkai.foundation.worklist.WorkState;
import gongkai.foundation.worklist.Worklist;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A request in the worklist from green to overdue: it turns yellow and is claimed, turns red and is urged, is
/// supervised, answered and accepted, and is found behind the figures once it is late. Walked without JavaScript.
@HouseTest
@Tag("journey")
class WorklistJourneyTest {
    private final LoadedCity city;
    private final Worklist worklist;
    private final LadderAtOnce ladder;
    private final TestTime time;
    private final int port;

    @Autowired
    WorklistJourneyTest(
            LoadedCity city, Worklist worklist, LadderAtOnce ladder, TestTime time, @LocalServerPort int port) {
        this.city = city;
        this.worklist = worklist;
        this.ladder = ladder;
        this.time = time;
        this.port = port;
    }

    @Test
    void aMatterIsUrgedSupervisedAnsweredAndFoundBehindTheFigures() {
        city.load();
        var matter = worklist.listOpen(Set.of(LoadedCity.CIVIL_AFFAIRS)).stream()
                .filter(item ->
                        item.light() == Light.GREEN && item.state().kind().equals("foi"))
                .map(WorkItem::state)
                .reduce((first, last) -> last)
                .orElseThrow();
        String work = "/console/work/foi/" + matter.matter();
        Page officer = signedIn(LoadedCity.OFFICER);
        Page supervisor = signedIn(LoadedCity.SUPERVISOR);

        turn(matter, Light.YELLOW);
        theOfficerClaimsIt(officer, matter);
        assertThat(officer.navigate(work).ok()).isTrue();
        assertThat(text(officer)).contains("过半", "由周敏承办", "到期提醒", "办理期限已经过半");

        turn(matter, Light.RED);
        theSupervisorUrges(supervisor, work);
        officer.navigate(work);
        assertThat(officer.locator(".banner").textContent()).contains("郑明镜于", "催办：请今天答复申请人");
        assertThat(text(officer)).contains("临期", "即将到期，提醒本单位负责人");
        Screen.picture(officer, "work-urged-1280");

        theSupervisorDemands(supervisor, work);
        theOfficerAnswers(officer);
        theSupervisorAccepts(supervisor);

        turn(matter, Light.OVERDUE);
        officer.navigate("/console?tab=mine&light=late");
        assertThat(text(officer)).contains(matter.number(), "已超期 1 个工作日", "催办 1 次，督办 1 次");
        officer.navigate(work);
        assertThat(text(officer)).contains("督办办结", "答复督办", "已超期，提醒本单位负责人、上级督办人员");
        theFiguresLeadToIt(supervisor, matter);
    }

    /// Day by day until the light changes; the ladder is climbed that day.
    private void turn(WorkState matter, Light light) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        while (worklist.find("foi", matter.matter()).orElseThrow().light() != light) {
            day = day.plusDays(1);
            time.moveTo(day);
        }
        assertThat(ladder.climb()).isPositive();
    }

    private static void theOfficerClaimsIt(Page officer, WorkState matter) {
        officer.navigate("/console");
        Screen.picture(officer, "worklist-1280");
        officer.locator("input[name=item][value='foi:" + matter.matter() + "']").check();
        officer.locator("button", new Page.LocatorOptions().setHasText("认领选中的事项"))
                .click();
        assertThat(officer.locator(".notice").textContent()).contains("已认领 1 件");
        officer.navigate("/console?tab=mine");
        assertThat(text(officer)).contains(matter.number());
    }

    private static void theSupervisorUrges(Page supervisor, String work) {
        supervisor.navigate(work);
        supervisor.locator("form[action$='/urge'] button").click();
        assertThat(supervisor.locator(".problem-summary").textContent()).contains("请写明原因");
        supervisor.locator("#urgeNote").fill("请今天答复申请人");
        supervisor.locator("form[action$='/urge'] button").click();
        assertThat(supervisor.locator(".notice").textContent()).contains("已催办");
    }

    private static void theSupervisorDemands(Page supervisor, String work) {
        supervisor.navigate(work);
        supervisor
                .locator("summary", new Page.LocatorOptions().setHasText("督办"))
                .click();
        supervisor.locator("#demand").fill("请说明临期未答复的原因，并写明答复日期。");
        supervisor.locator("#days").fill("3");
        supervisor.locator("form[action$='/supervise'] button").click();
        assertThat(supervisor.locator(".notice").textContent()).contains("督办已发出");
    }

    private static void theOfficerAnswers(Page officer) {
        officer.navigate("/console/supervision?which=open");
        Screen.picture(officer, "supervisions-1280");
        officer.locator("main td a").first().click();
        assertThat(officer.locator(".turn").textContent()).contains("轮到云州市民政局答复", "还有 3 个工作日");
        officer.locator("#answer").fill("材料较多，正在核对，明日答复申请人。");
        officer.locator("form[action$='/answer'] button").click();
        assertThat(officer.locator(".turn").textContent()).contains("已经答复，等待");
        assertThat(officer.locator("form[action$='/accept']").count()).isZero();
    }

    private static void theSupervisorAccepts(Page supervisor) {
        supervisor.navigate("/console/supervision?which=answered");
        supervisor.locator("main td a").first().click();
        assertThat(text(supervisor)).contains("材料较多，正在核对，明日答复申请人。");
        Screen.picture(supervisor, "supervision-1280");
        supervisor.locator("form[action$='/accept'] button").click();
        assertThat(supervisor.locator(".turn").textContent()).contains("督办办结");
    }

    private static void theFiguresLeadToIt(Page supervisor, WorkState matter) {
        supervisor.navigate("/console/figures/work?period=2026");
        Screen.picture(supervisor, "work-figures-1280");
        supervisor
                .locator("tbody th a", new Page.LocatorOptions().setHasText("民政局"))
                .click();
        assertThat(supervisor.locator("h2").first().textContent()).contains("云州市民政局");
        var late = supervisor.locator("tfoot a[href*='figure=OPEN_LATE']");
        int count = Integer.parseInt(late.textContent());
        late.click();
        assertThat(supervisor.locator("tbody tr").count()).isEqualTo(count);
        assertThat(text(supervisor)).contains(matter.number(), "在办，已超期");
        Screen.picture(supervisor, "work-figure-items-1280");
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }

    private Page signedIn(String account) {
        return Screen.signedIn(port, Screen.WIDE, false, account);
    }
}
