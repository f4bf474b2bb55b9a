package gongkai.answer.foi;

import gongkai.answer.foi.page.RequestListPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.kernel.Slice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Seeing an applicant's data in full, and finding requests by them. Both are sent as forms, so that neither a number
/// nor a name stands in an address, a log or the browser's history; the answer to the form is the page itself, shown
/// once.
@Controller
class FoiApplicantController {
    private final FoiUnmasking unmasking;
    private final FoiRequestStore store;
    private final FoiDesk desk;
    private final FoiPages pages;
    private final Policy policy;

    FoiApplicantController(FoiUnmasking unmasking, FoiRequestStore store, FoiDesk desk, FoiPages pages, Policy policy) {
        this.unmasking = unmasking;
        this.store = store;
        this.desk = desk;
        this.pages = pages;
        this.policy = policy;
    }

    @Needs(Act.UNMASK_PERSONAL_DATA)
    @PostMapping("/console/requests/{id}/unmask")
    ModelAndView unmask(
            Frames frames, Person.Staff me, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var request = store.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.SEE_REQUEST, request.organ());
        var usual = Arrays.stream(UnmaskReason.values())
                .filter(reason -> reason.name().equals(typed.get("unmaskReason")))
                .findFirst();
        try {
            var applicant = unmasking.unmask(request.id(), usual, typed.getOrDefault("unmaskWords", ""), me);
            return Show.page(
                    "foi/desk",
                    desk.page(
                            frames, me, request, new FoiDesk.Typed(Map.of(), new Problems(), Optional.of(applicant))));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "foi/desk", desk.page(frames, me, request, FoiDesk.Typed.wrong(typed, refusal.problems())));
        }
    }

    @Needs(Act.UNMASK_PERSONAL_DATA)
    @PostMapping("/console/requests/lookup")
    ModelAndView lookup(Frames frames, Person.Staff me, @RequestParam(defaultValue = "") String applicant) {
        try {
            return Show.page("foi/list", page(frames, applicant, unmasking.find(applicant, me), new Problems()));
        } catch (Refusal refusal) {
            return Show.again("foi/list", page(frames, applicant, List.of(), Problems.from(refusal.problems())));
        }
    }

    private RequestListPage page(Frames frames, String typed, List<FoiRequest> found, Problems problems) {
        var rows = found.stream()
                .map(request ->
                        pages.row(request, "/console/requests/" + request.id().value()))
                .toList();
        return new RequestListPage(
                frames.console("按申请人查找", Crumb.of("依申请公开", "/console/requests"), Crumb.here("按申请人查找")),
                true,
                true,
                problems.isEmpty() ? "本单位收到的申请中，申请人的姓名、电话或者证件号码与所填完全一致的有 " + rows.size() + " 件。" : "",
                List.of(),
                new Slice<>(rows, 1, Math.max(1, rows.size()), rows.size()),
                "/console/requests",
                "没有找到。要与申请表上填写的完全一致，不能只填一部分。",
                Optional.of(new RequestListPage.Lookup(typed, problems)));
    }
}
