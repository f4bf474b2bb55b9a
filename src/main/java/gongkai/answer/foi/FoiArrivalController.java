package gongkai.answer.foi;

import gongkai.answer.foi.page.ArrivalPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Papers that wait for confirmation (条例第三十一条第二项、第三项): the officer reaches the applicant, and the day
/// both say so is the day of receipt.
@Controller
class FoiArrivalController {
    private final FoiFilings filings;
    private final FoiFilingStore store;
    private final FoiArrivalPages pages;
    private final FoiAccess access;
    private final Policy policy;

    FoiArrivalController(
            FoiFilings filings, FoiFilingStore store, FoiArrivalPages pages, FoiAccess access, Policy policy) {
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
    Object confirm(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return answer(frames, me, id, typed, () -> {
            var requests = filings.confirm(id, day(typed), way(typed), me);
            FlashNotice.leave(redirect, "已登记，确认之日为收到之日。");
            return "redirect:/console/requests/" + requests.getFirst().id().value();
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/arrivals/{id}/unreached")
    Object unreached(Frames frames, Person.Staff me, @PathVariable long id, @RequestParam Map<String, String> typed) {
        return answer(frames, me, id, typed, () -> {
            filings.unreached(id, typed.getOrDefault("words", ""), me);
            return "redirect:/console/requests/arrivals/" + id;
        });
    }

    private Object answer(Frames frames, Person.Staff me, long id, Map<String, String> typed, Verb verb) {
        try {
            return verb.then();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            ArrivalPage again = pages.console(frames, visible(me, id), typed, Problems.from(refusal.problems()));
            return Show.again("foi/arrival", again);
        }
    }

    private FoiFiling visible(Person.Staff me, long id) {
        var filing = store.find(id)
                .filter(found -> found.number().isPresent())
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.SEE_REQUEST, filing.organ().orElseThrow());
        return filing;
    }

    /// A day that is none is later than every day there is, and refused as such.
    private static LocalDate day(Map<String, String> typed) {
        try {
            return LocalDate.parse(typed.getOrDefault("confirmedOn", ""));
        } catch (DateTimeException notADay) {
            return LocalDate.MAX;
        }
    }

    private static String way(Map<String, String> typed) {
        return Arrays.stream(ConfirmedBy.values())
                .filter(each -> each.name().equals(typed.get("confirmedBy")))
                .map(ConfirmedBy::label)
                .findFirst()
                .orElse("");
    }

    /// What is done, and where it leads.
    private interface Verb {
        String then();
    }
}
