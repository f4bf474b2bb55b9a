package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.page.DeskListPage;
import gongkai.publish.disclosure.page.WithdrawnListPage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The documents a member of staff looks after: found, and withdrawn several at a time.
@Controller
class DocumentDeskListController {
    static final String LIST = "/console/documents";
    static final String TITLE = "信息发布";

    private static final int SHOWN = 10;

    private final DeskListing listing;
    private final ManyWithdrawals withdrawals;
    private final DocumentStore documents;
    private final Policy policy;

    DocumentDeskListController(
            DeskListing listing, ManyWithdrawals withdrawals, DocumentStore documents, Policy policy) {
        this.listing = listing;
        this.withdrawals = withdrawals;
        this.documents = documents;
        this.policy = policy;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        return Show.page("disclosure/desk-list", page(frames, me, asked, Set.of(), new Problems()));
    }

    /// Withdraws what was ticked, and says of each what became of it.
    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(LIST + "/withdraw")
    ModelAndView withdraw(Frames frames, Person.Staff me, @RequestParam MultiValueMap<String, String> typed) {
        var chosen = typed.getOrDefault("document", List.of()).stream()
                .flatMap(id -> DocumentId.parse(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var given = typed.toSingleValueMap();
        try {
            var outcomes = withdrawals.withdraw(
                    List.copyOf(chosen), given.getOrDefault("reason", ""), given.getOrDefault("sentence", ""), me);
            return Show.page("disclosure/withdrawn-list", result(frames, me, outcomes));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "disclosure/desk-list", page(frames, me, given, chosen, Problems.from(refusal.problems())));
        }
    }

    private DeskListPage page(
            Frames frames, Person.Staff me, Map<String, String> asked, Set<DocumentId> chosen, Problems problems) {
        var found = listing.find(me, asked, problems);
        return new DeskListPage(
                frames.console(TITLE, Crumb.here(TITLE)),
                policy.may(me, Act.PUBLISH_DOCUMENT),
                found.filter(),
                found.slice()
                        .map(stored -> listing.row(
                                stored, me, chosen.contains(stored.document().id()))),
                found.bounded(),
                asked,
                problems);
    }

    /// What a person may not see is not named.
    private WithdrawnListPage result(Frames frames, Person.Staff me, List<ManyWithdrawals.Outcome> outcomes) {
        return new WithdrawnListPage(
                frames.console("撤下的结果", Crumb.of(TITLE, LIST), Crumb.here("撤下的结果")),
                outcomes.stream()
                        .filter(each -> each.why().isEmpty())
                        .map(each -> line(each, me))
                        .toList(),
                outcomes.stream()
                        .filter(each -> each.why().isPresent())
                        .map(each -> line(each, me))
                        .toList());
    }

    private WithdrawnListPage.Line line(ManyWithdrawals.Outcome outcome, Person.Staff me) {
        var seen = documents
                .find(outcome.id())
                .map(StoredDocument::document)
                .filter(document -> policy.may(me, Act.SEE_DOCUMENTS, document.organ()));
        String why = outcome.why().map(DocumentDeskListController::words).orElse("");
        return new WithdrawnListPage.Line(
                seen.map(PublishedDocument::title).orElse("编号 " + outcome.id()),
                seen.map(document -> LIST + "/" + document.id()).orElse(""),
                why);
    }

    private static String words(Refusal refusal) {
        return refusal.problems().isEmpty()
                ? refusal.code().message()
                : refusal.problems().stream()
                        .limit(SHOWN)
                        .map(FieldProblem::sentence)
                        .collect(Collectors.joining());
    }
}
