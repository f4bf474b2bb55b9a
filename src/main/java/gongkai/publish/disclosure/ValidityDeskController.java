package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.page.ValidityPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which a document is marked as abolished, replaced, invalid or amended, or found to stay as it is.
@Controller
class ValidityDeskController {
    private static final String ONE = "/console/documents/{id}/validity";
    private static final String REPLACE = "REPLACE";
    private static final List<Choice> ACTIONS = List.of(
            new Choice("ABOLISH", "废止", "由决定或者另一份文件废止。"),
            new Choice(REPLACE, "废止，以新代旧", "另一份文件取代了它。"),
            new Choice("DECLARE_INVALID", "宣布失效", "调整对象消失或者任务完成，没有文件取代它。"),
            new Choice("AMEND", "已修改", "继续有效，由另一份文件或者决定修改了内容。"));

    private final DocumentStore documents;
    private final ValidityVerbs verbs;
    private final ComingChanges coming;
    private final Citations citations;
    private final DocumentFacts facts;
    private final Policy policy;
    private final Clock clock;

    ValidityDeskController(
            DocumentStore documents,
            ValidityVerbs verbs,
            ComingChanges coming,
            Citations citations,
            DocumentFacts facts,
            Policy policy,
            Clock clock) {
        this.documents = documents;
        this.verbs = verbs;
        this.coming = coming;
        this.citations = citations;
        this.facts = facts;
        this.policy = policy;
        this.clock = clock;
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @GetMapping(ONE)
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable String id) {
        var typed = Map.of("on", LocalDate.now(clock).toString());
        return Show.page("disclosure/validity", page(frames, get(id, me), typed, new Problems()));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE)
    Object change(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = get(id, me);
        var problems = new Problems();
        String action = typed.getOrDefault("action", "");
        var on = DocumentForm.date(typed.getOrDefault("on", "").strip());
        String cited = typed.getOrDefault("by", "").strip();
        var by = citations.findTyped(cited);
        problems.when(ACTIONS.stream().noneMatch(each -> each.value().equals(action)), "action", "请选择怎样标明。")
                .when(on.isEmpty(), "on", "请填写日期，例如 2026-03-02。")
                .when(!cited.isEmpty() && by.isEmpty(), "by", "没有找到这份文件，请填写它的网址、文号或者完整的标题。")
                .when(cited.isEmpty() && action.equals(REPLACE), "by", "请写明由哪份文件取代。")
                .when(
                        cited.isEmpty() && typed.getOrDefault("basis", "").isBlank(),
                        "basis",
                        "请写明依据：上面填依据的文件，或者在这里写决定的名称和文号。");
        if (problems.isEmpty()) {
            var basis = by.<Basis>map(each -> Basis.of(each.id()))
                    .orElseGet(() -> Basis.of(typed.getOrDefault("basis", "")));
            attempt(() -> act(action, stored.document().id(), on.orElseThrow(), basis, me), problems);
        }
        if (!problems.isEmpty()) {
            return Show.again("disclosure/validity", page(frames, stored, typed, problems));
        }
        FlashNotice.leave(
                redirect,
                on.orElseThrow().isAfter(LocalDate.now(clock))
                        ? "已经预定，到日自动办理；在此之前两份文件的页面都有提示。"
                        : "已经标明，公众看到的页面、检索和订阅同时更新。");
        return "redirect:/console/documents/" + stored.document().id();
    }

    private void act(String action, DocumentId id, LocalDate on, Basis basis, Person.Staff me) {
        switch (action) {
            case "ABOLISH" -> verbs.abolish(id, on, basis, me);
            case "DECLARE_INVALID" -> verbs.declareInvalid(id, on, basis, me);
            case "AMEND" -> verbs.amend(id, on, basis, me);
            default -> {
                if (basis instanceof Basis.Document(DocumentId by)) {
                    verbs.replace(id, on, by, me);
                }
            }
        }
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/forgo")
    Object forgo(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = get(id, me);
        var problems = new Problems();
        String number = typed.getOrDefault("number", "");
        problems.when(!number.matches("[1-9][0-9]{0,17}"), "number", "请选择要取消的一项。");
        if (problems.isEmpty()) {
            attempt(
                    () -> coming.forgo(
                            stored.document().id(), Long.parseLong(number), typed.getOrDefault("reason", ""), me),
                    problems);
        }
        if (!problems.isEmpty()) {
            return Show.again("disclosure/validity", page(frames, stored, typed, problems));
        }
        FlashNotice.leave(redirect, "已经取消，到日不再办理。");
        return "redirect:/console/documents/" + stored.document().id() + "/validity";
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping(ONE + "/keep")
    Object keep(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = get(id, me);
        var problems = new Problems();
        String next = typed.getOrDefault("next", "").strip();
        var day = DocumentForm.date(next);
        problems.when(!next.isEmpty() && day.isEmpty(), "next", "请填写日期，例如 2028-03-02；不再评估的留空。");
        if (problems.isEmpty()) {
            attempt(() -> verbs.keep(stored.document().id(), day, typed.getOrDefault("words", ""), me), problems);
        }
        if (!problems.isEmpty()) {
            return Show.again("disclosure/validity", page(frames, stored, typed, problems));
        }
        FlashNotice.leave(redirect, "评估结论已经记下，文件继续有效。");
        return "redirect:/console/documents/" + stored.document().id();
    }

    private static void attempt(Runnable verb, Problems problems) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            refusal.problems().forEach(each -> problems.when(true, each.field(), each.sentence()));
        }
    }

    private StoredDocument get(String id, Person.Staff me) {
        var stored = DocumentId.parse(id)
                .flatMap(documents::find)
                .orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        policy.require(me, Act.PUBLISH_DOCUMENT, stored.document().organ());
        return stored;
    }

    private ValidityPage page(Frames frames, StoredDocument stored, Map<String, String> typed, Problems problems) {
        var document = stored.document();
        return new ValidityPage(
                frames.console(
                        "标明效力",
                        Crumb.of("信息发布", "/console/documents"),
                        Crumb.of(document.title(), "/console/documents/" + document.id()),
                        Crumb.here("标明效力")),
                document.title(),
                "/console/documents/" + document.id() + "/validity",
                facts.of(document),
                whyNot(stored),
                coming(document),
                ACTIONS,
                new HashMap<>(typed),
                problems);
    }

    private List<Choice> coming(PublishedDocument document) {
        return coming.list(document.id()).stream()
                .filter(change -> change.document().equals(document.id()))
                .map(change -> new Choice(
                        String.valueOf(change.id()),
                        "自%s起%s".formatted(DateText.full(change.on()), change.label(change.document())),
                        documents
                                .find(change.by())
                                .map(by -> "依据：" + by.document().called())
                                .orElse("")))
                .toList();
    }

    private static Optional<String> whyNot(StoredDocument stored) {
        return Publishing.whyNot(DocumentAction.ABOLISH, stored).map(DisclosureRefusal::message);
    }
}
