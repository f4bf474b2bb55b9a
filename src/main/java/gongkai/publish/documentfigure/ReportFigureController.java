package gongkai.publish.documentfigure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.TableFile;
import gongkai.publish.disclosure.Count;
import gongkai.publish.disclosure.DisclosureFigures;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.documentfigure.page.FigureRowsPage;
import gongkai.publish.documentfigure.page.ReportFiguresPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 年度报告 第二张表 by the documents' own dates, for an organ and a year, with the documents behind each cell.
@Controller
class ReportFigureController {
    private static final String PATH = FigureDeskController.PATH + "/report";
    private static final int YEARS = 10;

    private final FigureTables tables;
    private final DisclosureFigures figures;
    private final FigureDeskController rows;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    ReportFigureController(
            FigureTables tables,
            DisclosureFigures figures,
            FigureDeskController rows,
            Organs organs,
            Policy policy,
            Clock clock) {
        this.tables = tables;
        this.figures = figures;
        this.rows = rows;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    /// An organ and a year.
    private record Place(Organ organ, int year) {
        String address() {
            return "organ=%s&year=%d".formatted(organ.id(), year);
        }
    }

    private Place place(Map<String, String> asked, Person.Staff me) {
        var places = policy.where(me, Act.SEE_DOCUMENTS);
        String typed = asked.getOrDefault("organ", "");
        var organ = OrganId.isOne(typed)
                ? OrganId.of(typed)
                : places.contains(me.organ()) ? me.organ() : places.iterator().next();
        policy.require(me, Act.SEE_DOCUMENTS, organ);
        String year = asked.getOrDefault("year", "");
        return new Place(
                organs.get(organ),
                year.matches("19[4-9][0-9]|2[0-9]{3}")
                        ? Integer.parseInt(year)
                        : LocalDate.now(clock).getYear());
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH)
    ModelAndView show(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        var at = place(asked, me);
        var places = policy.where(me, Act.SEE_DOCUMENTS);
        int last = LocalDate.now(clock).getYear();
        return Show.page(
                "documentfigure/report",
                new ReportFiguresPage(
                        frames.console(
                                "年报第二张表",
                                Crumb.of(FigureDeskController.TITLE, FigureDeskController.PATH),
                                Crumb.here("年报第二张表")),
                        organs.list().stream()
                                .filter(organ -> places.contains(organ.id()))
                                .map(organ -> new Choice(organ.id().value(), organ.name()))
                                .toList(),
                        at.organ().id().value(),
                        IntStream.range(0, YEARS)
                                .mapToObj(back -> new Choice(String.valueOf(last - back), last - back + "年"))
                                .toList(),
                        String.valueOf(at.year()),
                        tables.report(at.organ().id(), at.year()).stream()
                                .map(cell -> new ReportFiguresPage.Row(
                                        cell.kind().label(),
                                        FigureTables.label(cell.count()),
                                        FigureTables.text(cell),
                                        PATH + "/rows?" + at.address() + "&kind=" + cell.kind() + "&count="
                                                + cell.count()))
                                .toList(),
                        PATH + "/table.%s?" + at.address()));
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH + "/table.{ending}")
    ResponseEntity<byte[]> file(Person.Staff me, @PathVariable String ending, @RequestParam Map<String, String> asked) {
        var at = place(asked, me);
        var lines = tables.report(at.organ().id(), at.year()).stream()
                .map(cell -> List.of(cell.kind().label(), FigureTables.label(cell.count()), FigureTables.text(cell)))
                .toList();
        String name = "%s%d年主动公开情况".formatted(at.organ().name(), at.year());
        return new TableFile(name, List.of("信息内容", "项目", "数量"), lines).as(ending);
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH + "/rows")
    ModelAndView rows(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        var at = place(asked, me);
        var kind = kind(asked);
        var count = count(asked);
        var documents = figures.listBehind(at.organ().id(), at.year(), kind, count);
        String title = "%s：%s".formatted(kind.label(), FigureTables.label(count));
        return Show.page(
                "documentfigure/rows",
                new FigureRowsPage(
                        frames.console(
                                title,
                                Crumb.of(FigureDeskController.TITLE, FigureDeskController.PATH),
                                Crumb.of("年报第二张表", PATH + "?" + at.address()),
                                Crumb.here(title)),
                        title,
                        "%s，%d年，按成文日期".formatted(at.organ().name(), at.year()),
                        new Slice<>(documents, 1, Math.max(1, documents.size()), documents.size())
                                .map(document -> rows.row(document, 0)),
                        PATH + "/rows?" + at.address(),
                        PATH + "/rows.%s?" + at.address() + "&kind=" + kind + "&count=" + count,
                        false));
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH + "/rows.{ending}")
    ResponseEntity<byte[]> rowsFile(
            Person.Staff me, @PathVariable String ending, @RequestParam Map<String, String> asked) {
        var at = place(asked, me);
        List<PublishedDocument> documents = figures.listBehind(at.organ().id(), at.year(), kind(asked), count(asked));
        String name =
                "%s%d年%s".formatted(at.organ().name(), at.year(), kind(asked).label());
        return FigureDeskController.table(name, documents, organs).as(ending);
    }

    private static DocumentKind kind(Map<String, String> asked) {
        return DocumentKind.parse(asked.getOrDefault("kind", "")).orElse(DocumentKind.NORMATIVE_DOCS);
    }

    private static Count count(Map<String, String> asked) {
        return Optional.ofNullable(asked.get("count")).stream()
                .flatMap(name ->
                        Arrays.stream(Count.values()).filter(each -> each.name().equals(name)))
                .findFirst()
                .orElse(Count.ISSUED_THIS_YEAR);
    }
}
