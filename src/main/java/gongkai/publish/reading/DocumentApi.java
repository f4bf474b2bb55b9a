package gongkai.publish.reading;

import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.search.SearchQuestion;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Pages;
import gongkai.publish.disclosure.DocumentReading;
import gongkai.publish.disclosure.DocumentReading.Opening;
import gongkai.publish.disclosure.Facet;
import gongkai.publish.disclosure.Listing;
import gongkai.publish.disclosure.Listings;
import gongkai.publish.reading.DocumentAnswers.Detail;
import gongkai.publish.reading.DocumentAnswers.Item;
import gongkai.publish.reading.DocumentAnswers.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Published documents for programs; described in `openapi/reading.json`.
@RestController
class DocumentApi {
    private static final int PAGE_SIZE = 20;

    private final Listings listings;
    private final DocumentReading reading;
    private final DocumentFinding finding;
    private final DocumentAnswers answers;
    private final FacetWords words;

    DocumentApi(
            Listings listings,
            DocumentReading reading,
            DocumentFinding finding,
            DocumentAnswers answers,
            FacetWords words) {
        this.listings = listings;
        this.reading = reading;
        this.finding = finding;
        this.answers = answers;
        this.words = words;
    }

    /// One page of a list.
    ///
    /// @param total how many there are in all
    /// @param pages how many pages can be opened
    /// @param facets how they divide
    record Result(String q, long total, int page, int pages, List<Item> items, Map<String, List<Value>> facets) {}

    @Open
    @GetMapping(value = "/api/documents", produces = "application/json")
    ResponseEntity<Result> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String validity,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        var typed = new TypedListing(organ, kind, year, validity, topic, column, sort);
        var problems = new Problems();
        typed.check(problems);
        problems.when(!q.isEmpty() && DocumentFinding.isMute(q), "q", "请给出要检索的字词，不超过 100 个字。")
                .when(!page.matches("[0-9]{1,6}"), "page", "页码是正整数。")
                .refuseIfAny(ReadingRefusal.LIST_UNREADABLE);
        var listing = typed.listing();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        q.isEmpty()
                                ? listed(listing, Pages.parse(page))
                                : found(q, listing, order(sort), Pages.parse(page)));
    }

    private Result listed(Listing listing, int page) {
        var found = listings.find(listing, page, PAGE_SIZE);
        return new Result(
                "",
                found.total(),
                found.slice().page(),
                found.slice().pages(),
                found.slice().items().stream().map(answers::item).toList(),
                facets(found));
    }

    /// With words the most relevant stands first, unless an order is asked for.
    private static SearchQuestion.Order order(String sort) {
        return Listing.Order.parse(sort)
                .map(order -> switch (order) {
                    case NEWEST -> SearchQuestion.Order.NEWEST;
                    case OLDEST -> SearchQuestion.Order.OLDEST;
                })
                .orElse(SearchQuestion.Order.RELEVANCE);
    }

    private Result found(String q, Listing listing, SearchQuestion.Order order, int page) {
        var found = finding.find(q, listing, order, page);
        return new Result(
                q,
                found.total(),
                found.slice().page(),
                found.slice().pages(),
                found.slice().items().stream().map(answers::item).toList(),
                facets(found));
    }

    private Map<String, List<Value>> facets(Listings.Found found) {
        var facets = new LinkedHashMap<String, List<Value>>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.name().toLowerCase(Locale.ROOT),
                    found.by(facet).stream()
                            .map(each -> new Value(each.value(), words.label(facet, each.value()), each.count()))
                            .toList());
        }
        return facets;
    }

    @Open
    @GetMapping(value = "/api/documents/{id}", produces = "application/json")
    ResponseEntity<Detail> show(@PathVariable String id) {
        return switch (reading.get(id)) {
            case Opening.Withdrawn _ -> throw Refusal.of(ReadingRefusal.DOCUMENT_WITHDRAWN);
            case Opening.Open open ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.detail(open));
        };
    }
}
