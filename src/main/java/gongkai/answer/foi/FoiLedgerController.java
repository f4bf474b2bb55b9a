package gongkai.answer.foi;

import gongkai.answer.foi.page.LedgerPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The ledger to search: by number, by what was decided, by the days of receipt; what is shown can be taken along as a
/// table. One reads on from the last line, so that the millionth costs what the first does. Applicants are found on the
/// list of requests, where each look is on record.
@Controller
class FoiLedgerController {
    static final String PATH = "/console/requests/ledger";
    private static final List<String> FIELDS = List.of("number", "result", "status", "from", "to");
    private static final int PAGE = 30;

    private final FoiLedgerStore store;
    private final FoiPages pages;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    FoiLedgerController(FoiLedgerStore store, FoiPages pages, Organs organs, Policy policy, Clock clock) {
        this.store = store;
        this.pages = pages;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping(PATH)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        try {
            var query = LedgerQuery.parse(asked, me, policy, organs, LocalDate.now(clock));
            var found = query.organs().isEmpty() ? List.<FoiRequest>of() : store.listBehind(query, PAGE + 1);
            return Show.page("foi/ledger", page(frames, asked, query, found));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "foi/ledger",
                    page(frames, asked, Problems.from(refusal.problems()), "", "", List.of(), Optional.empty()));
        }
    }

    private LedgerPage page(Frames frames, Map<String, String> asked, LedgerQuery query, List<FoiRequest> found) {
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return page(
                frames,
                asked,
                new Problems(),
                query.from().toString(),
                query.to().toString(),
                shown,
                more
                        ? Optional.of(PATH + "?" + typed(asked) + "&behind=" + LedgerQuery.Place.of(shown.getLast()))
                        : Optional.empty());
    }

    private LedgerPage page(
            Frames frames,
            Map<String, String> asked,
            Problems problems,
            String from,
            String to,
            List<FoiRequest> shown,
            Optional<String> next) {
        String table = FoiLedgerApi.PATH + "/%s?" + typed(asked).replace("%", "%%");
        return new LedgerPage(
                frames.console("台账", Crumb.of("依申请公开", "/console/requests"), Crumb.here("台账")),
                PATH,
                asked,
                problems,
                from,
                to,
                Arrays.stream(Decision.values())
                        .map(each -> new Choice(each.name(), each.words()))
                        .toList(),
                Arrays.stream(FoiStatus.values())
                        .map(each -> new Choice(each.name(), each.label()))
                        .toList(),
                shown.stream().map(this::row).toList(),
                next,
                table.formatted("csv"),
                table.formatted("xlsx"));
    }

    private LedgerPage.Row row(FoiRequest request) {
        return new LedgerPage.Row(
                pages.row(request, "/console/requests/" + request.id().value()),
                request.decision().map(Decision::words).orElse(""));
    }

    /// What was typed, as the rest of an address.
    private static String typed(Map<String, String> asked) {
        return FIELDS.stream()
                .flatMap(field -> Stream.ofNullable(asked.get(field))
                        .filter(value -> !value.isEmpty())
                        .map(value -> field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }
}
