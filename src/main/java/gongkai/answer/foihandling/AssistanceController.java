package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiFiles;
import gongkai.answer.foihandling.page.AssistanceListPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// 协办和会办: what others ask of us, what we ask of others, and each of them. Everyone who handles requests may enter;
/// what is not theirs to see is not found.
@Controller
class AssistanceController {
    private static final String ONE = Assistance.LIST + "/{id}";

    private final HandlingAccess access;
    private final AssistancePages pages;
    private final AssistanceLedger ledger;
    private final AssistanceStore store;
    private final AssistanceRights rights;
    private final HandlingFiles files;
    private final FoiFiles uploads;
    private final Verbs verbs;

    AssistanceController(
            HandlingAccess access,
            AssistancePages pages,
            AssistanceLedger ledger,
            AssistanceStore store,
            AssistanceRights rights,
            HandlingFiles files,
            FoiFiles uploads,
            Verbs verbs) {
        this.access = access;
        this.pages = pages;
        this.ledger = ledger;
        this.store = store;
        this.rights = rights;
        this.files = files;
        this.uploads = uploads;
        this.verbs = verbs;
    }

    /// All the verbs in one hand, and who may do them where.
    @Component
    record Verbs(AssistanceWork work, Cosigning cosigning, Policy policy) {}

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(Assistance.LIST)
    ModelAndView list(Frames frames, Person.Staff me, @RequestParam(defaultValue = "mine") String show) {
        AssistanceListPage page =
                pages.list(frames, me, verbs.policy().where(me, Act.HANDLE_REQUEST), AssistancePages.Shown.of(show));
        return Show.page("foihandling/assistances", page);
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE)
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page("foihandling/assistance", pages.one(frames, me, get(id, me), Map.of(), new Problems()));
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE + "/attachments/{attachment}")
    ResponseEntity<Resource> attachment(Person.Staff me, @PathVariable long id, @PathVariable String attachment) {
        return files.download(store.listFiles(get(id, me).id()), attachment);
    }

    /// The assistance, for who may see it.
    private Assistance get(long id, Person.Staff me) {
        var asked = ledger.get(id);
        if (!rights.maySee(access.of(asked.request()), asked, me)) {
            throw Refusal.of(HandlingRefusal.UNKNOWN_ASSISTANCE);
        }
        return asked;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/answer")
    Object answer(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Optional<List<MultipartFile>> attachments,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, id, typed, redirect),
                "已答复。",
                asked -> verbs.work()
                        .answer(
                                id,
                                asked.choice(AssistanceAnswer.class, "answer"),
                                asked.text("answerWords"),
                                uploads.take(get(id, me).request(), attachments.orElse(List.of())),
                                me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/return")
    Object giveBack(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, id, typed, redirect),
                "已退回。",
                asked -> verbs.work().giveBack(id, asked.text("returnWords"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/again")
    Object again(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, id, typed, redirect),
                "已退回，请对方重新答复。",
                asked -> verbs.work().askAgain(id, asked.text("againWords"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/withdrawal")
    Object takeBack(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, id, typed, redirect),
                "已撤回。",
                asked -> verbs.work().takeBack(id, asked.text("takeBackWords"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/cosign")
    Object cosign(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, id, typed, redirect),
                "会签意见已登记。",
                asked -> verbs.cosigning()
                        .sign(id, asked.number("seen"), asked.yes("agrees"), asked.text("cosignWords"), me));
    }

    /// A verb on one assistance.
    private interface Verb {
        void on(Asked asked);
    }

    private Object act(Asked asked, String done, Verb verb) {
        get(asked.about(), asked.me());
        try {
            verb.on(asked);
        } catch (Refusal refusal) {
            var problems = Asked.problems(refusal);
            return Show.page(
                    Asked.status(refusal),
                    "foihandling/assistance",
                    pages.one(
                            asked.frames(),
                            asked.me(),
                            get(asked.about(), asked.me()),
                            asked.typed(),
                            Problems.from(problems)));
        }
        FlashNotice.leave(asked.redirect(), done);
        return "redirect:" + Assistance.LIST + "/" + asked.about();
    }
}
