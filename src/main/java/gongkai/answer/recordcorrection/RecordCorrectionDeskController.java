package gongkai.answer.recordcorrection;

import gongkai.answer.foi.UnmaskReason;
import gongkai.answer.recordcorrection.page.FormPage;
import gongkai.answer.recordcorrection.page.ListPage;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.DateText;
import gongkai.foundation.kernel.FieldProblem;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Chip;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Pages;
import gongkai.foundation.web.Show;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// RecordCorrections at the desk: the list, one that came in person or by post, verifying and deciding one.
@Controller
class RecordCorrectionDeskController {
    static final String LIST = "/console/record-corrections";
    private static final String ONE = LIST + "/{id}";
    private static final int PAGE = 30;

    private final RecordCorrectionStore store;
    private final RecordCorrections corrections;
    private final RecordCorrectionPages pages;
    private final RecordCorrectionDesk desk;
    private final ClaimViewing viewing;
    private final Organs organs;
    private final Policy policy;
    private final Uploads uploads;

    RecordCorrectionDeskController(
            RecordCorrectionStore store,
            RecordCorrections corrections,
            RecordCorrectionPages pages,
            RecordCorrectionDesk desk,
            ClaimViewing viewing,
            Organs organs,
            Policy policy,
            Uploads uploads) {
        this.store = store;
        this.corrections = corrections;
        this.pages = pages;
        this.desk = desk;
        this.viewing = viewing;
        this.organs = organs;
        this.policy = policy;
        this.uploads = uploads;
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping(LIST)
    ModelAndView list(
            Frames frames,
            Person.Staff me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page) {
        var places = policy.where(me, Act.SEE_REQUEST);
        boolean open = show.equals("open");
        long all = store.slice(places, false, 1, 1).total();
        long waiting = store.slice(places, true, 1, 1).total();
        var rows = store.slice(places, open, Pages.within(Pages.parse(page), open ? waiting : all, PAGE), PAGE);
        return Show.page(
                "recordcorrection/list",
                new ListPage(
                        frames.console("更正政府信息", Crumb.here("更正政府信息")),
                        List.of(new Chip("全部", LIST, all, !open), new Chip("办理中", LIST + "?show=open", waiting, open)),
                        rows.map(each -> new ListPage.Row(
                                each.number(),
                                LIST + "/" + each.id(),
                                pages.organ(each),
                                DateText.full(each.receivedOn()),
                                DateText.full(each.dueOn()),
                                each.status().label())),
                        LIST + "?show=" + (open ? "open" : "")));
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(LIST + "/new")
    ModelAndView form(Frames frames, Person.Staff me) {
        return Show.page(
                "recordcorrection/form",
                page(frames, me, RecordCorrectionPages.fresh(me.organ().value()), new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(LIST + "/new")
    Object enter(
            Frames frames,
            Person.Staff me,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> sent) {
        var problems = new Problems();
        var files = Evidence.take(sent.orElse(List.of()), uploads, problems);
        var form = new RecordCorrectionForm(typed);
        form.check(organs, !files.isEmpty() || !problems.isEmpty())
                .list()
                .forEach(each -> problems.when(true, each.field(), each.sentence()));
        if (!problems.isEmpty()) {
            return Show.again("recordcorrection/form", page(frames, me, typed, problems));
        }
        var taken = corrections.receive(form.name(), form.organ(organs).orElseThrow(), form.claim(), files, me);
        return "redirect:" + LIST + "/" + taken.id();
    }

    private FormPage page(Frames frames, Person.Staff me, Map<String, String> typed, Problems problems) {
        var places = policy.where(me, Act.HANDLE_REQUEST);
        return pages.form(
                frames.console("登记更正申请", Crumb.of("更正政府信息", LIST), Crumb.here("登记更正申请")),
                true,
                LIST + "/new",
                typed,
                problems,
                organ -> places.contains(organ.id()));
    }

    @Needs(Act.SEE_REQUEST)
    @GetMapping(ONE)
    ModelAndView one(Frames frames, Person.Staff me, @PathVariable long id) {
        return Show.page(
                "recordcorrection/desk",
                desk.page(frames, me, visible(me, id), Map.of(), new Problems(), Optional.empty()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/accept")
    String accept(Person.Staff me, @PathVariable long id, RedirectAttributes redirect) {
        corrections.accept(visible(me, id).id(), me);
        FlashNotice.leave(redirect, "已受理，请核实后作出决定。");
        return "redirect:" + LIST + "/" + id;
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(ONE + "/decide")
    Object decide(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var correction = visible(me, id);
        try {
            corrections.decide(id, ruling(typed), me);
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again(
                    "recordcorrection/desk",
                    desk.page(frames, me, correction, typed, Problems.from(refusal.problems()), Optional.empty()));
        }
        FlashNotice.leave(redirect, "已作出决定，告知书已生成，请送达。");
        return "redirect:" + LIST + "/" + id;
    }

    private static RecordCorrections.Ruling ruling(Map<String, String> typed) {
        var outcome = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(typed.get("outcome")))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        RecordCorrectionRefusal.RECORD_CORRECTION_INCOMPLETE,
                        List.of(new FieldProblem("outcome", "请选择处理结果。"))));
        return new RecordCorrections.Ruling(
                outcome,
                typed.getOrDefault("reasons", ""),
                typed.getOrDefault("body", ""),
                typed.getOrDefault("contact", ""));
    }

    /// Who asks, in full, shown once to whoever gives a reason.
    @Needs(Act.UNMASK_PERSONAL_DATA)
    @PostMapping(ONE + "/unmask")
    ModelAndView unmask(
            Frames frames, Person.Staff me, @PathVariable long id, @RequestParam Map<String, String> typed) {
        var correction = visible(me, id);
        var reason = reason(typed, "unmaskReason");
        if (reason.isEmpty()) {
            return Show.again(
                    "recordcorrection/desk",
                    desk.page(
                            frames,
                            me,
                            correction,
                            typed,
                            new Problems().when(true, "unmaskReason", "请选择查看的理由。"),
                            Optional.empty()));
        }
        var claim = viewing.claim(correction, reason.get(), me);
        return Show.page(
                "recordcorrection/desk",
                desk.page(frames, me, correction, Map.of(), new Problems(), Optional.of(claim)));
    }

    @Needs(Act.UNMASK_PERSONAL_DATA)
    @PostMapping(ONE + "/evidence/{evidence}")
    Object evidence(
            Frames frames,
            Person.Staff me,
            @PathVariable long id,
            @PathVariable long evidence,
            @RequestParam Map<String, String> typed) {
        var correction = visible(me, id);
        var reason = reason(typed, "evidenceReason");
        if (reason.isEmpty()) {
            var problems = new Problems().when(true, "evidenceReason", "请选择查看的理由。");
            return Show.again(
                    "recordcorrection/desk", desk.page(frames, me, correction, typed, problems, Optional.empty()));
        }
        return file(viewing.evidence(correction, evidence, reason.get(), me));
    }

    private static ResponseEntity<byte[]> file(Evidence file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .body(file.content());
    }

    private static Optional<UnmaskReason> reason(Map<String, String> typed, String field) {
        return Arrays.stream(UnmaskReason.values())
                .filter(each -> each != UnmaskReason.OTHER && each.name().equals(typed.get(field)))
                .findFirst();
    }

    private RecordCorrection visible(Person.Staff me, long id) {
        var correction =
                store.find(id).orElseThrow(() -> Refusal.of(RecordCorrectionRefusal.UNKNOWN_RECORD_CORRECTION));
        policy.require(me, Act.SEE_REQUEST, correction.organ());
        return correction;
    }
}
