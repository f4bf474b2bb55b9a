package gongkai.foundation.worklist;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.worklist.page.FigureItemsPage;
import gongkai.foundation.worklist.page.FiguresPage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/// Lays out the figures and the lists behind them.
@Component
class FigurePages {
    private static final int SIZE = 50;

    private final WorkFigures figures;
    private final WorkKinds kinds;
    private final Policy policy;
    private final Organs organs;

    FigurePages(WorkFigures figures, WorkKinds kinds, Policy policy, Organs organs) {
        this.figures = figures;
        this.kinds = kinds;
        this.policy = policy;
        this.organs = organs;
    }

    /// What is asked, settled: an organ this person may look at, a period, a basis.
    private record Asked(Organ organ, Set<OrganId> places, String kind, FigurePeriod period, FigureBasis basis) {
        String query(OrganId other) {
            return "?organ=" + other + "&period=" + period.key() + "&basis=" + basis
                    + (kind.isEmpty() ? "" : "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8));
        }
    }

    private Asked asked(Person.Staff me, Map<String, String> parameters) {
        var places = policy.where(me, Act.SEE_WORK_FIGURES);
        String typed = parameters.getOrDefault("organ", "");
        Organ organ = typed.isEmpty()
                ? organs.get(
                        places.contains(me.organ())
                                ? me.organ()
                                : places.iterator().next())
                : organs.get(typed);
        policy.require(me, Act.SEE_WORK_FIGURES, organ.id());
        var period = FigurePeriod.parse(parameters.getOrDefault("period", ""))
                .orElseGet(() -> FigurePeriod.year(figures.today().getYear()));
        String kind = parameters.getOrDefault("kind", "");
        return new Asked(
                organ,
                places,
                kinds.choices().stream().anyMatch(each -> each.value().equals(kind)) ? kind : "",
                period,
                FigureBasis.parse(parameters.getOrDefault("basis", "")));
    }

    FiguresPage table(Frames frames, Person.Staff me, Map<String, String> parameters) {
        var asked = asked(me, parameters);
        var table = table(asked);
        return new FiguresPage(
                frames.console("办理时效", Crumb.here("办理时效")),
                asked.organ().id().value(),
                asked.organ().name(),
                asked.organ()
                        .parent()
                        .filter(asked.places()::contains)
                        .map(parent -> FigureController.PATH + asked.query(parent))
                        .orElse(""),
                asked.kind(),
                asked.period().key(),
                asked.basis().name(),
                asked.period().label(),
                kinds.choices(),
                FigurePeriod.choices(figures.today(), asked.period()),
                Arrays.stream(FigureBasis.values())
                        .map(basis -> new Choice(basis.name(), basis.label()))
                        .toList(),
                shown().map(WorkFigure::label).toList(),
                row(asked, table.total()),
                table.lines().stream().map(line -> row(asked, line)).toList(),
                FigureController.PATH + "/table.csv" + asked.query(asked.organ().id()));
    }

    private WorkFigures.Table table(Asked asked) {
        return figures.table(asked.organ(), asked.places(), asked.kind(), asked.period(), asked.basis());
    }

    private static Stream<WorkFigure> shown() {
        return Arrays.stream(WorkFigure.values());
    }

    private FiguresPage.Row row(Asked asked, WorkFigures.Line line) {
        boolean here = line.organ().equals(asked.organ());
        return new FiguresPage.Row(
                name(line, here),
                here ? "" : FigureController.PATH + asked.query(line.organ().id()),
                shown().map(figure -> cell(asked, line, figure)).toList(),
                line.figures().rateText(),
                FigureLine.daysText(line.figures().average()),
                FigureLine.daysText(line.figures().median()));
    }

    private static String name(WorkFigures.Line line, boolean here) {
        return line.own()
                ? line.organ().shortName() + "本级"
                : here ? "合计" : line.organ().shortName();
    }

    private static FiguresPage.Cell cell(Asked asked, WorkFigures.Line line, WorkFigure figure) {
        long count = line.figures().of(figure);
        String path = count == 0
                ? ""
                : FigureController.PATH + "/items" + asked.query(line.organ().id()) + "&figure=" + figure
                        + (line.own() ? "&own=true" : "");
        return new FiguresPage.Cell("%,d".formatted(count), path, figure.label());
    }

    String csv(Person.Staff me, Map<String, String> parameters) {
        var asked = asked(me, parameters);
        var table = table(asked);
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            var heads = new ArrayList<String>(List.of("单位", "按期办结率"));
            shown().map(WorkFigure::label).forEach(heads::add);
            heads.addAll(List.of("平均用时（工作日）", "用时中位数（工作日）"));
            printer.printRecord(heads);
            for (WorkFigures.Line line : Stream.concat(table.lines().stream(), Stream.of(table.total()))
                    .toList()) {
                var cells = new ArrayList<String>();
                cells.add(name(line, line.organ().equals(asked.organ())));
                cells.add(line.figures().rateText());
                shown().map(figure -> Long.toString(line.figures().of(figure))).forEach(cells::add);
                cells.add(FigureLine.daysText(line.figures().average()));
                cells.add(FigureLine.daysText(line.figures().median()));
                printer.printRecord(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    FigureItemsPage items(Frames frames, Person.Staff me, Map<String, String> parameters) {
        var asked = asked(me, parameters);
        boolean own = parameters.getOrDefault("own", "").equals("true");
        var figure = shown().filter(each -> each.name().equals(parameters.getOrDefault("figure", "")))
                .findFirst()
                .orElse(WorkFigure.ALL);
        var query = new FigureQuery(
                figures.scope(asked.organ(), own, asked.places()), asked.kind(), asked.period(), asked.basis());
        String behind = parameters.getOrDefault("behind", "");
        var found = figures.list(query, figure, behind, SIZE + 1);
        var rows = found.subList(0, Math.min(SIZE, found.size()));
        var line = figures.line(query);
        String base =
                FigureController.PATH + "/items" + asked.query(asked.organ().id()) + (own ? "&own=true" : "");
        return new FigureItemsPage(
                frames.console(
                        figure.label(),
                        Crumb.of(
                                "办理时效",
                                FigureController.PATH
                                        + asked.query(asked.organ().id())),
                        Crumb.here(figure.label())),
                words(asked, own, figure, line),
                shown().map(each -> new Chip(each.label(), base + "&figure=" + each, line.of(each), each == figure))
                        .toList(),
                rows.stream().map(this::item).toList(),
                found.size() > SIZE
                        ? base + "&figure=" + figure + "&behind="
                                + rows.getLast().state().kind() + "."
                                + rows.getLast().state().matter()
                        : "",
                behind.isEmpty() ? "" : base + "&figure=" + figure);
    }

    private static String words(Asked asked, boolean own, WorkFigure figure, FigureLine line) {
        return "%s%s，%s，%s：%s %,d 件。"
                .formatted(
                        asked.organ().name(),
                        own ? "本级" : "及下级",
                        asked.period().label(),
                        asked.basis().label(),
                        figure.label(),
                        line.of(figure));
    }

    private FigureItemsPage.Row item(ItemRow row) {
        var state = row.state();
        return new FigureItemsPage.Row(
                state.number(),
                state.title(),
                WorkPart.path(state),
                kinds.get(state.kind()).label(),
                organs.find(state.organ())
                        .map(Organ::shortName)
                        .orElse(state.organ().value()),
                DateText.full(state.receivedOn()),
                state.dueOn().map(DateText::full).orElse("—"),
                state.closedOn().map(DateText::full).orElse("—"),
                row.usedDays().map(days -> days + " 个工作日").orElse("—"),
                result(row));
    }

    private String result(ItemRow row) {
        var state = row.state();
        if (state.closedOn().isEmpty()) {
            boolean late = row.clock().isPresent()
                    && state.dueOn().filter(figures.today()::isAfter).isPresent();
            return late ? "在办，已超期" : "在办";
        }
        if (state.dueOn().isEmpty()) {
            return "已办结";
        }
        return state.closedOn().get().isAfter(state.dueOn().get()) ? "逾期办结" : "按期办结";
    }
}
