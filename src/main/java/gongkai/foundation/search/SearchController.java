package gongkai.foundation.search;

import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.search.page.SearchPage;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Topical;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SearchController {
    private static final int MOST_LINKS = 12;

    private final Search search;
    private final Organs organs;

    SearchController(Search search, Organs organs) {
        this.search = search;
        this.organs = organs;
    }

    @Open
    @GetMapping("/search")
    ModelAndView find(
            Frames frames,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "1") String page) {
        var question = new SearchQuestion(
                q,
                Optional.of(organ).filter(OrganId::isOne),
                Optional.of(kind).filter(text -> !text.isBlank() && text.length() <= 40),
                Optional.of(year).filter(text -> text.matches("[12][0-9]{3}")).map(Integer::valueOf),
                order.equals("newest") ? SearchQuestion.Order.NEWEST : SearchQuestion.Order.RELEVANCE,
                page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        var answer = search.find(question);
        var address = SearchAddress.of(question);
        String title = question.words().isEmpty() ? "搜索" : "搜索“" + question.words() + "”";
        return Show.page(
                "search/results",
                new SearchPage(
                        frames.portal(title, Crumb.here("搜索")),
                        question.words(),
                        !Terms.of(question.words()).isEmpty(),
                        answer.hits().map(this::row),
                        address.path(),
                        groups(question, answer, address),
                        chosen(question, address),
                        orders(question, address),
                        Terms.of(question.words()).isEmpty()
                                ? Topical.NOTHING
                                : new Topical(SearchTopic.ID, SearchTopic.key(question), "这个检索")));
    }

    private SearchPage.Row row(SearchAnswer.Hit hit) {
        var entry = hit.entry();
        return new SearchPage.Row(
                entry.path(),
                hit.title(),
                hit.excerpt(),
                entry.kind(),
                organName(entry.organ().value()),
                dateText(entry.date()),
                entry.number());
    }

    private static List<SearchPage.Group> groups(SearchQuestion question, SearchAnswer answer, SearchAddress address) {
        var groups = new ArrayList<SearchPage.Group>();
        if (question.kind().isEmpty()) {
            groups.add(new SearchPage.Group("种类", links(answer.kinds(), address, "kind")));
        }
        if (question.organ().isEmpty()) {
            groups.add(new SearchPage.Group("机关", links(answer.organs(), address, "organ")));
        }
        if (question.year().isEmpty()) {
            groups.add(new SearchPage.Group("年份", links(answer.years(), address, "year")));
        }
        groups.removeIf(group -> group.links().isEmpty());
        return groups;
    }

    private static List<SearchPage.Link> links(
            List<SearchAnswer.Facet> facets, SearchAddress address, String parameter) {
        return facets.stream()
                .limit(MOST_LINKS)
                .map(facet -> new SearchPage.Link(
                        facet.label(), address.with(parameter, facet.value()).path(), facet.count(), false))
                .toList();
    }

    /// What narrows the results now; each leads back to the wider question.
    private List<SearchPage.Link> chosen(SearchQuestion question, SearchAddress address) {
        var chosen = new ArrayList<SearchPage.Link>();
        question.kind().ifPresent(kind -> chosen.add(back(kind, address, "kind")));
        question.organ().ifPresent(organ -> chosen.add(back(organName(organ), address, "organ")));
        question.year().ifPresent(year -> chosen.add(back(year + "年", address, "year")));
        return chosen;
    }

    private static SearchPage.Link back(String label, SearchAddress address, String parameter) {
        return new SearchPage.Link(label, address.without(parameter).path(), 0, true);
    }

    private static List<SearchPage.Link> orders(SearchQuestion question, SearchAddress address) {
        boolean newest = question.order() == SearchQuestion.Order.NEWEST;
        return List.of(
                new SearchPage.Link("最相关", address.without("order").path(), 0, !newest),
                new SearchPage.Link("最新", address.with("order", "newest").path(), 0, newest));
    }

    private String organName(String id) {
        return organs.find(OrganId.of(id)).map(Organ::shortName).orElse(id);
    }

    private static String dateText(LocalDate date) {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }
}
