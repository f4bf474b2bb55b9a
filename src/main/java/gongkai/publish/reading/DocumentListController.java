package gongkai.publish.reading;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Shared;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Topical;
import gongkai.foundation.web.Wing;
import gongkai.publish.disclosure.ColumnTopic;
import gongkai.publish.disclosure.DocumentFacts;
import gongkai.publish.disclosure.DocumentFilter;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.OrganTopic;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.disclosure.Validity;
import gongkai.publish.reading.page.DocumentsPage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 查阅 (条例第二十四条): published documents by organ, kind, year and validity.
@Controller
class DocumentListController {
    private final Publications publications;
    private final DocumentFacts facts;
    private final Organs organs;

    DocumentListController(Publications publications, DocumentFacts facts, Organs organs) {
        this.publications = publications;
        this.facts = facts;
        this.organs = organs;
    }

    @Open
    @Shared
    @GetMapping("/publish/documents")
    ModelAndView list(
            Frames frames,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String validity,
            @RequestParam(defaultValue = "1") String page) {
        var filter = new DocumentFilter(
                Optional.of(organ).filter(OrganId::isOne).map(OrganId::of),
                DocumentKind.parse(kind),
                Optional.of(year).filter(text -> text.matches("[12][0-9]{3}")).map(Integer::valueOf),
                Validity.parse(validity));
        var slice = publications.slice(filter, Pages.parse(page));
        String title = filter.kind().map(DocumentKind::label).orElse("公开信息");
        return Show.page(
                "reading/documents",
                new DocumentsPage(
                        frames.portal(Wing.PUBLISH, title, Crumb.here(title)),
                        !filter.equals(DocumentFilter.ALL),
                        filters(filter),
                        slice.map(this::row),
                        filter.path(),
                        topic(filter)));
    }

    /// A list narrowed to a kind is a column; narrowed to an organ, the organ.
    private static Topical topic(DocumentFilter filter) {
        return filter.kind()
                .map(ColumnTopic::of)
                .or(() -> filter.organ().map(OrganTopic::of))
                .orElse(Topical.NOTHING);
    }

    private DocumentsPage.Row row(PublishedDocument document) {
        return new DocumentsPage.Row(
                document.title(),
                document.path(),
                document.number().map(DocumentNumber::value).orElse(""),
                document.kind().label(),
                facts.organShortName(document.organ()),
                document.kind().hasValidity() ? facts.validity(document) : "—",
                DateText.full(document.publishedOn()));
    }

    private List<DocumentsPage.Filter> filters(DocumentFilter filter) {
        return List.of(
                new DocumentsPage.Filter(
                        "organ",
                        "机关",
                        choices(organs.list(), organ -> organ.id().value(), Organ::shortName),
                        filter.organ().map(OrganId::value).orElse("")),
                new DocumentsPage.Filter(
                        "kind",
                        "种类",
                        choices(Arrays.asList(DocumentKind.values()), Enum::name, DocumentKind::label),
                        filter.kind().map(Enum::name).orElse("")),
                new DocumentsPage.Filter(
                        "year",
                        "年份",
                        choices(publications.listYears(), String::valueOf, year -> year + "年"),
                        filter.year().map(String::valueOf).orElse("")),
                new DocumentsPage.Filter(
                        "validity",
                        "有效性",
                        choices(Arrays.asList(Validity.values()), Enum::name, Validity::label),
                        filter.validity().map(Enum::name).orElse("")));
    }

    private static <T> List<Choice> choices(List<T> values, Function<T, String> value, Function<T, String> label) {
        return values.stream()
                .map(each -> new Choice(value.apply(each), label.apply(each)))
                .toList();
    }
}
