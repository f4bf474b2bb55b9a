package gongkai.foundation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.house.HouseTest;
import gongkai.house.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages and the interface everybody may ask.
@HouseTest
class CalendarWebTest {
    @LocalServerPort
    private int port;

    private Wire visitor = new Wire(0);

    @BeforeEach
    void open() {
        visitor = new Wire(port);
    }

    @Test
    void theYearHangsOnTheWallWithItsMarks() {
        var page = visitor.get("/calendar").html();
        assertThat(page.select("h1").text()).isEqualTo("2026年工作日日历");
        assertThat(page.select(".month")).hasSize(12);
        assertThat(page.select("[data-kind=MAKE_UP]"))
                .hasSize(6)
                .allMatch(cell -> cell.text().contains("班"));
        assertThat(page.select("main").text()).contains("全年248个工作日", "尚未公布的年份：2027年、2028年");
        assertThat(visitor.get("/calendar?year=2027").html().select(".banner").text())
                .contains("公布后日期可能调整");
        assertThat(visitor.get("/calendar?year=26").status()).isEqualTo(404);
    }

    @Test
    void theAnswerSaysTheDayInASentenceAndDayByDay() {
        var page =
                visitor.get("/calendar/deadline?from=2026-02-10&workingDays=20").html();
        assertThat(page.select(".due-day").text()).isEqualTo("2026年3月16日（周一）");
        assertThat(page.select(".deadline-sentence").text()).contains("2月14日、2月28日调休上班计入");
        assertThat(page.select(".strip [data-mark=MAKE_UP]")).hasSize(2);
        assertThat(page.select("details .table tbody tr")).hasSize(35);
    }

    @Test
    void suspensionsAndAnExtensionAreTakenAndPrinted() {
        String query =
                "?from=2026-03-02&workingDays=20&extension=20&suspended=2026-03-04..2026-03-06,2026-03-05..2026-03-06";
        assertThat(visitor.get("/calendar/deadline" + query)
                        .html()
                        .select(".due-day")
                        .text())
                .isEqualTo("2026年4月30日（周四）");
        var annex = visitor.get("/calendar/deadline/annex" + query + "&matter=2026-000108")
                .html();
        assertThat(annex.select("h1").text()).isEqualTo("期限计算说明");
        assertThat(annex.select("article").text())
                .contains("事项编号：2026-000108", "2026年3月4日发出，2026年3月6日收到答复", "期限依法延长20个工作日", "计算日期：2026年3月2日");
        assertThat(visitor.get("/calendar/deadline/annex" + query + "&matter=%3Cb%3E")
                        .html()
                        .select("article")
                        .text())
                .doesNotContain("事项编号");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAllAtOnce() {
        var answer = visitor.get(
                "/calendar/deadline?from=10.2.2026&workingDays=501&extension=x&suspended=2026-03-10..2026-03-03");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select(".problem-summary li")).hasSize(4);
        assertThat(answer.html().select("#workingDays").attr("value")).isEqualTo("501");
        assertThat(visitor.get("/calendar/deadline/annex").status()).isEqualTo(422);
    }

    @Test
    void programsGetTheDaysAndTheSentence() {
        var answer = visitor.get("/api/calendar/deadline?from=2026-02-10&workingDays=20");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(answer.body())
                .contains(
                        "\"due\":\"2026-03-16\"",
                        "\"provisional\":false",
                        "\"day\":\"2026-02-14\"",
                        "\"kind\":\"MAKE_UP\"",
                        "\"count\":20");
        assertThat(visitor.get("/api/calendar/deadline?from=2026-12-21&workingDays=20")
                        .body())
                .contains("\"provisional\":true", "2027年放假安排尚未公布，日期可能调整。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?from=2026-02-10",
                "?from=2026-02-30&workingDays=20",
                "?from=2026-02-10&workingDays=-1",
                "?from=2026-02-10&workingDays=100000",
                "?from=9999-12-31&workingDays=20",
                "?from=2026-02-10&workingDays=20&suspended=1900-01-01..2100-01-01",
                "?from=2026-02-10&workingDays=20&suspended=x",
                "?from=2026-02-10&workingDays=20&trigger=x"
            })
    void wrongQuestionsAreAnsweredByTheStandard(String query) {
        var answer = visitor.get("/api/calendar/deadline" + query);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("/errors/question-unreadable", "\"fields\"");
    }

    @Test
    void theStatutoryPeriodsAreListedWithTheirBasis() {
        var page = visitor.get("/calendar/periods").html();
        assertThat(page.select("tbody tr")).hasSize(StatutoryPeriod.values().length);
        assertThat(page.select("[id=request.reply]").text()).contains("20个工作日", "条例第三十三条第二款");
    }
}
