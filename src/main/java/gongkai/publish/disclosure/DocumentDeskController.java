package gongkai.publish.disclosure;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.operations.ReplayClock;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Moment;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.page.DeskPage;
import java.time.LocalDate;
import java.util.Comparator;
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

/// The desk of each document a member of staff looks after.
@Controller
class DocumentDeskController {
    private static final String NOT_YOURS = "您的账号可以查看，不能办理。如工作需要，请联系本单位管理员。";

    private final DocumentStore documents;
    private final Withdrawing withdrawing;
    private final DocumentFacts facts;
    private final Policy policy;
    private final RelatedDocuments related;
    private final List<DocumentPart> parts;

    DocumentDeskController(
            DocumentStore documents,
            Withdrawing withdrawing,
            DocumentFacts facts,
            Policy policy,
            RelatedDocuments related,
            List<DocumentPart> parts) {
        this.documents = documents;
        this.withdrawing = withdrawing;
        this.facts = facts;
        this.policy = policy;
        this.related = related;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(DocumentPart::order))
                .toList();
    }

    @Needs(Act.SEE_DOCUMENTS)
    @GetMapping("/console/documents/{id}")
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable String id) {
        return Show.page("disclosure/desk", page(frames, me, get(id, me), Map.of(), new Problems()));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping("/console/documents/{id}/withdraw")
    Object withdraw(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var stored = get(id, me);
        var words = new Withdrawing.Words(typed.getOrDefault("sentence", ""), typed.getOrDefault("instead", ""));
        return act(
                frames,
                me,
                stored,
                typed,
                () -> withdrawing.withdraw(stored.document().id(), typed.getOrDefault("reason", ""), words, me),
                redirect,
                "信息已撤下，网页、附件、列表、检索和订阅都不再提供。");
    }

    /// Says that another document is read together with this one.
    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping("/console/documents/{id}/related")
    Object relate(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String related,
            RedirectAttributes redirect) {
        var stored = get(id, me);
        return act(
                frames,
                me,
                stored,
                Map.of("related", related),
                () -> this.related.lay(stored.document().id(), related, me),
                redirect,
                "已经关联，两份信息的页面互相链接。");
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping("/console/documents/{id}/related/lift")
    Object lift(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            RedirectAttributes redirect) {
        var stored = get(id, me);
        return act(
                frames,
                me,
                stored,
                Map.of(),
                () -> DocumentId.parse(other)
                        .ifPresent(each -> related.lift(stored.document().id(), each, me)),
                redirect,
                "已经取消关联。");
    }

    private Object act(
            Frames frames,
            Person.Staff me,
            StoredDocument stored,
            Map<String, String> typed,
            Runnable verb,
            RedirectAttributes redirect,
            String sentence) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            var problems = new Problems();
            refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            return Show.again("disclosure/desk", page(frames, me, stored, typed, problems));
        }
        FlashNotice.leave(redirect, sentence);
        return "redirect:/console/documents/" + stored.document().id();
    }

    private StoredDocument get(String id, Person.Staff me) {
        var stored = DocumentId.parse(id)
                .flatMap(documents::find)
                .orElseThrow(() -> Refusal.of(DisclosureRefusal.UNKNOWN_DOCUMENT));
        policy.require(me, Act.SEE_DOCUMENTS, stored.document().organ());
        return stored;
    }

    private DeskPage.Related related(StoredDocument stored, Person.Staff me) {
        var document = stored.document();
        return new DeskPage.Related(
                "/console/documents/" + document.id() + "/related",
                related.list(document.id()).stream()
                        .map(other -> new DeskPage.Other(other.id().toString(), other.title(), other.path()))
                        .toList(),
                stored.isOpen() && policy.may(me, Act.PUBLISH_DOCUMENT, document.organ()));
    }

    private DeskPage page(
            Frames frames, Person.Staff me, StoredDocument stored, Map<String, String> typed, Problems problems) {
        var document = stored.document();
        String path = "/console/documents/" + document.id();
        return new DeskPage(
                frames.console(document.title(), Crumb.of("信息发布", "/console/documents"), Crumb.here(document.title())),
                document.title(),
                stored.isOpen() ? Optional.of(document.path()) : Optional.empty(),
                stored.isOpen()
                        ? parts.stream()
                                .flatMap(part -> part.desk(document).stream())
                                .toList()
                        : List.of(),
                facts.of(document),
                documents.listEvents(document.id()).reversed().stream()
                        .map(DocumentDeskController::moment)
                        .toList(),
                new DeskPage.Action(path + "/validity", whyNot(DocumentAction.ABOLISH, stored, me)),
                new DeskPage.Action(path + "/withdraw", whyNot(DocumentAction.WITHDRAW, stored, me)),
                related(stored, me),
                typed,
                problems);
    }

    private Optional<String> whyNot(DocumentAction action, StoredDocument stored, Person.Staff me) {
        return policy.may(me, Act.PUBLISH_DOCUMENT, stored.document().organ())
                ? Publishing.whyNot(action, stored).map(DisclosureRefusal::message)
                : Optional.of(NOT_YOURS);
    }

    private static Moment moment(DocumentEvent event) {
        return new Moment(
                DateText.full(LocalDate.ofInstant(event.at(), ReplayClock.ZONE)),
                event.label() + "，" + event.actor().replaceFirst("^\\S+ ", ""),
                event.detail());
    }
}
