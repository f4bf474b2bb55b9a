package gongkai.publish.documentfigure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.TableFile;
import gongkai.publish.disclosure.Grouping;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.PublishedFigures;
import gongkai.publish.documentfigure.page.FigureRowsPage;
import gongkai.publish.documentfigure.page.FiguresPage;
import gongkai.publish.sitecolumn.ColumnId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How much was published and read, by organ, column, kind or month, with the documents behind each number.
@Controller
class FigureDeskController {
    static final String PATH = "/console/documents/figures";
    static final String TITLE = "公开统计";

    private static final String STANDING = "standing";
    private static final int MOST_IN_A_TABLE = 20_000;

    private final FigureTables tables;
    private final PublishedFigures published;
    private final ReadStore reads;
    private final Organs organs;
    private final Clock clock;

    FigureDeskController(FigureTables tables, PublishedFigures published, ReadStore reads, Organs organs, Clock clock) {
        this.tables = tables;
        this.published = published;
        this.reads = reads;
        this.organs = organs;
        this.clock = clock;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH)
    ModelAndView show(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        var query = FigureQuery.of(asked, LocalDate.now(clock));
        var lines = tables.lines(query, me);
        return Show.page(
                "documentfigure/figures",
                new FiguresPage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        choices(me),
                        query.organ().map(OrganId::value).orElse(""),
                        Arrays.stream(Grouping.values())
                                .map(each -> new Choice(each.name(), each.label()))
                                .toList(),
                        query.by().name(),
                        query.by().label(),
                        query.from().toString(),
                        query.to().toString(),
                        lines.stream().map(line -> row(query, line)).toList(),
                        lines.stream().mapToLong(FigureTables.Line::published).sum(),
                        lines.stream().mapToLong(FigureTables.Line::read).sum(),
                        PATH + "/published.%s?" + query.address()));
    }

    private static FiguresPage.Row row(FigureQuery query, FigureTables.Line line) {
        String path = PATH + "/rows?" + query.address() + "&key=" + line.key();
        return new FiguresPage.Row(
                line.label(), line.published(), line.read(), path, line.standing(), path + "&" + STANDING + "=true");
    }

    private List<Choice> choices(Person.Staff me) {
        var places = tables.places(me, Optional.empty());
        return Stream.concat(
                        Stream.of(new Choice("", "全部机关")),
                        organs.list().stream()
                                .filter(organ -> places.contains(organ.id()))
                                .map(organ -> new Choice(organ.id().value(), organ.name())))
                .toList();
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH + "/published.{ending}")
    ResponseEntity<byte[]> file(Person.Staff me, @PathVariable String ending, @RequestParam Map<String, String> asked) {
        var query = FigureQuery.of(asked, LocalDate.now(clock));
        boolean byColumn = query.by() == Grouping.COLUMN;
        var rows = tables.lines(query, me).stream()
                .map(line -> cells(
                        byColumn,
                        line.label(),
                        line.published(),
                        line.standing().map(String::valueOf).orElse("0"),
                        line.read()))
                .toList();
        String name = "公开统计（%s至%s）".formatted(query.from(), query.to());
        var head = cells(byColumn, query.by().label(), "公开件数", "栏目页列出的件数", "浏览次数");
        return new TableFile(name, head, rows).as(ending);
    }

    /// Only columns have what gathers in them.
    private static List<String> cells(boolean byColumn, Object label, Object published, Object standing, Object read) {
        return (byColumn ? Stream.of(label, published, standing, read) : Stream.of(label, published, read))
                .map(String::valueOf)
                .toList();
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH + "/rows")
    ModelAndView rows(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        var query = FigureQuery.of(asked, LocalDate.now(clock));
        String key = asked.getOrDefault("key", "");
        boolean standing = isStanding(asked);
        var slice = published.slice(question(query, key, standing, me), Pages.parse(asked.getOrDefault("page", "1")));
        var counts = reads.countEach(
                slice.items().stream().map(PublishedDocument::id).toList(), query.from(), query.to());
        String title = tables.label(query.by(), key);
        String behind = query.address() + "&key=" + URLEncoder.encode(key, StandardCharsets.UTF_8)
                + (standing ? "&" + STANDING + "=true" : "");
        return Show.page(
                "documentfigure/rows",
                new FigureRowsPage(
                        frames.console(title, Crumb.of(TITLE, PATH + "?" + query.address()), Crumb.here(title)),
                        title,
                        "%s至%s公开".formatted(DateText.full(query.from()), DateText.full(query.to())),
                        slice.map(document ->
                                row(document, counts.getOrDefault(document.id().value(), 0L))),
                        PATH + "/rows?" + behind,
                        PATH + "/rows.%s?" + behind.replace("%", "%%"),
                        true));
    }

    private PublishedFigures.Question question(FigureQuery query, String key, boolean standing, Person.Staff me) {
        var question = query.question(Optional.of(key), tables.places(me, query.organ()));
        return standing && query.by() == Grouping.COLUMN && ColumnId.parse(key).isPresent()
                ? question.allStanding()
                : question;
    }

    private static boolean isStanding(Map<String, String> asked) {
        return asked.getOrDefault(STANDING, "").equals("true");
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(PATH + "/rows.{ending}")
    ResponseEntity<byte[]> rowsFile(
            Person.Staff me, @PathVariable String ending, @RequestParam Map<String, String> asked) {
        var query = FigureQuery.of(asked, LocalDate.now(clock));
        String key = asked.getOrDefault("key", "");
        var question = question(query, key, isStanding(asked), me);
        return table(tables.label(query.by(), key), published.list(question, MOST_IN_A_TABLE), organs)
                .as(ending);
    }

    FigureRowsPage.Row row(PublishedDocument document, long read) {
        return new FigureRowsPage.Row(
                document.title(),
                "/console/documents/" + document.id(),
                document.number().map(Object::toString).orElse("无"),
                organs.find(document.organ()).map(Organ::shortName).orElse(""),
                document.kind().label(),
                DateText.full(document.madeOn()),
                DateText.full(document.publishedOn()),
                document.validityText(),
                read);
    }

    static TableFile table(String name, List<PublishedDocument> documents, Organs organs) {
        return new TableFile(
                name,
                List.of("索引号", "标题", "文号", "机关", "种类", "成文日期", "发布日期", "有效性", "网址"),
                documents.stream()
                        .map(document -> List.of(
                                document.indexNumber(),
                                document.title(),
                                document.number().map(Object::toString).orElse(""),
                                organs.nameOn(document.organ(), document.madeOn()),
                                document.kind().label(),
                                document.madeOn().toString(),
                                document.publishedOn().toString(),
                                document.validityText(),
                                document.path()))
                        .toList());
    }
}
