package gongkai.answer.foihandling;

import gongkai.answer.foi.Decision;
import gongkai.answer.foi.FoiFiles;
import gongkai.answer.foi.FoiRequestId;
import gongkai.answer.foi.FoiSecrecy;
import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is done with a draft and in its review. What is refused is shown on the page again, with what was typed.
@Controller
class HandlingActionController {
    private static final String ONE = HandlingController.ONE;

    private final HandlingAccess access;
    private final HandlingPages pages;
    private final ReplyDraftStore drafts;
    private final FoiFiles files;
    private final Verbs verbs;

    HandlingActionController(
            HandlingAccess access, HandlingPages pages, ReplyDraftStore drafts, FoiFiles files, Verbs verbs) {
        this.access = access;
        this.pages = pages;
        this.drafts = drafts;
        this.files = files;
        this.verbs = verbs;
    }

    /// All the verbs in one hand.
    @Component
    record Verbs(ReplyWriting writing, ReplyReview review, ReplySecrecy secrecy, HandlingComments comments) {}

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/draft")
    Object save(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> drop,
            @RequestParam(required = false) Optional<List<MultipartFile>> attachments,
            RedirectAttributes redirect) {
        return act(new Asked(frames, me, request, typed, redirect), "答复稿已保存。", asked -> {
            var about = access.get(request, me, Act.HANDLE_REQUEST);
            var hanging = new LinkedHashSet<>(kept(about.id(), drop));
            files.take(about.id(), attachments.orElse(List.of())).stream()
                    .map(Attachment::id)
                    .forEach(hanging::add);
            verbs.writing()
                    .save(
                            about.id(),
                            new DraftedReply(
                                    asked.choice(Decision.class, "decision"),
                                    asked.choice(Decision.class, "withheld"),
                                    asked.text("text"),
                                    asked.text("publicInterest"),
                                    List.copyOf(hanging)),
                            asked.number("seen"),
                            me);
        });
    }

    /// The files of the present text that are not taken off it.
    private List<AttachmentId> kept(FoiRequestId request, List<String> drop) {
        return drafts
                .find(request)
                .flatMap(draft -> drafts.findVersion(request, draft.version()))
                .map(version -> version.content().files())
                .orElse(List.of())
                .stream()
                .filter(file -> !drop.contains(file.toString()))
                .toList();
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/take")
    Object take(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "协助的答复已放入答复稿，请核对。",
                asked -> verbs.writing().take(new FoiRequestId(request), asked.number("assistance"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/secrecy-request")
    Object askSecrecy(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "已提请保密审查。",
                asked -> verbs.secrecy().ask(new FoiRequestId(request), asked.number("seen"), me));
    }

    @Needs(Act.REVIEW_SECRECY)
    @PostMapping(ONE + "/secrecy")
    Object secrecy(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "保密审查已登记。",
                asked -> verbs.secrecy()
                        .review(
                                new FoiRequestId(request),
                                asked.number("seen"),
                                new FoiSecrecy.Finding(
                                        asked.yes("secret"),
                                        asked.text("secrecyScope"),
                                        asked.text("basis"),
                                        asked.text("secrecyOpinion")),
                                me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/submit")
    Object submit(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "答复稿已送审。",
                asked -> verbs.review()
                        .submit(new FoiRequestId(request), asked.number("seen"), asked.text("submitWords"), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/recall")
    Object recall(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "已撤回送审，可以修改答复稿。",
                asked -> verbs.review().recall(new FoiRequestId(request), me));
    }

    @Needs(Act.REVIEW_REPLY)
    @PostMapping(ONE + "/pass")
    Object pass(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "已通过。",
                asked -> verbs.review()
                        .pass(new FoiRequestId(request), asked.number("seen"), asked.text("opinion"), me));
    }

    @Needs(Act.REVIEW_REPLY)
    @PostMapping(ONE + "/send-back")
    Object sendBack(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "已退回修改。",
                asked -> verbs.review()
                        .sendBack(new FoiRequestId(request), asked.number("seen"), asked.text("opinion"), me));
    }

    @Needs(Act.SEE_HANDLING)
    @PostMapping(ONE + "/comments")
    Object comment(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                new Asked(frames, me, request, typed, redirect),
                "意见已写下，只在内部可见。",
                asked -> verbs.comments().add(new FoiRequestId(request), asked.text("comment"), me));
    }

    /// A verb on one request.
    private interface Verb {
        void on(Asked asked);
    }

    private Object act(Asked asked, String done, Verb verb) {
        try {
            verb.on(asked);
        } catch (Refusal refusal) {
            var problems = Asked.problems(refusal);
            var request = access.get(asked.about(), asked.me(), Act.SEE_HANDLING);
            return Show.page(
                    Asked.status(refusal),
                    "foihandling/handling",
                    pages.page(
                            asked.frames(), asked.me(), request, HandlingPages.Typed.wrong(asked.typed(), problems)));
        }
        FlashNotice.leave(asked.redirect(), done);
        return "redirect:/console/requests/" + asked.about() + "/handling";
    }
}
