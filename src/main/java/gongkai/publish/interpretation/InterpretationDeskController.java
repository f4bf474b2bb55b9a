package gongkai.publish.interpretation;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Publications;
import gongkai.publish.disclosure.PublishedDocument;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Which documents have to be explained; for each document how it is explained and what belongs to it.
@Controller
class InterpretationDeskController {
    static final String LIST = "/console/interpretations";

    private static final String ONE = LIST + "/{id}";

    private final InterpretationPages pages;
    private final Duties duties;
    private final Presenting presenting;
    private final PolicyLinks links;
    private final Publications publications;
    private final Policy policy;

    InterpretationDeskController(
            InterpretationPages pages,
            Duties duties,
            Presenting presenting,
            PolicyLinks links,
            Publications publications,
            Policy policy) {
        this.pages = pages;
        this.duties = duties;
        this.presenting = presenting;
        this.links = links;
        this.publications = publications;
        this.policy = policy;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "DUE") String state,
            @RequestParam(defaultValue = "1") String page) {
        return Show.page("interpretation/list", pages.list(frames, me, state, page));
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        return Show.page("interpretation/desk", pages.desk(frames, me, get(id, me), Map.of(), new Problems()));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/exempt")
    Object exempt(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var document = get(id, me);
        return attempt(
                () -> duties.exempt(document.id(), typed.getOrDefault("reason", ""), me),
                "已经记下这份文件不需要解读。",
                new Place(frames, me, document, typed, redirect));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/demand")
    Object demand(Frames frames, Person.Staff me, @PathVariable String id, RedirectAttributes redirect) {
        var document = get(id, me);
        return attempt(
                () -> duties.demand(document.id(), me),
                "这份文件重新列入待解读。",
                new Place(frames, me, document, Map.of(), redirect));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/present")
    Object present(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var document = get(id, me);
        return attempt(
                () -> presenting.present(
                        document.id(),
                        presentation(typed),
                        typed.getOrDefault("note", ""),
                        InterpretationPages.answers(typed),
                        me),
                "解读的形式已经更新。",
                new Place(frames, me, document, typed, redirect));
    }

    private static Presentation presentation(Map<String, String> typed) {
        String poster = typed.getOrDefault("poster", "");
        return new Presentation(
                InterpretationForm.parse(typed.getOrDefault("form", "")).orElse(InterpretationForm.TEXT),
                typed.getOrDefault("transcript", ""),
                poster.isEmpty() ? Optional.empty() : AttachmentId.parse(poster),
                Presentation.read(typed.getOrDefault("answers", "")));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/link")
    Object link(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var document = get(id, me);
        var kind = LinkKind.parse(typed.getOrDefault("kind", "")).orElse(LinkKind.CONSULTATION);
        var link = new PolicyLink(
                kind,
                typed.getOrDefault("path", "").strip(),
                typed.getOrDefault("linkTitle", "").strip());
        return attempt(
                () -> links.link(document.id(), link, me), "已经关联。", new Place(frames, me, document, typed, redirect));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/unlink")
    Object unlink(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var document = get(id, me);
        var kind = LinkKind.parse(typed.getOrDefault("kind", "")).orElse(LinkKind.CONSULTATION);
        return attempt(
                () -> links.unlink(document.id(), kind, typed.getOrDefault("path", ""), me),
                "已经取消关联。",
                new Place(frames, me, document, typed, redirect));
    }

    private PublishedDocument get(String id, Person.Staff me) {
        var document = DocumentId.parse(id)
                .flatMap(publications::find)
                .orElseThrow(() -> Refusal.of(InterpretationRefusal.UNKNOWN_INTERPRETATION));
        policy.require(me, Act.SEE_DOCUMENTS, document.organ());
        return document;
    }

    private record Place(
            Frames frames,
            Person.Staff me,
            PublishedDocument document,
            Map<String, String> typed,
            RedirectAttributes redirect) {}

    private Object attempt(Runnable verb, String sentence, Place at) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "interpretation/desk",
                    pages.desk(at.frames(), at.me(), at.document(), at.typed(), Problems.from(refusal.problems())));
        }
        FlashNotice.leave(at.redirect(), sentence);
        return "redirect:" + LIST + "/" + at.document().id();
    }
}
