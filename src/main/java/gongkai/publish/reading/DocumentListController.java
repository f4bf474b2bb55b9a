package gongkai.publish.reading;

import gongkai.foundation.kernel.DateText;
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
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.DocumentNumber;
import gongkai.publish.disclosure.Listing;
import gongkai.publish.disclosure.Listings;
import gongkai.publish.disclosure.OrganTopic;
import gongkai.publish.disclosure.PublishedDocument;
import gongkai.publish.reading.page.DocumentsPage;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 查阅 (条例第二十四条): published documents by kind, organ, year, validity and topic, with the number of each.
@Controller
class DocumentListController {
    private static final int PAGE_SIZE = 20;
    private static final int MOST_VALUES = 12;

    private final Listings listings;
    private final FacetWords words;
    private final DocumentFacts facts;

    DocumentListController(Listings listings, FacetWords words, DocumentFacts facts) {
        this.listings = listings;
        this.words = words;
        this.facts = facts;
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
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var listing = new TypedListing(organ, kind, year, validity, topic, "", sort).listing();
        var found = listings.find(listing, Pages.parse(page), PAGE_SIZE);
        String title = listing.kind().map(DocumentKind::label).orElse("公开信息");
        return Show.page(
                "reading/documents",
                new DocumentsPage(
                        frames.portal(Wing.PUBLISH, title, Crumb.here(title)),
                        listing.isNarrowed(),
                        words.chosen(listing),
                        orders(listing),
                        words.groups(listing, found, MOST_VALUES),
                        found.slice().map(this::row),
                        found.total(),
                        listing.path(),
                        topic(listing)));
    }

    /// A list narrowed to a kind is a column; narrowed to an organ, the organ.
    private static Topical topic(Listing listing) {
        return listing.kind()
                .map(ColumnTopic::of)
                .or(() -> listing.organ().map(OrganTopic::of))
                .orElse(Topical.NOTHING);
    }

    private static List<DocumentsPage.Link> orders(Listing listing) {
        return Arrays.stream(Listing.Order.values())
                .map(order -> new DocumentsPage.Link(
                        order.label(), listing.ordered(order).path(), 0, order == listing.order()))
                .toList();
    }

    private DocumentsPage.Row row(PublishedDocument document) {
        return new DocumentsPage.Row(
                document.title(),
                document.path(),
                document.number().map(DocumentNumber::value).orElse(""),
                document.kind().label(),
                facts.organShortName(document.organ()),
                document.kind().hasValidity() ? facts.validity(document) : "",
                DateText.full(document.publishedOn()));
    }
}
