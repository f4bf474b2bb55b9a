package gongkai.answer.foipublic;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiYear;
import gongkai.answer.foi.FoiYears;
import gongkai.answer.foipublic.page.StatisticsPage;
import gongkai.answer.recordcorrection.RecordCorrectionFigures;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.TableFile;
import gongkai.foundation.web.Wing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 依申请公开统计: how requests were received and answered in a year, by one organ or by all, by the conditions of the
/// annual report, so that both say the same.
@Controller
class StatisticsController {
    static final String PATH = "/answer/statistics";
    static final String TITLE = "依申请公开统计";

    private static final int PAST = 5;
    private static final String NOTHING = "—";

    private final FoiYears years;
    private final OrganAndYear choices;
    private final RecordCorrectionFigures corrections;

    StatisticsController(FoiYears years, OrganAndYear choices, RecordCorrectionFigures corrections) {
        this.corrections = corrections;
        this.years = years;
        this.choices = choices;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView show(
            Frames frames,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year) {
        var asked = choices.read(organ, year);
        var figures = years.year(asked.organId(), asked.year());
        return Show.page(
                "foipublic/statistics",
                new StatisticsPage(
                        frames.portal(Wing.ANSWER, TITLE, Crumb.here(TITLE)),
                        choices.organs(),
                        asked.organValue(),
                        choices.years(),
                        String.valueOf(asked.year()),
                        "%s%d年收到和办理政府信息公开申请的情况，与年度报告表三口径相同。".formatted(asked.who(), asked.year()),
                        facts(figures, asked),
                        rows(figures),
                        past(asked),
                        PATH + "/table.%s?" + asked.address()));
    }

    @Open
    @GetMapping(PATH + "/table.{ending}")
    ResponseEntity<byte[]> file(
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year) {
        var asked = choices.read(organ, year);
        var figures = years.year(asked.organId(), asked.year());
        var lines = new ArrayList<List<String>>();
        facts(figures, asked).forEach(fact -> lines.add(List.of("办理情况", fact.label(), fact.value())));
        for (Decision decision : Decision.values()) {
            lines.add(List.of(decision.group().label(), decision.label(), String.valueOf(figures.count(decision))));
        }
        String name = "%s%d年%s".formatted(asked.who(), asked.year(), TITLE);
        return new TableFile(name, List.of("类别", "项目", "数量"), lines).as(ending);
    }

    /// 更正申请 stand beside the figures of requests, never in them: 第四十一条 is no request for information.
    private List<Fact> facts(FoiYear figures, OrganAndYear.Asked asked) {
        return List.of(
                Fact.of("本年新收", pieces(figures.received())),
                Fact.of("上年结转", pieces(figures.carriedIn())),
                Fact.of("本年办结", pieces(figures.closed())),
                Fact.of("结转下年度", pieces(figures.carriedOut())),
                Fact.of("按期办结", onTime(figures)),
                Fact.of("平均用时", days(figures)),
                Fact.of(
                        "更正申请（不计入表三）",
                        corrections.year(asked.organId(), asked.year()).words()));
    }

    private static String pieces(long count) {
        return "%,d 件".formatted(count);
    }

    private static String onTime(FoiYear figures) {
        return figures.closed() == 0
                ? NOTHING
                : "%,d 件（%s）".formatted(figures.onTime(), share(figures.onTime(), figures.closed()));
    }

    private static String days(FoiYear figures) {
        return figures.averageDays().isEmpty()
                ? NOTHING
                : "%.1f 个工作日".formatted(figures.averageDays().getAsDouble());
    }

    private static String share(long part, long whole) {
        return whole == 0 ? NOTHING : "%.1f%%".formatted(100.0 * part / whole);
    }

    /// Every kind of result, also those that did not occur: the table has the rows of the annual report.
    private static List<StatisticsPage.Row> rows(FoiYear figures) {
        return Arrays.stream(Decision.values())
                .map(decision -> new StatisticsPage.Row(
                        isFirst(decision) ? decision.group().label() : "",
                        decision.label(),
                        "%,d".formatted(figures.count(decision)),
                        share(figures.count(decision), figures.closed())))
                .toList();
    }

    private static boolean isFirst(Decision decision) {
        return decision.ordinal() == 0 || Decision.values()[decision.ordinal() - 1].group() != decision.group();
    }

    private List<StatisticsPage.Line> past(OrganAndYear.Asked asked) {
        return choices.years(asked.year())
                .limit(PAST)
                .map(year -> years.year(asked.organId(), year))
                .map(figures -> new StatisticsPage.Line(
                        figures.year() + "年",
                        PATH + "?organ=" + asked.organValue() + "&year=" + figures.year(),
                        "%,d".formatted(figures.received()),
                        "%,d".formatted(figures.closed()),
                        share(figures.onTime(), figures.closed()),
                        days(figures)))
                .toList();
    }
}
