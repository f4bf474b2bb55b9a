package gongkai.publish.cleanup;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.DocumentId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One organ in a campaign: it says what becomes of its documents, and who runs the campaign says whether that will
/// do.
@Controller
class PartController {
    private static final String ONE = CleanupController.LIST + "/{id}/parts/{part}";

    private final PartPages pages;
    private final CleanupAnswers answers;

    PartController(PartPages pages, CleanupAnswers answers) {
        this.pages = pages;
        this.answers = answers;
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable long id, @PathVariable long part) {
        return Show.page("cleanup/part", pages.page(frames, me, id, part, Map.of(), new Problems()));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/answer")
    Object answer(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return attempt(
                () -> answers.answer(id, part, read(typed), me),
                "提出了 %d 件的清理意见。",
                new Place(frames, me, id, part, typed, redirect));
    }

    private static Map<DocumentId, CleanupAnswers.Answer> read(Map<String, String> typed) {
        var read = new HashMap<DocumentId, CleanupAnswers.Answer>();
        typed.forEach((field, value) -> {
            var document = field.startsWith("outcome-")
                    ? DocumentId.parse(field.substring("outcome-".length()))
                    : Optional.<DocumentId>empty();
            document.ifPresent(each -> Outcome.parse(value)
                    .ifPresent(outcome -> read.put(
                            each, new CleanupAnswers.Answer(outcome, typed.getOrDefault("basis-" + each, "")))));
        });
        return read;
    }

    @Needs(Act.RUN_CLEANUP)
    @PostMapping(ONE + "/review")
    Object review(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable long part,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        boolean returned = typed.containsKey("return");
        var chosen = typed.getOrDefault("chosen", List.of()).stream()
                .flatMap(each -> DocumentId.parse(each).stream())
                .toList();
        String note = typed.getOrDefault("note", List.of("")).getFirst();
        return attempt(
                () -> answers.review(id, part, chosen, returned ? Optional.of(note) : Optional.empty(), me),
                returned ? "退回了 %d 件。" : "%d 件审核通过。",
                new Place(frames, me, id, part, typed.toSingleValueMap(), redirect));
    }

    private record Place(
            Frames frames,
            Person.Staff me,
            long id,
            long part,
            Map<String, String> typed,
            RedirectAttributes redirect) {}

    private Object attempt(IntSupplier verb, String sentence, Place at) {
        int count;
        try {
            count = verb.getAsInt();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "cleanup/part",
                    pages.page(
                            at.frames(), at.me(), at.id(), at.part(), at.typed(), Problems.from(refusal.problems())));
        }
        FlashNotice.leave(at.redirect(), sentence.formatted(count));
        return "redirect:" + CleanupController.LIST + "/" + at.id() + "/parts/" + at.part();
    }
}
