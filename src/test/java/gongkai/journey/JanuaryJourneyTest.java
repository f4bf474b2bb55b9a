package gongkai.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gongkai.demo.LoadedCity;
import gongkai.foundation.attachment.ReadAtOnce;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganReform;
import gongkai.foundation.organ.Reform;
import gongkai.house.HouseTest;
import gongkai.house.TestTime;
import gongkai.oversee.reportwriting.ReportOpening;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The statistician's January, without JavaScript: the organs below the city draft from their ledgers, one was merged
/// in July, one is sent back for a finding, one is late and urged; the city's report adds them up, is corrected in one
/// figure with reason and approval, signed, published in time; a month later corrected, both editions readable.
@HouseTest
@Tag("journey")
class JanuaryJourneyTest {
    private static final String WRITING = "/console/report-writing";
    private static final String CITY = WRITING + "/yunzhou/2026";
    private static final String LICENCES = "PROACTIVE_TABLE.LICENCES.DECISIONS";
    private static final Pattern OPEN = Pattern.compile("【请补充：[^】]*】");
    private static final String WRITTEN = "对照上一年度报告所提的问题，完善了信息动态调整和规范性文件清理的制度，按月核对台账；部分栏目更新不够及时，明年继续改进。";

    /// Who writes for whom; the statistician of the city writes for those not named.
    private static final Map<String, String> OFFICERS = new LinkedHashMap<>();

    static {
        OFFICERS.put("liuxi", "liuxi");
        OFFICERS.put("qinghe", "qinghe");
        OFFICERS.put("housing", "housing");
        OFFICERS.put("civil-affairs", "officer");
        for (String organ : new String[] {
            "education", "health", "natural-resources", "market", "finance", "wangshan", "linjiang", "office"
        }) {
            OFFICERS.put(organ, LoadedCity.STATISTICIAN);
        }
    }

    private final LoadedCity city;
    private final ReportOpening opening;
    private final ReadAtOnce files;
    private final OrganReform reform;
    private final TestTime time;
    private final int port;

    @Autowired
    JanuaryJourneyTest(
            LoadedCity city,
            ReportOpening opening,
            ReadAtOnce files,
            OrganReform reform,
            TestTime time,
            @LocalServerPort int port) {
        this.reform = reform;
        this.city = city;
        this.opening = opening;
        this.files = files;
        this.time = time;
        this.port = port;
    }

    @Test
    void theStatisticiansJanuary() {
        city.load();
        time.moveTo("2026-07-01");
        reform.order(
                new Reform.Merge(OrganId.of("labour"), LoadedCity.CIVIL_AFFAIRS, Optional.empty()),
                LocalDate.of(2026, 7, 1),
                "云编〔2026〕6号",
                "staff:1 方正");
        time.moveTo("2027-01-05");
        assertThat(opening.run()).isEqualTo(14);
        Page statistician = Screen.signedIn(port, Screen.WIDE, false, LoadedCity.STATISTICIAN);
        Page head = Screen.signedIn(port, Screen.WIDE, false, "yunzhou-head");

        OFFICERS.forEach((organ, account) -> {
            Page writer = account.equals(LoadedCity.STATISTICIAN)
                    ? statistician
                    : Screen.signedIn(port, Screen.WIDE, false, account);
            write(writer, organ, organ.equals("housing") ? "全年新收政府信息公开申请 905 件。" : "");
            sign(head, organ);
            if (organ.equals("liuxi")) {
                accept(statistician, organ);
            }
            if (writer != statistician) {
                writer.context().close();
            }
        });
        theMergedOrganIsExplained(statistician);
        oneIsSentBackForAFinding(statistician, head);
        OFFICERS.keySet().stream()
                .filter(organ -> !organ.equals("liuxi"))
                .forEach(organ -> accept(statistician, organ));

        time.moveTo("2027-02-03");
        theLateOneIsUrged(statistician, head);

        time.moveTo("2027-03-18");
        String document = theCityReports(statistician, head);
        time.moveTo("2027-04-20");
        aMonthLaterItIsCorrected(head, document);
    }

    /// Completes the words where they are open, and sends the report to be signed.
    private static void write(Page writer, String organ, String more) {
        writer.navigate(WRITING + "/" + organ + "/2026");
        for (String section : new String[] {"OVERVIEW", "PROBLEMS"}) {
            var field = writer.locator("#" + section);
            field.fill(OPEN.matcher(field.inputValue()).replaceAll(WRITTEN)
                    + (section.equals("OVERVIEW") ? "\n" + more : ""));
        }
        press(writer, "保存文字");
        assertThat(writer.locator(".notice").first().textContent()).contains("已经保存");
        press(writer, "送审签");
        assertThat(text(writer)).contains("等待", "的负责人审签");
    }

    private static void sign(Page head, String organ) {
        head.navigate(WRITING + "/" + organ + "/2026");
        press(head, "同意，审签");
        assertThat(head.locator(".notice").first().textContent()).contains("已经审签");
    }

    private static void accept(Page statistician, String organ) {
        statistician.navigate(WRITING + "/" + organ + "/2026");
        press(statistician, "接收");
        assertThat(statistician.locator(".notice").first().textContent()).contains("已经接收");
    }

    private static void theMergedOrganIsExplained(Page statistician) {
        statistician.navigate(WRITING + "/civil-affairs/2026");
        assertThat(text(statistician)).contains("云州市人力资源和社会保障局自2026年7月1日起由云州市民政局承接其职责");
        statistician.locator("td[id='REQUEST_TABLE.NEW_REQUESTS.TOTAL'] a").click();
        assertThat(text(statistician)).contains("云州市民政局的登记", "云州市人力资源和社会保障局的登记");
        Screen.picture(statistician, "writing-figure-1280");
    }

    /// The words say another figure than the table.
    private void oneIsSentBackForAFinding(Page statistician, Page head) {
        statistician.navigate(WRITING + "/housing/2026");
        assertThat(statistician.locator("#findings").textContent()).contains("905");
        statistician.locator("#words").fill("总体情况里的申请数与表三不同，请核对。");
        Screen.picture(statistician, "writing-received-1280");
        press(statistician, "退回修改");
        assertThat(text(statistician)).contains("退回修改，轮到云州市住房和城乡建设局");
        Page officer = Screen.signedIn(port, Screen.NARROW, false, "housing");
        officer.navigate("/console?tab=all&kind=report");
        officer.navigate(WRITING + "/housing/2026");
        assertThat(text(officer)).contains("总体情况里的申请数与表三不同，请核对。");
        var overview = officer.locator("#OVERVIEW");
        overview.fill(overview.inputValue().replace("全年新收政府信息公开申请 905 件。", ""));
        press(officer, "保存文字");
        assertThat(text(officer)).doesNotContain("905");
        Screen.picture(officer, "writing-desk-390");
        press(officer, "送审签");
        officer.context().close();
        sign(head, "housing");
    }

    private void theLateOneIsUrged(Page statistician, Page head) {
        statistician.navigate(WRITING);
        assertThat(text(statistician)).contains("市政府应接收 12 份报告，已接收 11 份，待接收 0 份，未报送 1 份，其中 1 份已超过期限");
        Screen.picture(statistician, "writing-list-1280");
        Page supervisor = Screen.signedIn(port, Screen.WIDE, false, LoadedCity.SUPERVISOR);
        supervisor.navigate(WRITING + "/ecology/2026");
        supervisor.locator(".work-part a").click();
        supervisor.locator("#urgeNote").fill("年度报告已经逾期，请今天报送。");
        supervisor.locator("form[action$='/urge'] button").click();
        assertThat(supervisor.locator(".notice").textContent()).contains("已催办");
        supervisor.context().close();
        Page officer = Screen.signedIn(port, Screen.WIDE, false, "ecology");
        officer.navigate(WRITING + "/ecology/2026");
        assertThat(text(officer)).contains("已经超过法定期限", "催办 1 次");
        write(officer, "ecology", "");
        officer.context().close();
        sign(head, "ecology");
        accept(statistician, "ecology");
    }

    /// Added up, one figure corrected with reason and approval, signed, published in time.
    private String theCityReports(Page statistician, Page head) {
        Page officer = Screen.signedIn(port, Screen.WIDE, false, "yunzhou");
        officer.navigate(CITY);
        assertThat(officer.locator("#parts").textContent()).contains("已计入").doesNotContain("没有计入");
        int before = figure(officer);
        officer.locator("td[id='" + LICENCES + "'] a").click();
        officer.locator("#wanted").fill(String.valueOf(before + 1));
        officer.locator("#reason").fill("市政府办公室漏登一件行政许可决定，见办公室2027年3月10日说明。");
        press(officer, "提出更正");
        assertThat(figure(officer)).isEqualTo(before);
        head.navigate(CITY);
        press(head, "批准");
        assertThat(figure(head)).isEqualTo(before + 1);
        assertThat(head.locator("td[id='" + LICENCES + "']").textContent()).contains("更正");
        Screen.picture(head, "writing-city-1280");

        officer.navigate(CITY);
        officer.locator("summary", new Page.LocatorOptions().setHasText("重新起草")).click();
        press(officer, "重新起草“一、总体情况”");
        assertThat(officer.locator("#OVERVIEW").inputValue()).contains("行政许可决定%,d件".formatted(before + 1));
        write(officer, "yunzhou", "");
        sign(head, "yunzhou");
        String document = publish(officer);
        officer.navigate(CITY);
        assertThat(text(officer)).contains("已于2027年3月18日公开");
        officer.context().close();

        Page reader = Screen.open(port, Screen.WIDE, false);
        reader.navigate(document);
        assertThat(reader.locator("main").textContent())
                .contains("云州市人民政府2026年政府信息公开工作年度报告", "收到和处理政府信息公开申请情况", "等12个机关的数据");
        reader.context().close();
        return document;
    }

    /// Through the publishing gate; gives the address of the document.
    private String publish(Page officer) {
        officer.navigate(CITY);
        press(officer, "起草公开稿");
        officer.locator("main a[href^='/console/drafts/']").first().click();
        String draft = officer.url();
        files.read();
        GateWalk.send(officer, draft, "");
        GateWalk.pass(port, draft, "yunzhou-head");
        officer.navigate(CITY);
        return officer.locator("dl.meta a", new Page.LocatorOptions().setHasText("查看公布的报告"))
                .getAttribute("href");
    }

    private void aMonthLaterItIsCorrected(Page head, String document) {
        Page officer = Screen.signedIn(port, Screen.WIDE, false, "yunzhou");
        officer.navigate(CITY);
        officer.locator("#words").fill("更正第五部分的表述");
        press(officer, "开始更正");
        var problems = officer.locator("#PROBLEMS");
        problems.fill(problems.inputValue() + "\n基层公开队伍的力量还需要加强。");
        press(officer, "保存文字");
        press(officer, "送审签");
        sign(head, "yunzhou");
        assertThat(publish(officer)).isEqualTo(document);
        officer.context().close();

        Page reader = Screen.open(port, Screen.WIDE, false);
        reader.navigate(document);
        assertThat(text(reader)).contains("基层公开队伍的力量还需要加强", "第 2 版");
        reader.locator("main a", new Page.LocatorOptions().setHasText("查看修改"))
                .first()
                .click();
        assertThat(text(reader)).contains("更正第五部分的表述", "2027年3月18日", "2027年4月20日");
        Screen.picture(reader, "report-editions-1280");
        reader.context().close();
    }

    private static int figure(Page page) {
        return Integer.parseInt(
                page.locator("td[id='" + LICENCES + "'] a").textContent().replace(",", ""));
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static String text(Page page) {
        return page.locator("main").textContent();
    }
}
