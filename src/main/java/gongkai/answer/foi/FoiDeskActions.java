package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Frames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the officer does at the desk. What is refused is shown on the desk again, with what was typed.
@Controller
class FoiDeskActions {
    private final FoiVerbs verbs;
    private final FoiRequestStore store;
    private final DeskAnswer answers;
    private final FoiFiles files;

    FoiDeskActions(FoiVerbs verbs, FoiRequestStore store, DeskAnswer answers, FoiFiles files) {
        this.verbs = verbs;
        this.store = store;
        this.answers = answers;
        this.files = files;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/accept")
    Object accept(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return act(
                frames,
                me,
                id,
                Map.of(),
                redirect,
                "已受理。",
                request -> verbs.acceptance().accept(request, me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/ask_correction")
    Object ask(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                frames,
                me,
                id,
                typed,
                redirect,
                "补正告知书已生成，等待申请人补正。",
                request -> verbs.correction().ask(request, typed.getOrDefault("points", ""), me));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/decide")
    Object decide(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Optional<List<MultipartFile>> attachments,
            RedirectAttributes redirect) {
        return act(frames, me, id, typed, redirect, "已答复，答复书已生成。", request -> {
            var decision = choice(Decision.class, typed, "decision").orElseThrow(() -> wrong("decision", "请选择答复的结果。"));
            var ruling = new FoiReply.Ruling(
                    decision,
                    decision == Decision.PARTLY_DISCLOSED
                            ? choice(Decision.class, typed, "withheld")
                            : Optional.empty(),
                    typed.getOrDefault("text", ""),
                    files.keep(request, decision, attachments.orElse(List.of())),
                    typed.getOrDefault("publicInterest", ""));
            verbs.reply().decide(request, ruling, me);
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/lapse")
    Object lapse(Frames frames, Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        return act(frames, me, id, Map.of(), redirect, "已按视为放弃申请处理，告知书已生成。", request -> {
            if (store.find(request)
                    .filter(each -> each.status() == FoiStatus.AWAITING_FEE)
                    .isPresent()) {
                verbs.fee().lapse(request, me);
            } else {
                verbs.correction().lapse(request, me);
            }
        });
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping("/console/requests/{id}/publish")
    Object publish(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return act(
                frames,
                me,
                id,
                typed,
                redirect,
                "信息已主动公开，任何人都可以查到。",
                request -> verbs.publication().publish(request, typed.getOrDefault("publicTitle", ""), me));
    }

    private Object act(
            Frames frames,
            Person.Staff me,
            long id,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String done,
            DeskAnswer.Verb verb) {
        return answers.answer(new DeskAnswer.Sent(frames, me, id, typed, redirect), done, verb);
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, Map<String, String> typed, String field) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(typed.get(field)))
                .findFirst();
    }

    private static Refusal wrong(String field, String sentence) {
        return Refusal.of(FoiRefusal.FORM_INCOMPLETE, List.of(new FieldProblem(field, sentence)));
    }
}
