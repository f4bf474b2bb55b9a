package gongkai.publish.cleanup;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.OutputFormat;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.TableFile;
import gongkai.foundation.web.Wing;
import gongkai.publish.cleanup.page.EndedPage;
import gongkai.publish.cleanup.page.RegisterPage;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 规范性文件统一登记 by organ and year; the compilation of rules; the list of what no longer binds.
@Controller
class DocumentRegisterController {
    static final String REGISTER = "/publish/register";
    static final String ENDED = "/publish/ended-documents";

    private static final int FIRST_YEAR = 1949;
    private static final int MOST_IN_A_TABLE = 20_000;
    private static final int YEARS_SHOWN = 30;
    private static final List<String> HEAD =
            List.of("登记号", "文件", "文号", "制定机关", "成文日期", "发布日期", "有效性", "失效日期", "依据", "网址");

    private final Publications publications;
    private final Compilation compilation;
    private final Organs organs;
    private final Clock clock;

    DocumentRegisterController(Publications publications, Compilation compilation, Organs organs, Clock clock) {
        this.publications = publications;
        this.compilation = compilation;
        this.organs = organs;
        this.clock = clock;
    }

    @Open
    @Shared
    @GetMapping(REGISTER)
    ModelAndView register(
            Frames frames,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year) {
        String asked = asked(organ);
        int chosen = year(year).orElse(LocalDate.now(clock).getYear());
        var rows = registered(organ, chosen);
        return Show.page(
                "cleanup/register",
                new RegisterPage(
                        frames.portal(Wing.PUBLISH, "规范性文件登记", Crumb.here("规范性文件登记")),
                        choices(),
                        asked,
                        years(),
                        String.valueOf(chosen),
                        rows.stream().map(this::row).toList(),
                        REGISTER + "/register.%s?organ=" + asked + "&year=" + chosen));
    }

    private List<PublishedDocument> registered(String organ, int year) {
        return publications.listMade(places(organ), Set.of(DocumentKind.NORMATIVE_DOCS), year, year);
    }

    private List<OrganId> places(String organ) {
        return OrganId.isOne(organ)
                ? List.of(OrganId.of(organ))
                : organs.list().stream().map(Organ::id).toList();
    }

    /// The register of a year as a table or as a book, and the rules that bind as a book.
    @Open
    @GetMapping(REGISTER + "/register.{ending}")
    Object registerFile(
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String year) {
        int chosen = year(year).orElse(LocalDate.now(clock).getYear());
        var rows = registered(organ, chosen);
        String name = "%s%d年行政规范性文件登记".formatted(who(organ), chosen);
        return OutputFormat.ofEnding(ending)
                .<Object>map(format -> file(name, format, compilation.register(name, publisher(organ), rows)))
                .orElseGet(() -> table(name, rows).as(ending));
    }

    @Open
    @GetMapping(REGISTER + "/compilation.{ending}")
    Object compilationFile(@PathVariable String ending, @RequestParam(defaultValue = "") String organ) {
        var format = OutputFormat.ofEnding(ending)
                .filter(each -> each != OutputFormat.OFD)
                .orElseThrow(() -> Refusal.of(CleanupRefusal.UNKNOWN_REGISTER_FORMAT));
        var rules = publications
                .listMade(
                        places(organ),
                        Set.of(DocumentKind.RULES),
                        FIRST_YEAR,
                        LocalDate.now(clock).getYear())
                .stream()
                .filter(document -> document.validity().isBinding())
                .toList();
        String name = who(organ) + "规章汇编";
        return file(name, format, compilation.rules(name, publisher(organ), rules));
    }

    private ResponseEntity<byte[]> file(
            String name, OutputFormat format, gongkai.foundation.typesetting.CompiledBook book) {
        if (format == OutputFormat.OFD) {
            throw Refusal.of(CleanupRefusal.UNKNOWN_REGISTER_FORMAT);
        }
        var disposition = ContentDisposition.attachment()
                .filename(name + "." + format.ending(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(compilation.set(book, format));
    }

    /// 失效文件清单.
    @Open
    @Shared
    @GetMapping(ENDED)
    ModelAndView ended(
            Frames frames,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "1") String page) {
        String asked = asked(organ);
        return Show.page(
                "cleanup/ended",
                new EndedPage(
                        frames.portal(Wing.PUBLISH, "失效文件清单", Crumb.here("失效文件清单")),
                        choices(),
                        asked,
                        publications.sliceEnded(id(organ), Pages.parse(page)).map(this::row),
                        ENDED + "?organ=" + asked,
                        ENDED + "/list.%s?organ=" + asked));
    }

    @Open
    @GetMapping(ENDED + "/list.{ending}")
    ResponseEntity<byte[]> endedFile(@PathVariable String ending, @RequestParam(defaultValue = "") String organ) {
        return table(who(organ) + "失效文件清单", publications.listEnded(id(organ), MOST_IN_A_TABLE))
                .as(ending);
    }

    private TableFile table(String name, List<PublishedDocument> documents) {
        return new TableFile(
                name,
                HEAD,
                documents.stream()
                        .map(document -> List.of(
                                document.indexNumber(),
                                document.title(),
                                document.number().map(Object::toString).orElse(""),
                                organs.nameOn(document.organ(), document.madeOn()),
                                document.madeOn().toString(),
                                document.publishedOn().toString(),
                                document.validityText(),
                                document.end().map(end -> end.on().toString()).orElse(""),
                                document.end().map(PublishedDocument.End::basis).orElse(""),
                                document.path()))
                        .toList());
    }

    private RegisterPage.Row row(PublishedDocument document) {
        return new RegisterPage.Row(
                document.indexNumber(),
                document.title(),
                document.path(),
                document.number().map(Object::toString).orElse("无"),
                organs.find(document.organ()).map(Organ::shortName).orElse(""),
                DateText.full(document.madeOn()),
                document.validityText(),
                document.end().map(end -> DateText.full(end.on())).orElse(""),
                document.end().map(PublishedDocument.End::basis).orElse(""));
    }

    private List<Choice> choices() {
        return Stream.concat(
                        Stream.of(new Choice("", "全部机关")),
                        organs.list().stream()
                                .map(organ -> new Choice(organ.id().value(), organ.name())))
                .toList();
    }

    private List<Choice> years() {
        int last = LocalDate.now(clock).getYear();
        return IntStream.range(0, YEARS_SHOWN)
                .mapToObj(back -> new Choice(String.valueOf(last - back), last - back + "年"))
                .toList();
    }

    private static Optional<Integer> year(String typed) {
        return typed.matches("19[4-9][0-9]|2[0-9]{3}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    /// The organ asked for, if it has the form of one: it goes back into addresses.
    private static String asked(String organ) {
        return id(organ).map(OrganId::value).orElse("");
    }

    private static Optional<OrganId> id(String organ) {
        return OrganId.isOne(organ) ? Optional.of(OrganId.of(organ)) : Optional.empty();
    }

    /// The organ's name in front of what is compiled; nothing when it is of all.
    private String who(String organ) {
        return id(organ).flatMap(organs::find).map(Organ::name).orElse("");
    }

    private String publisher(String organ) {
        return id(organ)
                .flatMap(organs::find)
                .or(() -> organs.listActive().stream().findFirst())
                .map(Organ::name)
                .orElse("");
    }
}
