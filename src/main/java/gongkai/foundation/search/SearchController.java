package gongkai.foundation.search;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.search.page.SearchPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Topical;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of results, and what is offered while one types.
@Controller
class SearchController {
    /// So many values of a group are shown at once; a few more are not worth hiding.
    private static final int MOST_LINKS = 12;
    private static final int FEW_MORE = 3;
    /// A city has hundreds of organs at most among what a question finds; what is rarer still is found by asking more.
    private static final int MOST_IN_ALL = 200;

    private final Search search;
    private final Suggestions suggestions;

    SearchController(Search search, Suggestions suggestions) {
        this.search = search;
        this.suggestions = suggestions;
    }

    @Open
    @GetMapping("/search")
    ModelAndView find(Frames frames, @RequestParam Map<String, String> typed) {
        var question = new SearchAddress(typed).question();
        var answer = search.find(question);
        search.note(question, answer);
        var address = SearchAddress.of(question);
        boolean asked = !Terms.of(question.words()).isEmpty();
        String title = question.words().isEmpty() ? "搜索" : "搜索“" + question.words() + "”";
        return Show.page(
                "search/results",
                new SearchPage(
                        frames.portal(title, Crumb.here("搜索")),
                        question.words(),
                        asked,
                        answer.hits().map(this::row),
                        address.path(),
                        groups(question, answer, address),
                        chosen(question, address),
                        orders(question, address),
                        understood(answer, address),
                        asked ? new Topical(SearchTopic.ID, SearchTopic.key(question), "这个检索") : Topical.NOTHING));
    }

    /// A list of texts, for the search field. Not to be kept: what is withdrawn must not be offered a moment later.
    @Open
    @GetMapping(value = "/search/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<String>> suggest(@RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(suggestions.of(q));
    }

    private SearchPage.Row row(SearchAnswer.Hit hit) {
        var entry = hit.entry();
        return new SearchPage.Row(
                entry.path(),
                hit.title(),
                hit.excerpt(),
                entry.kind(),
                search.label(Narrowing.ORGAN, entry.organ().value()),
                entry.day().map(DateText::full).orElse(""),
                entry.number(),
                entry.validity());
    }

    private static SearchPage.Understood understood(SearchAnswer answer, SearchAddress address) {
        return new SearchPage.Understood(
                answer.alike(),
                answer.instead(),
                answer.meant()
                        .map(words ->
                                new SearchPage.Link(words, address.about(words).path(), 0, false)),
                answer.loose());
    }

    private static List<SearchPage.Group> groups(SearchQuestion question, SearchAnswer answer, SearchAddress address) {
        return Arrays.stream(Narrowing.values())
                .filter(by -> question.value(by).isEmpty())
                .map(by -> group(by.label(), links(answer.by(by), widened(answer, address), by)))
                .filter(group -> !group.links().isEmpty())
                .toList();
    }

    private static SearchPage.Group group(String label, List<SearchPage.Link> links) {
        int first = links.size() <= MOST_LINKS + FEW_MORE ? links.size() : MOST_LINKS;
        return new SearchPage.Group(label, links.subList(0, first), links.subList(first, links.size()));
    }

    /// Results of other words than those typed are narrowed as what they are.
    private static SearchAddress widened(SearchAnswer answer, SearchAddress address) {
        return answer.instead().map(address::about).orElse(address);
    }

    private static List<SearchPage.Link> links(List<SearchAnswer.Facet> facets, SearchAddress address, Narrowing by) {
        return facets.stream()
                .limit(MOST_IN_ALL)
                .map(facet -> new SearchPage.Link(
                        facet.label(),
                        address.with(by.parameter(), facet.value()).path(),
                        facet.count(),
                        false))
                .toList();
    }

    /// What narrows the results now; each leads back to the wider question.
    private List<SearchPage.Link> chosen(SearchQuestion question, SearchAddress address) {
        return Arrays.stream(Narrowing.values())
                .flatMap(by -> question.value(by).stream()
                        .map(value -> new SearchPage.Link(
                                search.label(by, value),
                                address.without(by.parameter()).path(),
                                0,
                                true)))
                .toList();
    }

    private static List<SearchPage.Link> orders(SearchQuestion question, SearchAddress address) {
        return Arrays.stream(SearchQuestion.Order.values())
                .map(order ->
                        new SearchPage.Link(order.label(), address.with(order).path(), 0, order == question.order()))
                .toList();
    }
}
