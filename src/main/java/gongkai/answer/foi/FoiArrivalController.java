package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.DeskForm;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Papers that wait for confirmation (条例第三十一条第二项、第三项): the officer reaches the applicant, and the day
/// both say so is the day of receipt.
@Controller
class FoiArrivalController {
    private final FoiFilings filings;
    private final FoiConfirmation confirmation;
    private final FoiFilingStore store;
    private final FoiArrivalPages pages;
    private final FoiAccess access;
    private final Policy policy;

    FoiArrivalController(
            FoiFilings filings,
            FoiConfirmation confirmation,
            FoiFilingStore store,
            FoiArrivalPages pages,
            FoiAccess access,
            Policy policy) {
        this.confirmation = confirmation;
        this.filings = filings;
        this.store = store;
        this.pages = pages;
        this.access = access;
        this.policy = policy;
    }

    /// The applicant's side of it.
    @Open
    @GetMapping("/answer/arrivals/{number}")
    ModelAndView own(Frames frames, Person me, @PathVariable String number, HttpServletRequest http) {
        var filing = store.findByNumber(number)
                .filter(found -> access.isRemembered(number, http) || isOwn(found, me))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        filings.requestsOf(filing).forEach(request -> access.remember(request, http));
        return Show.page("foi/arrival", pages.portal(frames, filing));
    }

    private static boolean isOwn(FoiFiling filing, Person me) {
        return me instanceof Person.Member member
                && filing.citizen().isPresent()
                && filing.citizen().getAsLong() == member.id();
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping("/console/requests/arrivals/{id}")
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("foi/arrival", pages.console(frames, visible(me, id), Map.of(), new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/arrivals/{id}/confirmation")
    Object confirm(DeskForm form) {
        return answer(form, () -> {
            // A day that is none is later than every day there is, and refused as such.
            var on = form.day("confirmedOn").orElse(LocalDate.MAX);
            var by = form.choice(ConfirmedBy.class, "confirmedBy")
                    .map(ConfirmedBy::label)
                    .orElse("");
            var requests = confirmation.confirm(form.id("id"), on, by, form.me());
            form.done("已登记，确认之日为收到之日。");
            return "redirect:/console/requests/" + requests.getFirst().id().value();
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/arrivals/{id}/unreached")
    Object unreached(DeskForm form) {
        return answer(form, () -> {
            confirmation.unreached(form.id("id"), form.text("words"), form.me());
            return "redirect:/console/requests/arrivals/" + form.id("id");
        });
    }

    private Object answer(DeskForm form, Verb verb) {
        try {
            return verb.then();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var filing = visible(form.me(), form.id("id"));
            return Show.again(
                    "foi/arrival",
                    pages.console(form.frames(), filing, form.typed(), Problems.from(refusal.problems())));
        }
    }

    private FoiFiling visible(Person.Staff me, long id) {
        var filing = store.find(id)
                .filter(found -> found.number().isPresent())
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.SEE_REQUEST, filing.organ().orElseThrow());
        return filing;
    }

    /// What is done, and where it leads.
    private interface Verb {
        String then();
    }
}
