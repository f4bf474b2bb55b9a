package gongkai.answer.foi;

import gongkai.answer.foi.page.MatterPage;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The applicant's side of one request: how it stands, reading the reply, correcting, withdrawing.
@Controller
class FoiMatterController {
    private final FoiAccess access;
    private final FoiPages pages;
    private final FoiVerbs verbs;
    private final FoiFiles files;
    private final AuditRecord record;
    private final FoiOrigin origin;

    FoiMatterController(
            FoiAccess access, FoiPages pages, FoiVerbs verbs, FoiFiles files, AuditRecord record, FoiOrigin origin) {
        this.access = access;
        this.pages = pages;
        this.verbs = verbs;
        this.files = files;
        this.record = record;
        this.origin = origin;
    }

    @Open
    @GetMapping("/answer/requests/{number}")
    ModelAndView matter(
            Frames frames,
            Person me,
            @PathVariable String number,
            @RequestParam(required = false) Optional<String> fresh,
            HttpServletRequest http) {
        var request = access.own(number, me, http);
        origin.rememberSiblings(request, http);
        return Show.page("foi/matter", page(frames, request, fresh.isPresent(), Map.of(), new Problems()));
    }

    @Open
    @PostMapping("/answer/requests/{number}/correction")
    Object correct(
            Frames frames,
            Person me,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest http,
            RedirectAttributes redirect) {
        return answer(
                frames,
                access.own(number, me, http),
                typed,
                redirect,
                "补正已收到，答复期限从今天起重新计算。",
                request -> verbs.correction()
                        .correct(request, typed.getOrDefault("title", ""), typed.getOrDefault("description", ""), me));
    }

    /// 说明理由 (条例第三十五条).
    @Open
    @PostMapping("/answer/requests/{number}/explanation")
    Object explain(
            Frames frames,
            Person me,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest http,
            RedirectAttributes redirect) {
        return answer(
                frames,
                access.own(number, me, http),
                typed,
                redirect,
                "您的说明已收到。",
                request -> verbs.reasons().explain(request, typed.getOrDefault("words", ""), me));
    }

    /// 建议主动公开 (条例第四十四条第二款).
    @Open
    @PostMapping("/answer/requests/{number}/proposal")
    Object propose(
            Frames frames,
            Person me,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            HttpServletRequest http,
            RedirectAttributes redirect) {
        return answer(
                frames,
                access.own(number, me, http),
                typed,
                redirect,
                "您的建议已收到，机关的答复会显示在这个页面上。",
                request -> verbs.proposals()
                        .propose(
                                request,
                                Optional.ofNullable(typed.get("ground")),
                                typed.getOrDefault("proposal", ""),
                                me));
    }

    /// Done, back to the page with a word; refused for what was typed, the page again with it.
    private Object answer(
            Frames frames,
            FoiRequest request,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String done,
            Consumer<FoiRequestId> verb) {
        try {
            verb.accept(request.id());
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return Show.again("foi/matter", page(frames, request, false, typed, Problems.from(refusal.problems())));
        }
        FlashNotice.leave(redirect, done);
        return "redirect:/answer/requests/" + request.number();
    }

    @Open
    @PostMapping("/answer/requests/{number}/withdrawal")
    String withdraw(
            Person me,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String statement,
            HttpServletRequest http,
            RedirectAttributes redirect) {
        verbs.withdrawal().withdraw(access.own(number, me, http).id(), statement, me);
        FlashNotice.leave(redirect, "申请已撤回，撤回确认书在“文书和附件”里。");
        return "redirect:/answer/requests/" + number;
    }

    /// What the applicant handed in.
    @Open
    @GetMapping("/answer/requests/{number}/material/{attachment}")
    ResponseEntity<Resource> material(
            Person me, @PathVariable String number, @PathVariable String attachment, HttpServletRequest http) {
        return origin.download(access.own(number, me, http), attachment);
    }

    @Open
    @GetMapping("/answer/requests/{number}/attachments/{attachment}")
    ResponseEntity<Resource> attachment(
            Person me, @PathVariable String number, @PathVariable String attachment, HttpServletRequest http) {
        return files.download(access.own(number, me, http), attachment);
    }

    private MatterPage page(
            Frames frames, FoiRequest request, boolean fresh, Map<String, String> typed, Problems problems) {
        String base = "/answer/requests/" + request.number();
        var values = typed.isEmpty()
                ? Map.of(
                        "title",
                        request.wish().title(),
                        "description",
                        request.wish().description())
                : typed;
        return new MatterPage(
                frames.portal(Wing.ANSWER, "申请 " + request.number(), Crumb.here("申请 " + request.number())),
                request.number(),
                access.queryCode(request),
                FoiRequestChanged.receipt(record, request),
                request.channel().rule(),
                origin.siblings(request),
                origin.downloads(request, base),
                fresh,
                pages.turn(request),
                pages.tone(request),
                pages.moved(request),
                pages.facts(request),
                pages.momentsForApplicant(request),
                pages.letters(request, base + "/letters/"),
                pages.downloads(request, base),
                FoiPages.published(request),
                verbs.proposals().lines(request),
                verbs.proposals().whyNotPropose(request).isEmpty()
                        ? FoiPages.choices(ProposalGround.class, ProposalGround::label)
                        : List.of(),
                FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.CORRECT),
                FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.EXPLAIN),
                FoiStatus.TRANSITIONS.allows(request.status(), FoiAction.WITHDRAW),
                values,
                problems,
                pages.why(request));
    }
}
