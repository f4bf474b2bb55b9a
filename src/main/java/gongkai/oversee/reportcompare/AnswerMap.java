package gongkai.oversee.reportcompare;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.web.Frames;
import gongkai.oversee.annualreport.ReportFigures;
import gongkai.oversee.reportcompare.page.Exhibit;
import gongkai.oversee.reportcompare.page.Grid;
import gongkai.oversee.reportcompare.page.SidePage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which kinds of answers each organ of a government gave in a year, as parts of all it answered.
@Component
class AnswerMap {
    static final String TITLE = "各机关办理结果构成";
    private static final String NOTHING = "没有办结";
    private static final String ALL = "合计";

    private final ReportFigures figures;
    private final Governments governments;
    private final ChartScript script;

    AnswerMap(ReportFigures figures, Governments governments, ChartScript script) {
        this.figures = figures;
        this.governments = governments;
        this.script = script;
    }

    SidePage page(Frames frames, Place place, String government, String year) {
        var of = governments.year(year);
        var at = governments.find(government, place);
        var members = of.flatMap(each -> at.map(one -> governments.members(one.id(), each, place)))
                .orElse(List.of());
        return new SidePage(
                place.frame(frames, TITLE),
                place.console(),
                of.map(each -> "%d年各机关办结的申请中，六类办理结果各占多少。".formatted(each)).orElse("还没有已经结束的年度的年报数据。"),
                place.base() + "/answers",
                Governments.choices(governments.list(place)),
                at.map(each -> each.id().value()).orElse(""),
                governments.years(),
                of.map(String::valueOf).orElse(""),
                List.of(),
                "",
                of.filter(each -> !members.isEmpty())
                        .map(each -> List.of(exhibit(place, each, members)))
                        .orElse(List.of()),
                script.paths());
    }

    /// What one organ, or all together, answered; a kind that is not in the report counts as none.
    ///
    /// @param whole all that was answered
    private record Answers(Map<AnswerKind, BigDecimal> counts, BigDecimal whole) {
        static Answers of(YearFigures figures) {
            var counts = new LinkedHashMap<AnswerKind, BigDecimal>();
            for (AnswerKind kind : AnswerKind.values()) {
                counts.put(kind, figures.answers(kind).orElse(BigDecimal.ZERO));
            }
            return of(counts);
        }

        private static Answers of(Map<AnswerKind, BigDecimal> counts) {
            return new Answers(counts, counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        Answers and(Answers other) {
            var both = new LinkedHashMap<>(counts);
            other.counts.forEach((kind, count) -> both.merge(kind, count, BigDecimal::add));
            return of(both);
        }

        Optional<BigDecimal> share(AnswerKind kind) {
            return Amount.share(counts.getOrDefault(kind, BigDecimal.ZERO), whole);
        }

        String words(AnswerKind kind) {
            return share(kind)
                    .map(share -> "%s（%s）"
                            .formatted(
                                    Amount.percent(share), Amount.written(counts.getOrDefault(kind, BigDecimal.ZERO))))
                    .orElse(Amount.UNKNOWN);
        }

        String total() {
            return whole.signum() == 0 ? NOTHING : Amount.written(whole);
        }
    }

    private Exhibit exhibit(Place place, int year, List<Organ> members) {
        Map<Organ, Answers> answers = new LinkedHashMap<>();
        OrganFigures.list(figures, members, year)
                .forEach(each -> answers.put(each.organ(), Answers.of(each.figures())));
        var all = answers.values().stream().reduce(new Answers(Map.of(), BigDecimal.ZERO), Answers::and);
        var kinds = Arrays.asList(AnswerKind.values());
        String most = kinds.stream()
                .map(kind -> kind.label() + all.share(kind).map(Amount::percent).orElse(Amount.UNKNOWN))
                .collect(Collectors.joining("，"));
        String says = "堆叠条形图：%d年%d个机关六类办理结果的占比。合计%s，各机关的占比见表。".formatted(year, answers.size(), most);
        return new Exhibit(
                "answers",
                "办理结果构成",
                "括号内是件数。没有办结申请的机关没有占比。",
                Optional.of(new Exhibit.Chart(
                        says,
                        drawing(answers, all).json(),
                        kinds.stream().map(AnswerKind::label).toList())),
                new Grid(
                        Stream.of(Stream.of("机关"), kinds.stream().map(AnswerKind::label), Stream.of("办结"))
                                .flatMap(each -> each)
                                .map(Grid.Head::of)
                                .toList(),
                        rows(place, answers, all)));
    }

    private static Drawing drawing(Map<Organ, Answers> answers, Answers all) {
        var lines = new ArrayList<>(List.of(all));
        lines.addAll(answers.values());
        var names = new ArrayList<>(List.of(ALL));
        answers.keySet().forEach(organ -> names.add(organ.shortName()));
        return new Drawing(
                Drawing.Kind.SHARES,
                names,
                Arrays.stream(AnswerKind.values())
                        .map(kind -> new Drawing.Series(
                                kind.label(),
                                lines.stream().map(line -> line.share(kind)).toList(),
                                lines.stream()
                                        .map(line -> line.share(kind)
                                                .map(Amount::percent)
                                                .orElse(NOTHING))
                                        .toList()))
                        .toList());
    }

    private static List<Grid.Row> rows(Place place, Map<Organ, Answers> answers, Answers all) {
        var rows = new ArrayList<Grid.Row>();
        rows.add(new Grid.Row(ALL, "", "", true, values(all)));
        answers.forEach((organ, own) -> rows.add(
                new Grid.Row(organ.name(), place.organPath(organ.id()), Governments.note(organ), false, values(own))));
        return rows;
    }

    private static List<String> values(Answers answers) {
        return Stream.concat(Arrays.stream(AnswerKind.values()).map(answers::words), Stream.of(answers.total()))
                .toList();
    }
}
