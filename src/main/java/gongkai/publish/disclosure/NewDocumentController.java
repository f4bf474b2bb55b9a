package gongkai.publish.disclosure;

import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.page.NewDocumentPage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form to publish a document.
@Controller
class NewDocumentController {
    private static final int MOST_FILES = 20;
    private static final List<Choice> KINDS = Arrays.stream(DocumentKind.values())
            .map(kind -> new Choice(kind.name(), kind.label()))
            .toList();

    private final Publishing publishing;
    private final Attachments attachments;
    private final Uploads uploads;
    private final DocumentFacts facts;
    private final Policy policy;
    private final Clock clock;

    NewDocumentController(
            Publishing publishing,
            Attachments attachments,
            Uploads uploads,
            DocumentFacts facts,
            Policy policy,
            Clock clock) {
        this.publishing = publishing;
        this.attachments = attachments;
        this.uploads = uploads;
        this.facts = facts;
        this.policy = policy;
        this.clock = clock;
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @GetMapping("/console/documents/new")
    ModelAndView form(Frames frames, Person.Staff me) {
        var places = policy.where(me, Act.PUBLISH_DOCUMENT);
        OrganId first =
                places.contains(me.organ()) ? me.organ() : places.iterator().next();
        return Show.page(
                "disclosure/new", page(frames, me, DocumentForm.blank(first, LocalDate.now(clock)), new Problems()));
    }

    @Needs(Act.PUBLISH_DOCUMENT)
    @PostMapping("/console/documents/new")
    Object publish(
            Frames frames,
            Person.Staff me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Optional<List<MultipartFile>> files,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var typed = DocumentForm.of(sent);
        var form = typed.keeping(take(typed.kept(), files.orElse(List.of()), problems));
        var document = form.read(problems);
        if (document.isEmpty()) {
            return Show.again("disclosure/new", page(frames, me, form, problems));
        }
        try {
            var made = publishing.publishOnce(document.get(), form.submission(), me);
            FlashNotice.leave(redirect, sentence(made));
            return "redirect:/console/documents/" + made.publication().id();
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            refusal.problems().forEach(problem -> problems.when(true, problem.field(), problem.sentence()));
            return Show.again("disclosure/new", page(frames, me, form, problems));
        }
    }

    private static String sentence(Publishing.Submitted made) {
        String index = made.publication().indexNumber();
        return made.anew() ? "信息已发布，索引号 " + index + "。" : "这张表先前已经提交，信息只发布一次，索引号 " + index + "。要再发布一份，请重新打开发布页。";
    }

    /// Those taken with an earlier try, and what came now.
    private List<AttachmentId> take(List<AttachmentId> kept, List<MultipartFile> files, Problems problems) {
        var taken = new ArrayList<AttachmentId>(
                kept.stream().filter(id -> attachments.find(id).isPresent()).toList());
        problems.when(taken.size() < kept.size(), "files", "先前放上的附件长时间没有提交，已经清除，请重新放上。");
        uploads.take(files, "files", MOST_FILES - taken.size(), problems).forEach(file -> taken.add(file.id()));
        return taken;
    }

    private NewDocumentPage page(Frames frames, Person.Staff me, DocumentForm form, Problems problems) {
        var kept = form.kept().stream()
                .flatMap(id -> attachments.find(id).stream())
                .map(file -> new NewDocumentPage.Kept(file.id().toString(), file.name(), file.sizeText()))
                .toList();
        return new NewDocumentPage(
                frames.console("发布信息", Crumb.of("信息发布", "/console/documents"), Crumb.here("发布信息")),
                form.submission(),
                organs(policy.where(me, Act.PUBLISH_DOCUMENT)),
                KINDS,
                form.typed(),
                kept,
                attachments.accepted(),
                problems);
    }

    private List<Choice> organs(Set<OrganId> places) {
        return places.stream()
                .filter(facts::isActive)
                .map(id -> new Choice(id.value(), facts.organName(id)))
                .toList();
    }
}
