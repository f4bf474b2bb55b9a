package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.Organs;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// How a request stands, for programs: an organ's service portal shows it beside its other matters. Nothing of the
/// applicant, and not what was asked, which is the applicant's own words.
@RestController
class FoiApi {
    private final FoiRequestStore store;
    private final Organs organs;
    private final Policy policy;
    private final FoiPages pages;

    FoiApi(FoiRequestStore store, Organs organs, Policy policy, FoiPages pages) {
        this.pages = pages;
        this.store = store;
        this.organs = organs;
        this.policy = policy;
    }

    /// A request of an organ the program may not look at is answered like one that does not exist.
    @Needs(Act.SEE_REQUEST)
    @GetMapping("/api/requests/{number}")
    Progress progress(Person who, @PathVariable String number) {
        var request = store.findByNumber(number)
                .filter(each -> policy.may(who, Act.SEE_REQUEST, each.organ()))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        return progress(request);
    }

    /// The page on which the days are counted one by one; anybody may open it, it says nothing of the request.
    String explanation(FoiRequest request) {
        return pages.annex(request);
    }

    Progress progress(FoiRequest request) {
        return new Progress(
                request.number(),
                request.organ().value(),
                organs.find(request.organ())
                        .map(Organ::name)
                        .orElse(request.organ().value()),
                request.status(),
                request.stage(),
                request.receivedOn(),
                request.dueOn(),
                request.extension() > 0,
                request.correctionDueOn(),
                request.closedOn(),
                request.decision().map(decision -> decision.group().label()));
    }

    /// The answer; described in `api/foi.json`.
    record Progress(
            String number,
            String organ,
            String organName,
            FoiStatus status,
            String statusLabel,
            LocalDate receivedOn,
            LocalDate dueOn,
            boolean extended,
            Optional<LocalDate> correctionDueOn,
            Optional<LocalDate> closedOn,
            Optional<String> result) {}
}
