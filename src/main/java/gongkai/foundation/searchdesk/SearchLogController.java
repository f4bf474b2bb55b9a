package gongkai.foundation.searchdesk;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.searchdesk.page.SearchLogPage;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What was looked for and not found, and what is looked for most.
@Controller
class SearchLogController {
    static final String PATH = "/console/search/log";

    private static final String TITLE = "检索情况";
    private static final int MOST = 50;

    private final SearchLog log;
    private final SearchDeskSettings settings;
    private final Clock clock;

    SearchLogController(SearchLog log, SearchDeskSettings settings, Clock clock) {
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    @Needs(Act.MANAGE_SEARCH)
    @GetMapping(PATH)
    ModelAndView show(Frames frames, @RequestParam(defaultValue = "") String days) {
        int span = days.matches("7|30|365") ? Integer.parseInt(days) : 30;
        var since = LocalDate.now(clock).minusDays(span);
        return Show.page(
                "searchdesk/log",
                new SearchLogPage(
                        frames.console(TITLE, Crumb.here(TITLE)),
                        spans(span),
                        rows(log.listMost(false, since, MOST)),
                        rows(log.listMost(true, since, MOST)),
                        settings.keep().toDays()));
    }

    private static List<Chip> spans(int span) {
        return Stream.of(7, 30, 365)
                .map(days -> new Chip("最近 " + days + " 天", PATH + "?days=" + days, 0, days == span))
                .toList();
    }

    private static List<SearchLogPage.Row> rows(List<SearchLogStore.Row> rows) {
        return rows.stream()
                .map(row -> new SearchLogPage.Row(
                        row.words(),
                        row.count(),
                        DateText.full(row.last()),
                        "/search?q=" + encoded(row.words()),
                        SynonymController.NEW + "?word=" + encoded(row.words())))
                .toList();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
