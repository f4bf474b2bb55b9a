package gongkai.publish.drafting;

import gongkai.foundation.attachment.Attachment;
import gongkai.foundation.attachment.AttachmentId;
import gongkai.foundation.attachment.Attachments;
import gongkai.foundation.attachment.FileType;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.disclosure.BodyPictures;
import gongkai.publish.disclosure.BodyText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where drafts are begun and written, and what the page does by itself: it saves, and has pasted text cleaned.
@Controller
class DraftEditController {
    private static final int MOST_FILES = 20;
    private static final String NEW = DraftListController.LIST + "/new";
    private static final String EDIT = DraftListController.LIST + "/{id}/edit";

    private static final String NO_PICTURE = "正文里的图片只收 JPEG、PNG 和 WebP 格式，其他文件请作为附件上传。";

    private final DraftWriting writing;
    private final DraftFindings findings;
    private final DraftAccess access;
    private final DraftEditPages pages;
    private final Attachments attachments;
    private final Uploads uploads;
    private final Policy policy;
    private final Clock clock;

    DraftEditController(
            DraftWriting writing,
            DraftFindings findings,
            DraftAccess access,
            DraftEditPages pages,
            Attachments attachments,
            Uploads uploads,
            Policy policy,
            Clock clock) {
        this.writing = writing;
        this.findings = findings;
        this.access = access;
        this.pages = pages;
        this.attachments = attachments;
        this.uploads = uploads;
        this.policy = policy;
        this.clock = clock;
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @GetMapping(NEW)
    ModelAndView blank(Frames frames, Person.Staff me, @RequestParam Map<String, String> asked) {
        var places = policy.where(me, Act.DRAFT_DOCUMENT);
        var first = places.contains(me.organ()) ? me.organ() : places.iterator().next();
        return Show.page(
                "drafting/edit",
                pages.blank(
                        frames, me, DraftForm.blank(first, LocalDate.now(clock)).asked(asked), new Problems()));
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(NEW)
    Object begin(
            Frames frames,
            Person.Staff me,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Optional<List<MultipartFile>> files,
            RedirectAttributes redirect) {
        var problems = new Problems();
        var form = taken(DraftForm.of(sent), files, problems);
        problems.when(form.place().isEmpty(), "organ", "请选择发布机关。");
        checkLength(form, problems);
        if (!problems.isEmpty()) {
            return Show.again("drafting/edit", pages.blank(frames, me, form, problems));
        }
        var made = writing.begin(form.place().orElseThrow(), form.text(), form.submission(), me);
        findings.refresh(made.id());
        FlashNotice.leave(redirect, (made.anew() ? "稿件已保存。" : "这张表先前已经提交，稿件只保存了一份。") + notes(form));
        return "redirect:" + made.id().path() + next(sent);
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @GetMapping(EDIT)
    ModelAndView edit(Frames frames, Person.Staff me, @PathVariable String id) {
        var draft = access.get(id, me, Act.DRAFT_DOCUMENT);
        if (draft.status() != DraftStatus.DRAFTING) {
            throw Refusal.of(DraftingRefusal.DRAFT_NOT_OPEN_TO_THIS);
        }
        return Show.page(
                "drafting/edit", pages.of(frames, me, draft, DraftForm.of(draft, access.text(draft)), new Problems()));
    }

    @Needs(Act.DRAFT_DOCUMENT)
    @PostMapping(EDIT)
    Object save(
            Frames frames,
            Person.Staff me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam Optional<List<MultipartFile>> files,
            RedirectAttributes redirect) {
        var draft = access.get(id, me, Act.DRAFT_DOCUMENT);
        var problems = new Problems();
        var form = taken(DraftForm.of(sent), files, problems);
        checkLength(form, problems);
        if (!problems.isEmpty()) {
            return Show.again("drafting/edit", pages.of(frames, me, draft, form, problems));
        }
        var saved = writing.save(draft.id(), form.base(), form.text(), false, me);
        findings.refresh(draft.id());
        if (saved.aside()) {
            return "redirect:%s/compare?from=%d&to=%d"
                    .formatted(draft.id().path(), access.get(id, me).state(), saved.number());
        }
        FlashNotice.leave(redirect, "已保存为第 %d 稿。".formatted(saved.number()) + notes(form));
        return "redirect:" + draft.id().path() + next(sent);
    }

    /// Saves while somebody writes.
    @Needs(Act.DRAFT_DOCUMENT)
    @ResponseBody
    @PostMapping(value = DraftListController.LIST + "/{id}/autosave", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> autosave(
            Person.Staff me, @PathVariable String id, @RequestParam MultiValueMap<String, String> sent) {
        var draft = access.get(id, me, Act.DRAFT_DOCUMENT);
        var form = DraftForm.of(sent);
        if (form.body().length() > BodyText.LONGEST) {
            return Map.of("saved", false, "words", "正文太长，没有自动保存。请把较长的内容作为附件上传。");
        }
        var saved = writing.save(draft.id(), form.base(), form.text(), true, me);
        return saved.aside()
                ? Map.of(
                        "saved",
                        false,
                        "words",
                        "%s刚刚保存了另外的修改。您写的没有丢：按“保存草稿”会另存一稿，并列出两稿的不同。"
                                .formatted(access.state(draft, draft.state()).staffName()))
                : Map.of("saved", true, "state", saved.number(), "words", "已自动保存（第 %d 稿）".formatted(saved.number()));
    }

    /// Cleans what was pasted, and says what did not come along.
    @Needs(Act.DRAFT_DOCUMENT)
    @ResponseBody
    @PostMapping(value = DraftListController.LIST + "/cleaning", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> clean(@RequestParam(defaultValue = "") String html) {
        var cleaned = WordCleaning.clean(html);
        return Map.of("html", cleaned.html(), "notes", cleaned.notes());
    }

    /// Takes a picture that is to stand in the text.
    @Needs(Act.DRAFT_DOCUMENT)
    @ResponseBody
    @PostMapping(value = DraftListController.LIST + "/pictures", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> picture(@RequestParam Optional<List<MultipartFile>> files) {
        var problems = new Problems();
        var taken = uploads.take(files.orElse(List.of()), "files", 1, problems);
        problems.when(taken.size() != 1, "files", "请选择一张图片。")
                .when(!taken.stream().allMatch(DraftEditController::isShown), "files", NO_PICTURE);
        return problems.on("files")
                .<Map<String, Object>>map(words -> Map.of("taken", false, "words", words))
                .orElseGet(() ->
                        Map.of("taken", true, "file", taken.getFirst().id().toString()));
    }

    private static boolean isShown(Attachment file) {
        return file.type() == FileType.JPEG || file.type() == FileType.PNG || file.type() == FileType.WEBP;
    }

    private static String next(MultiValueMap<String, String> sent) {
        return "edit".equals(sent.getFirst("then")) ? "/edit" : "";
    }

    private static String notes(DraftForm form) {
        return String.join("", WordCleaning.clean(form.body()).notes());
    }

    private static void checkLength(DraftForm form, Problems problems) {
        problems.when(form.body().length() > BodyText.LONGEST, "body", "正文太长，请把较长的内容作为附件上传。");
    }

    /// Those taken with an earlier try, and what came now.
    private DraftForm taken(DraftForm form, Optional<List<MultipartFile>> files, Problems problems) {
        var taken = new ArrayList<AttachmentId>(form.kept().stream()
                .filter(id -> attachments.find(id).isPresent())
                .toList());
        problems.when(taken.size() < form.kept().size(), "files", "先前放上的附件长时间没有提交，已经清除，请重新放上。");
        uploads.take(files.orElse(List.of()), "files", MOST_FILES - taken.size(), problems)
                .forEach(file -> taken.add(file.id()));
        problems.when(
                !BodyPictures.of(form.body()).stream()
                        .flatMap(id -> attachments.find(id).stream())
                        .allMatch(DraftEditController::isShown),
                "body",
                NO_PICTURE);
        return form.keeping(taken);
    }
}
