package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
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

/// 登记: an officer enters what came as a visit, a letter or a fax, and writes for whoever cannot write (条例第二十
/// 九条).
@Controller
class FoiRegisterController {
    private final FoiFilings filings;
    private final FoiFilingFiles files;
    private final FoiFilePages pages;
    private final Organs organs;

    FoiRegisterController(FoiFilings filings, FoiFilingFiles files, FoiFilePages pages, Organs organs) {
        this.filings = filings;
        this.files = files;
        this.pages = pages;
        this.organs = organs;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(FoiFilePages.DESK)
    ModelAndView form(Frames frames, Person.Staff me) {
        var typed = FoiFilePages.fresh(me.organ().value());
        typed.put("arrivedOn", filings.today().toString());
        typed.put("receivedOn", filings.today().toString());
        return Show.page("foi/file", pages.desk(frames, me, typed, new Problems()));
    }

    @Needs(Act.HANDLE_REQUEST)
    @PostMapping(FoiFilePages.DESK)
    Object enter(
            Frames frames,
            Person.Staff me,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> attached,
            @RequestParam(required = false) Optional<MultipartFile> proof,
            RedirectAttributes redirect) {
        var typed = filings.named(sent);
        var problems = new Problems();
        if (files.keep(typed.getOrDefault("submission", ""), attached.orElse(List.of()), proof, problems)) {
            typed.put("kept", "true");
        }
        if (typed.getOrDefault("step", "").equals("another")) {
            return Show.page("foi/file", pages.desk(frames, me, FoiFilingController.oneMore(typed), problems));
        }
        var form = new FoiRequestForm(typed);
        form.check(organs).list().forEach(each -> problems.when(true, each.field(), each.sentence()));
        form.checkReceipt(problems, filings.today());
        if (!problems.isEmpty()) {
            return Show.again("foi/file", pages.desk(frames, me, typed, problems));
        }
        var outcome = filings.file(form.entered(organs, filings.today()), me);
        if (outcome.waiting().isPresent()) {
            return "redirect:/console/requests/arrivals/"
                    + outcome.waiting().get().id();
        }
        if (outcome.requests().size() > 1) {
            FlashNotice.leave(
                    redirect, "已按照一事一申请登记为 %d 件。".formatted(outcome.requests().size()));
        }
        return "redirect:/console/requests/" + outcome.first().id().value();
    }
}
