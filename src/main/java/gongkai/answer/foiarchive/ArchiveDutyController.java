package gongkai.answer.foiarchive;

import gongkai.answer.foi.FoiRequests;
import gongkai.answer.foiarchive.page.ArchiveDutiesPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The list of what is still to be archived.
@Controller
class ArchiveDutyController {
    static final String LIST = "/console/archive";
    private static final int PAGE = 30;

    private final ArchiveDutyStore store;
    private final FoiRequests requests;
    private final Organs organs;
    private final Policy policy;
    private final Clock clock;

    ArchiveDutyController(ArchiveDutyStore store, FoiRequests requests, Organs organs, Policy policy, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.organs = organs;
        this.policy = policy;
        this.clock = clock;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam(defaultValue = "1") int page) {
        var places = policy.where(me, Act.HANDLE_REQUEST);
        long total = places.isEmpty() ? 0 : store.count(places);
        int shown = Pages.within(page, total, PAGE);
        var rows = total == 0 ? List.<ArchiveDutyStore.Duty>of() : store.list(places, Slice.offset(shown, PAGE), PAGE);
        return Show.page(
                "foiarchive/duties",
                new ArchiveDutiesPage(
                        frames.console("待归档的申请", Crumb.of("依申请公开", "/console/requests"), Crumb.here("待归档的申请")),
                        new Slice<>(rows, shown, PAGE, total).map(this::row),
                        LIST));
    }

    private ArchiveDutiesPage.Row row(ArchiveDutyStore.Duty duty) {
        var request = requests.find(duty.request()).orElseThrow();
        return new ArchiveDutiesPage.Row(
                "/console/requests/%d/archive".formatted(request.id().value()),
                request.wish().title(),
                request.number(),
                organs.get(request.organ()).name(),
                request.closedOn().map(DateText::full).orElse(""),
                DateText.full(duty.settledOn()),
                DateText.full(duty.dueOn()),
                LocalDate.now(clock).isAfter(duty.dueOn()));
    }
}
