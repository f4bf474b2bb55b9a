package gongkai.answer.foi;

import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The application form on the portal: filed by anyone, left as a draft, with room for one more matter.
@Controller
class FoiFilingController {
    private final FoiFilings filings;
    private final FoiFilingFiles files;
    private final FoiDrafts drafts;
    private final FoiFilePages pages;
    private final FoiAccess access;
    private final Organs organs;

    FoiFilingController(
            FoiFilings filings,
            FoiFilingFiles files,
            FoiDrafts drafts,
            FoiFilePages pages,
            FoiAccess access,
            Organs organs) {
        this.filings = filings;
        this.files = files;
        this.drafts = drafts;
        this.pages = pages;
        this.access = access;
        this.organs = organs;
    }

    @Open
    @GetMapping(FoiFilePages.PORTAL)
    ModelAndView form(
            Frames frames, Person me, @RequestParam(defaultValue = "") String organ, HttpServletRequest http) {
        var typed = drafts.typed(me, http).orElseGet(() -> {
            var fresh = FoiFilePages.fresh(organ);
            if (me instanceof Person.Citizen citizen) {
                fresh.put("name", citizen.name());
            }
            return fresh;
        });
        return Show.page("foi/file", pages.portal(frames, typed, new Problems()));
    }

    @Open
    @PostMapping(FoiFilePages.PORTAL)
    Object file(
            Frames frames,
            Person me,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> attached,
            @RequestParam(required = false) Optional<MultipartFile> proof,
            HttpServletRequest http,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var typed = filings.named(sent);
        var problems = new Problems();
        if (files.keep(typed.getOrDefault("submission", ""), attached.orElse(List.of()), proof, problems)) {
            typed.put("kept", "true");
        }
        return switch (typed.getOrDefault("step", "")) {
            case "another" -> Show.page("foi/file", pages.portal(frames, oneMore(typed), problems));
            case "discard" -> {
                drafts.discard(me, http, response);
                yield "redirect:" + FoiFilePages.PORTAL;
            }
            case "draft" -> {
                drafts.keep(typed, me, http, response);
                FlashNotice.leave(redirect, draftKept(me));
                yield "redirect:" + FoiFilePages.PORTAL;
            }
            default -> file(frames, me, typed, problems, http);
        };
    }

    private Object file(
            Frames frames, Person me, Map<String, String> typed, Problems problems, HttpServletRequest http) {
        var form = new FoiRequestForm(typed);
        form.check(organs).list().forEach(each -> problems.when(true, each.field(), each.sentence()));
        if (!problems.isEmpty()) {
            return Show.again("foi/file", pages.portal(frames, typed, problems));
        }
        var outcome = filings.file(form.filedOnline(organs, filings.today(), pages.confirmsOfficer()), me);
        if (outcome.waiting().isPresent()) {
            String number = outcome.waiting().get().number().orElseThrow();
            access.remember(number, http);
            return "redirect:/answer/arrivals/" + number;
        }
        outcome.requests().forEach(request -> access.remember(request, http));
        return "redirect:/answer/requests/" + outcome.first().number() + "?fresh";
    }

    private String draftKept(Person me) {
        return me instanceof Person.Member
                ? "草稿已保存 %d 天，在“我的申请”里可以继续填写。".formatted(drafts.days())
                : "草稿已保存 %d 天，在这台设备的这个浏览器里打开本页可以继续填写。".formatted(drafts.days());
    }

    static Map<String, String> oneMore(Map<String, String> typed) {
        String rows = typed.getOrDefault("matters", "1");
        typed.put("matters", String.valueOf((rows.matches("[1-9]") ? Integer.parseInt(rows) : 1) + 1));
        return typed;
    }
}
