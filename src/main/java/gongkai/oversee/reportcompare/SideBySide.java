package gongkai.oversee.reportcompare;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.web.Frames;
import gongkai.oversee.annualreport.ReportFigures;
import gongkai.oversee.reportcompare.page.Exhibit;
import gongkai.oversee.reportcompare.page.Grid;
import gongkai.oversee.reportcompare.page.SidePage;
import gongkai.oversee.statutoryreport.ReportFormat;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Organs beside each other in one year, in the order of the official list or of one column.
@Component
class SideBySide {
    static final String TITLE = "各机关年报数据对比";

    private final ReportFigures figures;
    private final Governments governments;
    private final ChartScript script;

    SideBySide(ReportFigures figures, Governments governments, ChartScript script) {
        this.figures = figures;
        this.governments = governments;
        this.script = script;
    }

    /// What was asked for.
    ///
    /// @param chosen organs by name; none for all under the government
    /// @param by the column to sort by, or empty
    /// @param rising whether the smallest stands first
    record Asked(String government, List<String> chosen, String year, String by, boolean rising) {}

    SidePage page(Frames frames, Place place, Asked asked) {
        var year = governments.year(asked.year());
        var government = governments.find(asked.government(), place);
        var members = year.flatMap(of -> government.map(each -> governments.members(each.id(), of, place)))
                .orElse(List.of());
        var chosen =
                year.map(of -> governments.chosen(asked.chosen(), of, place)).orElse(List.of());
        var shown = chosen.isEmpty() ? members : chosen;
        return new SidePage(
                place.frame(frames, TITLE),
                place.console(),
                year.map(of -> "%d年各机关收到和办理申请、行政复议和行政诉讼、主动公开的数据，点列名可以排序。".formatted(of))
                        .orElse("还没有已经结束的年度的年报数据。"),
                place.base() + "/compare",
                Governments.choices(governments.list(place)),
                government.map(each -> each.id().value()).orElse(""),
                governments.years(),
                year.map(String::valueOf).orElse(""),
                ticks(members, chosen),
                chosen.isEmpty() ? "" : "已选 " + chosen.size() + " 个机关",
                year.filter(of -> !shown.isEmpty())
                        .map(of -> exhibits(place, of, shown, address(place, of, government, chosen), asked))
                        .orElse(List.of()),
                script.paths());
    }

    private static List<SidePage.Tick> ticks(List<Organ> members, List<Organ> chosen) {
        return Stream.concat(members.stream(), chosen.stream())
                .distinct()
                .map(organ -> new SidePage.Tick(organ.id().value(), organ.name(), chosen.contains(organ)))
                .toList();
    }

    private static String address(Place place, int year, Optional<Organ> government, List<Organ> chosen) {
        return place.base() + "/compare?year=" + year
                + government.map(each -> "&government=" + each.id()).orElse("")
                + chosen.stream().map(each -> "&organ=" + each.id()).collect(Collectors.joining());
    }

    private List<Exhibit> exhibits(Place place, int year, List<Organ> shown, String address, Asked asked) {
        var proactive = Measure.proactive(ReportFormat.of(year));
        Optional<Measure> by = Stream.concat(Measure.casework().stream(), proactive.stream())
                .filter(measure -> measure.id().equals(asked.by()))
                .findFirst();
        var lines = OrganFigures.list(figures, shown, year).stream()
                .sorted(by.map(measure -> order(measure, asked.rising())).orElse((one, other) -> 0))
                .toList();
        var drawn = by.orElse(Measure.casework().getFirst());
        return List.of(
                new Exhibit(
                        "casework",
                        "依申请公开、行政复议和行政诉讼",
                        "图中画出的是“%s”。纠正率是结果纠正的件数除以审结的件数，括号内是这两个数。".formatted(drawn.label()),
                        Optional.of(chart(year, drawn, lines)),
                        grid(place, year, Measure.casework(), lines, address, asked)),
                new Exhibit(
                        "proactive",
                        "主动公开",
                        "",
                        Optional.empty(),
                        grid(place, year, proactive, lines, address, asked)));
    }

    /// Who has no figure stands last, whichever way is sorted.
    private static Comparator<OrganFigures> order(Measure measure, boolean rising) {
        Comparator<OrganFigures> known = Comparator.comparing(
                line -> measure.figure().apply(line.figures()).isEmpty());
        Comparator<OrganFigures> size = Comparator.comparing(
                line -> measure.figure().apply(line.figures()).orElse(BigDecimal.ZERO));
        return known.thenComparing(rising ? size : size.reversed());
    }

    private static Exhibit.Chart chart(int year, Measure measure, List<OrganFigures> lines) {
        var series = new Drawing.Series(
                measure.label(),
                lines.stream()
                        .map(line -> measure.figure().apply(line.figures()))
                        .toList(),
                lines.stream()
                        .map(line -> measure.words().apply(line.figures()))
                        .toList());
        String says = "条形图：%d年%d个机关的%s，数字见表。".formatted(year, lines.size(), measure.label());
        var names = lines.stream().map(line -> line.organ().shortName()).toList();
        return new Exhibit.Chart(says, new Drawing(Drawing.Kind.BESIDE, names, List.of(series)).json(), List.of());
    }

    private static Grid grid(
            Place place, int year, List<Measure> measures, List<OrganFigures> lines, String address, Asked asked) {
        var heads = new ArrayList<>(List.of(Grid.Head.of("机关")));
        measures.forEach(measure -> heads.add(head(measure, address, asked)));
        var rows = new ArrayList<>(lines.stream()
                .map(line -> new Grid.Row(
                        line.organ().name(),
                        place.organPath(line.organ().id()),
                        Governments.note(line.organ()),
                        false,
                        measures.stream()
                                .map(measure -> measure.words().apply(line.figures()))
                                .toList()))
                .toList());
        return new Grid(heads, rows);
    }

    /// The first touch puts the largest on top, the next the smallest.
    private static Grid.Head head(Measure measure, String address, Asked asked) {
        boolean sorted = measure.id().equals(asked.by());
        boolean rising = sorted && !asked.rising();
        String path = address + "&by=" + URLEncoder.encode(measure.id(), StandardCharsets.UTF_8)
                + (rising ? "&order=rising" : "") + "#casework";
        return new Grid.Head(measure.label(), path, sorted ? asked.rising() ? "ascending" : "descending" : "");
    }
}
