package gongkai.publish.drafting;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is done with a draft from its desk.
@Controller
class DraftActionController {
    private static final String ONE = DraftListController.LIST + "/{id}";

    private final DraftAccess access;
    private final DraftWriting writing;
    private final DraftGate gate;
    private final DraftFindings findings;
    private final SecrecyReviews secrecy;
    private final DraftDeskPages pages;

    DraftActionController(
            DraftAccess access,
            DraftWriting writing,
            DraftGate gate,
            DraftFindings findings,
            SecrecyReviews secrecy,
            DraftDeskPages pages) {
        this.access = access;
        this.writing = writing;
        this.gate = gate;
        this.findings = findings;
        this.secrecy = secrecy;
        this.pages = pages;
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(ONE + "/submit")
    Object submit(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String moment = of(typed, "publishAt");
        var at = GateDays.parse(moment);
        return act(new Asked(frames, me, access.get(id, me), typed, redirect), "已送审。", draft -> {
            new Problems()
                    .when(!moment.isEmpty() && at.isEmpty(), "publishAt", "请填写发布的日期和时间；立即发布的留空。")
                    .refuseIfAny(DraftingRefusal.DRAFT_INCOMPLETE);
            findings.refresh(draft.id());
            findings.tryLinks(draft.id());
            gate.submit(draft.id(), at, me);
        });
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(ONE + "/recall")
    Object recall(Frames frames, Person.Staff me, @PathVariable String id, RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, access.get(id, me), Map.of(), redirect),
                "已撤回，可以继续修改。",
                draft -> gate.recall(draft.id(), me));
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(ONE + "/discard")
    Object discard(Frames frames, Person.Staff me, @PathVariable String id, RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, access.get(id, me), Map.of(), redirect),
                "稿件已作废。",
                draft -> writing.discard(draft.id(), me));
    }

    /// Makes an earlier text the present one.
    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(ONE + "/take")
    Object take(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(new Asked(frames, me, access.get(id, me), typed, redirect), "已采用所选的内容。", draft -> {
            writing.take(draft.id(), number(typed, "number"), me);
            findings.refresh(draft.id());
        });
    }

    /// 不适用: answers a finding.
    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(ONE + "/answer")
    Object answer(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, access.get(id, me), typed, redirect),
                "说明已记下。",
                draft -> findings.answer(draft.id(), of(typed, "key"), of(typed, "answer"), me));
    }

    @Needs(Act.REVIEW_DOCUMENT)
    @PostMapping(ONE + "/pass")
    Object pass(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(new Asked(frames, me, access.get(id, me), typed, redirect), "已通过这一环节。", draft -> {
            findings.refresh(draft.id());
            gate.pass(draft.id(), number(typed, "state"), of(typed, "opinion"), me);
        });
    }

    @Needs(Act.REVIEW_DOCUMENT)
    @PostMapping(ONE + "/send-back")
    Object sendBack(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, access.get(id, me), typed, redirect),
                "已退回修改。",
                draft -> gate.sendBack(draft.id(), number(typed, "state"), of(typed, "opinion"), me));
    }

    @Needs(Act.REVIEW_SECRECY)
    @PostMapping(ONE + "/secrecy")
    Object secrecy(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var secret = Optional.of(of(typed, "secret"))
                .filter(each -> each.equals("yes") || each.equals("no"))
                .map("yes"::equals);
        return act(
                new Asked(frames, me, access.get(id, me), typed, redirect),
                "保密审查已记录。",
                draft -> secrecy.review(
                        draft.id(),
                        number(typed, "state"),
                        secret,
                        of(typed, "basis"),
                        of(typed, "secrecyOpinion"),
                        me));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/urgent")
    Object urgent(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(new Asked(frames, me, access.get(id, me), typed, redirect), "已应急发布，补审已列入待办。", draft -> {
            findings.refresh(draft.id());
            gate.publishUrgently(draft.id(), number(typed, "state"), of(typed, "opinion"), me);
        });
    }

    /// 补审通过, or with objections.
    @Needs(Act.REVIEW_DOCUMENT)
    @PostMapping({ONE + "/confirm", ONE + "/object"})
    Object afterwards(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        boolean confirms = request.getRequestURI().endsWith("/confirm");
        return act(
                new Asked(frames, me, access.get(id, me), typed, redirect),
                confirms ? "补审已通过。" : "补审意见已记下，已列入起草人的待办。",
                draft -> {
                    if (confirms) {
                        gate.confirm(draft.id(), of(typed, "opinion"), me);
                    } else {
                        gate.object(draft.id(), of(typed, "opinion"), me);
                    }
                });
    }

    /// Who asks for what with which draft.
    private record Asked(
            Frames frames, Person.Staff me, Draft draft, Map<String, String> typed, RedirectAttributes redirect) {}

    private interface Verb {
        void act(Draft draft);
    }

    private Object act(Asked asked, String sentence, Verb verb) {
        var draft = asked.draft();
        try {
            verb.act(draft);
        } catch (Refusal refusal) {
            var problems = refusal.code() == DraftingRefusal.FINDINGS_OPEN
                    ? List.of(new FieldProblem("findings", refusal.code().message()))
                    : refusal.problems();
            if (problems.isEmpty()) {
                throw refusal;
            }
            var present = access.get(draft.id().toString(), asked.me());
            return Show.again(
                    "drafting/desk",
                    pages.page(asked.frames(), asked.me(), present, asked.typed(), Problems.from(problems)));
        }
        FlashNotice.leave(asked.redirect(), sentence);
        return "redirect:" + draft.id().path();
    }

    private static int number(Map<String, String> typed, String field) {
        String text = of(typed, field);
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private static String of(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
