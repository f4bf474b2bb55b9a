package gongkai.answer.foi;

import gongkai.answer.foi.page.RequestListPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.ConsoleDoor;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The desk of those who handle requests: the list, one request, its files.
@Controller
class FoiDeskController {
    private static final int PAGE = 30;

    private final FoiRequestStore store;
    private final FoiDesk desk;
    private final FoiPages pages;
    private final FoiFiles files;
    private final FoiOrigin origin;
    private final FoiLedgerStore ledger;
    private final Policy policy;

    FoiDeskController(
            FoiRequestStore store,
            FoiLedgerStore ledger,
            FoiDesk desk,
            FoiPages pages,
            FoiFiles files,
            FoiOrigin origin,
            Policy policy) {
        this.ledger = ledger;
        this.origin = origin;
        this.store = store;
        this.desk = desk;
        this.pages = pages;
        this.files = files;
        this.policy = policy;
    }

    @Bean
    static ConsoleDoor requestsDoor() {
        return new ConsoleDoor("/console/requests", "依申请公开", "回应", Act.SEE_REQUEST.name(), 30);
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping("/console/requests")
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "1") int page) {
        Optional<FoiStatus> wanted = Arrays.stream(FoiStatus.values())
                .filter(each -> each.name().equals(status))
                .findFirst();
        var places = policy.where(me, Act.SEE_REQUEST);
        var counts = ledger.count(places);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long total = Math.min(wanted.map(counts::get).orElse(all), FoiLedgerStore.REACH);
        int shown = Pages.within(page, total, PAGE);
        var rows = total == 0 ? List.<FoiRequest>of() : ledger.list(places, wanted, Slice.offset(shown, PAGE), PAGE);
        var slice = new Slice<>(rows, shown, PAGE, total);
        var chips = new ArrayList<Chip>();
        chips.add(chip(Optional.empty(), all, wanted));
        for (FoiStatus each : FoiStatus.values()) {
            chips.add(chip(Optional.of(each), counts.getOrDefault(each, 0L), wanted));
        }
        return Show.page(
                "foi/list",
                new RequestListPage(
                        frames.console("依申请公开", Crumb.here("依申请公开")),
                        true,
                        true,
                        all > FoiLedgerStore.REACH ? "这里列出最近的 10,000 件；更早的用台账接口按日期读取，或者按申请人查找。" : "",
                        chips,
                        slice.map(request -> pages.row(
                                request, "/console/requests/" + request.id().value())),
                        "/console/requests?status=" + wanted.map(Enum::name).orElse(""),
                        "这里列出本单位收到的政府信息公开申请。现在没有符合条件的申请。",
                        policy.may(me, Act.UNMASK_PERSONAL_DATA)
                                ? Optional.of(RequestListPage.Lookup.EMPTY)
                                : Optional.empty()));
    }

    /// Beyond the reach the count is only known to be larger.
    private static Chip chip(Optional<FoiStatus> status, long count, Optional<FoiStatus> wanted) {
        return new Chip(
                status.map(FoiStatus::label).orElse("全部") + (count > FoiLedgerStore.REACH ? "，多于" : ""),
                "/console/requests"
                        + status.map(each -> "?status=" + each.name()).orElse(""),
                Math.min(count, FoiLedgerStore.REACH),
                status.equals(wanted));
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping("/console/requests/{id}")
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("foi/desk", desk.page(frames, me, visible(me, id), FoiDesk.Typed.NOTHING));
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping("/console/requests/{id}/attachments/{attachment}")
    ResponseEntity<Resource> attachment(Person.Staff me, @PathVariable long id, @PathVariable String attachment) {
        return files.download(visible(me, id), attachment);
    }

    /// What came with the request's form.
    @Needs(Act.SEE_REQUEST)
    @GetMapping("/console/requests/{id}/material/{attachment}")
    ResponseEntity<Resource> material(Person.Staff me, @PathVariable long id, @PathVariable String attachment) {
        return origin.download(visible(me, id), attachment);
    }

    private FoiRequest visible(Person.Staff me, long id) {
        var request = store.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.SEE_REQUEST, request.organ());
        return request;
    }
}
