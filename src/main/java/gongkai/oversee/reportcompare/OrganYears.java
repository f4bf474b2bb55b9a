package gongkai.oversee.reportcompare;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Frames;
import gongkai.oversee.annualreport.ReportFigures;
import gongkai.oversee.reportcompare.page.Exhibit;
import gongkai.oversee.reportcompare.page.Grid;
import gongkai.oversee.reportcompare.page.OrganYearsPage;
import gongkai.oversee.statutoryreport.CellRef;
import gongkai.oversee.statutoryreport.RemedyBlock;
import gongkai.oversee.statutoryreport.RemedyColumn;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// An organ over the years. Tables 三 and 四 are alike in both forms; table 二 is not, so its figures stand apart.
@Component
class OrganYears {
    private static final String BORDER = "2021年起的报告改用新格式（国办公开办函〔2021〕30号）。主动公开的数据在两种格式中口径不同，"
            + "例如旧格式的“对外公开总数量”不是新格式的“现行有效件数”，所以分开列出，不相互比较；依申请公开和复议诉讼的图中以空行隔开。";

    private final ReportFigures figures;
    private final Organs organs;
    private final ChartScript script;

    OrganYears(ReportFigures figures, Organs organs, ChartScript script) {
        this.figures = figures;
        this.organs = organs;
        this.script = script;
    }

    OrganYearsPage page(Frames frames, Place place, Organ organ) {
        var years = new TreeMap<Integer, YearFigures>();
        figures.over(organ.id()).forEach((year, tables) -> years.put(year, new YearFigures(tables)));
        boolean border = forms(years).size() > 1;
        return new OrganYearsPage(
                place.frame(frames, title(organ)),
                place.console(),
                lead(organ, years),
                border ? BORDER : "",
                years.isEmpty() ? List.of() : exhibits(place, organ, years),
                script.paths());
    }

    static String title(Organ organ) {
        return organ.name() + "历年年报数据";
    }

    private String lead(Organ organ, SortedMap<Integer, YearFigures> years) {
        if (years.isEmpty()) {
            return organ.name() + "还没有已经结束的年度的年报数据。";
        }
        var before = organs.predecessors(organ.id());
        String merged = before.isEmpty()
                ? ""
                : "%s的工作由本机关承继，承继以前办结的申请计入原机关的年报。"
                        .formatted(String.join(
                                "、", before.stream().map(Organ::name).toList()));
        String ended = organ.abolition()
                .map(end -> "本机关%s，尚未办结的申请转由%s继续办理。"
                        .formatted(
                                Governments.note(organ), organs.get(end.heir()).name()))
                .orElse("");
        return "%d年至%d年，共%d年。".formatted(years.firstKey(), years.lastKey(), years.size()) + merged + ended;
    }

    private List<Exhibit> exhibits(Place place, Organ organ, SortedMap<Integer, YearFigures> years) {
        var exhibits = new ArrayList<>(
                List.of(requests(place, organ, years), answers(place, organ, years), remedies(place, organ, years)));
        forms(years).reversed().forEach(form -> exhibits.add(proactive(place, organ.id(), form, years)));
        return exhibits;
    }

    private static List<ReportFormat> forms(SortedMap<Integer, YearFigures> years) {
        return years.values().stream().map(OrganYears::form).distinct().toList();
    }

    /// The form of table 二, which is where the two differ.
    private static ReportFormat form(YearFigures year) {
        return year.tables().format().hasProactive2021() ? ReportFormat.F2021 : ReportFormat.F2019;
    }

    private Exhibit requests(Place place, Organ organ, SortedMap<Integer, YearFigures> years) {
        var measures = Measure.casework().subList(0, 4);
        var drawn = List.of(measures.get(0), measures.get(2), measures.get(3));
        var last = years.sequencedValues().getLast();
        String says = "条形图：%s%s各年新收、办结和结转下年的申请件数。%d年新收%s件，办结%s件，结转下年%s件。"
                .formatted(
                        organ.name(),
                        span(years),
                        years.lastKey(),
                        Amount.written(last.received()),
                        Amount.written(last.handled()),
                        Amount.written(last.carriedOut()));
        var series = drawn.stream()
                .map(measure -> series(
                        measure.label(),
                        years,
                        measure.figure(),
                        year -> measure.label() + " " + measure.words().apply(year)))
                .toList();
        return new Exhibit(
                "requests",
                "收到和办结的申请（件）",
                "",
                Optional.of(chart(says, Drawing.Kind.BESIDE, years, series, List.of())),
                new Grid(
                        heads(measures.stream().map(Measure::label)),
                        rows(
                                place,
                                organ.id(),
                                years,
                                year -> measures.stream()
                                        .map(measure -> measure.words().apply(year))
                                        .toList())));
    }

    private Exhibit answers(Place place, Organ organ, SortedMap<Integer, YearFigures> years) {
        var kinds = Arrays.asList(AnswerKind.values());
        var series = kinds.stream()
                .map(kind -> series(
                        kind.label(), years, year -> year.answers(kind), year -> Amount.written(year.answers(kind))))
                .toList();
        String says = "堆叠条形图：%s%s各年办理结果按六类的件数，数字见表。".formatted(organ.name(), span(years));
        return new Exhibit(
                "answers",
                "办理结果（件）",
                "",
                Optional.of(chart(
                        says,
                        Drawing.Kind.BEHIND,
                        years,
                        series,
                        kinds.stream().map(AnswerKind::label).toList())),
                new Grid(
                        heads(Stream.concat(kinds.stream().map(AnswerKind::label), Stream.of("总计"))),
                        rows(
                                place,
                                organ.id(),
                                years,
                                year -> Stream.concat(
                                                kinds.stream().map(kind -> Amount.written(year.answers(kind))),
                                                Stream.of(Amount.written(year.handled())))
                                        .toList())));
    }

    private Exhibit remedies(Place place, Organ organ, SortedMap<Integer, YearFigures> years) {
        var series = Arrays.stream(RemedyBlock.values())
                .map(block -> series(
                        name(block),
                        years,
                        year -> year.outcome(block).flatMap(Outcome::rate),
                        year -> name(block) + " " + words(year, block)))
                .toList();
        String says = "条形图：%s%s各年行政复议和行政诉讼的结果纠正率，没有审结的年度没有纠正率。".formatted(organ.name(), span(years));
        var heads = Arrays.stream(RemedyBlock.values())
                .flatMap(block -> Stream.of(name(block) + "总计", "尚未审结", "结果纠正", "结果纠正率"));
        return new Exhibit(
                "remedies",
                "行政复议、行政诉讼的结果纠正率",
                "结果纠正率是结果纠正的件数除以当年审结的件数（结果维持、结果纠正和其他结果之和），尚未审结的不计。",
                Optional.of(chart(says, Drawing.Kind.BESIDE, years, series, List.of())),
                new Grid(
                        heads(heads),
                        rows(
                                place,
                                organ.id(),
                                years,
                                year -> Arrays.stream(RemedyBlock.values())
                                        .flatMap(block -> Stream.of(
                                                Amount.written(year.cases(block)),
                                                year.words(new CellRef(block, RemedyColumn.PENDING)),
                                                year.words(new CellRef(block, RemedyColumn.CORRECTED)),
                                                words(year, block)))
                                        .toList())));
    }

    private Exhibit proactive(Place place, OrganId organ, ReportFormat form, SortedMap<Integer, YearFigures> years) {
        var measures = Measure.proactive(form);
        var ofForm = new TreeMap<Integer, YearFigures>(years);
        ofForm.values().removeIf(year -> form(year) != form);
        return new Exhibit(
                "proactive-" + (form == ReportFormat.F2021 ? "2021" : "2019"),
                "主动公开（%s）".formatted(form == ReportFormat.F2021 ? "2021年起的格式" : "2019年、2020年的格式"),
                "",
                Optional.empty(),
                new Grid(
                        heads(measures.stream().map(Measure::label)),
                        rows(
                                place,
                                organ,
                                ofForm,
                                year -> measures.stream()
                                        .map(measure -> measure.words().apply(year))
                                        .toList())));
    }

    static String name(RemedyBlock block) {
        return switch (block) {
            case REVIEW -> "行政复议";
            case SUIT_DIRECT -> "直接起诉";
            case SUIT_AFTER_REVIEW -> "复议后起诉";
        };
    }

    private static String words(YearFigures year, RemedyBlock block) {
        return year.outcome(block).map(Outcome::words).orElse(Amount.UNKNOWN);
    }

    private static String span(SortedMap<Integer, YearFigures> years) {
        return years.firstKey() + "年至" + years.lastKey() + "年";
    }

    private static List<Grid.Head> heads(Stream<String> labels) {
        return Stream.concat(Stream.of("年度"), labels).map(Grid.Head::of).toList();
    }

    private static List<Grid.Row> rows(
            Place place,
            OrganId organ,
            SortedMap<Integer, YearFigures> years,
            Function<YearFigures, List<String>> values) {
        return years.entrySet().stream()
                .map(each -> new Grid.Row(
                        each.getKey() + "年",
                        place.reportPath(organ, each.getKey()),
                        "",
                        false,
                        values.apply(each.getValue())))
                .toList();
    }

    /// Between the two forms a gap is left.
    private static Exhibit.Chart chart(
            String says,
            Drawing.Kind kind,
            SortedMap<Integer, YearFigures> years,
            List<Drawing.Series> series,
            List<String> legend) {
        var names = new ArrayList<String>();
        years.forEach((year, figures) -> {
            if (isFirstOfForm(years, year)) {
                names.add("");
            }
            names.add(year + "年");
        });
        return new Exhibit.Chart(says, new Drawing(kind, names, series).json(), legend);
    }

    private static Drawing.Series series(
            String name,
            SortedMap<Integer, YearFigures> years,
            Function<YearFigures, Optional<BigDecimal>> figure,
            Function<YearFigures, String> label) {
        var values = new ArrayList<Optional<BigDecimal>>();
        var labels = new ArrayList<String>();
        for (Map.Entry<Integer, YearFigures> each : years.entrySet()) {
            if (isFirstOfForm(years, each.getKey())) {
                values.add(Optional.empty());
                labels.add("");
            }
            values.add(figure.apply(each.getValue()));
            labels.add(label.apply(each.getValue()));
        }
        return new Drawing.Series(name, values, labels);
    }

    /// The first year in the form of 2021 where there is one in that of 2019 before it.
    private static boolean isFirstOfForm(SortedMap<Integer, YearFigures> years, int year) {
        var before = years.headMap(year);
        return !before.isEmpty()
                && form(before.sequencedValues().getLast()) == ReportFormat.F2019
                && form(years.tailMap(year).sequencedValues().getFirst()) == ReportFormat.F2021;
    }
}
