package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foihandling.page.ReplyComparePage;
import gongkai.answer.foihandling.page.ReviewFormPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import gongkai.foundation.web.Choice;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Show;
import gongkai.publish.drafting.Comparison;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The handling of one request to read: its page, two texts side by side, its form of review, its files.
@Controller
class HandlingController {
    static final String ONE = "/console/requests/{request}/handling";

    private final HandlingAccess access;
    private final HandlingPages pages;
    private final ReplyDraftStore drafts;
    private final HandlingFiles files;
    private final ReviewForm form;
    private final LetterFiles letters;

    HandlingController(
            HandlingAccess access,
            HandlingPages pages,
            ReplyDraftStore drafts,
            HandlingFiles files,
            ReviewForm form,
            LetterFiles letters) {
        this.access = access;
        this.pages = pages;
        this.drafts = drafts;
        this.files = files;
        this.form = form;
        this.letters = letters;
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE)
    ModelAndView show(Frames frames, Person.Staff me, @PathVariable long request) {
        return Show.page(
                "foihandling/handling",
                pages.page(frames, me, access.get(request, me, Act.SEE_HANDLING), HandlingPages.Typed.NOTHING));
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE + "/compare")
    ModelAndView compare(
            Frames frames,
            Person.Staff me,
            @PathVariable long request,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var about = access.get(request, me, Act.SEE_HANDLING);
        var versions = drafts.listVersions(about.id());
        if (versions.isEmpty()) {
            throw Refusal.of(HandlingRefusal.UNKNOWN_HANDLING);
        }
        var right = chosen(versions, to, versions.size());
        var left = chosen(versions, from, Math.max(1, right.number() - 1));
        String base = HandlingAccess.path(about);
        return Show.page(
                "foihandling/compare",
                new ReplyComparePage(
                        frames.console(
                                "对照答复稿", Crumb.of("申请 %s 的办理".formatted(about.number()), base), Crumb.here("对照")),
                        base + "/compare",
                        versions.stream()
                                .map(version -> new Choice(Integer.toString(version.number()), label(version)))
                                .toList(),
                        side(left),
                        side(right),
                        Comparison.of(lines(left), lines(right))));
    }

    /// The text of that number; the usual one where there is none.
    private static ReplyVersion chosen(List<ReplyVersion> versions, String typed, int usual) {
        int number = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : usual;
        return versions.get(Math.clamp(number, 1, versions.size()) - 1);
    }

    private static ReplyComparePage.Side side(ReplyVersion version) {
        return new ReplyComparePage.Side(Integer.toString(version.number()), label(version));
    }

    private static String label(ReplyVersion version) {
        return "第 %d 稿　%s　%s".formatted(version.number(), HandlingText.moment(version.at()), version.name());
    }

    /// What a draft says, line by line: its result stands before its words.
    private static List<String> lines(ReplyVersion version) {
        var lines = new ArrayList<String>();
        HandlingPages.rulingFacts(version.content()).forEach(fact -> lines.add(fact.label() + "：" + fact.value()));
        version.content().text().lines().filter(line -> !line.isBlank()).forEach(lines::add);
        version.content().publicInterest().lines().map(line -> "公共利益：" + line).forEach(lines::add);
        return lines;
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE + "/attachments/{attachment}")
    ResponseEntity<Resource> attachment(Person.Staff me, @PathVariable long request, @PathVariable String attachment) {
        var about = access.get(request, me, Act.SEE_HANDLING);
        return files.download(
                drafts.listVersions(about.id()).stream()
                        .flatMap(version -> version.content().files().stream())
                        .toList(),
                attachment);
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE + "/review-form")
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable long request) {
        var about = access.get(request, me, Act.SEE_HANDLING);
        var text = text(about);
        String base = HandlingAccess.path(about);
        return Show.page(
                "foihandling/review-form",
                new ReviewFormPage(
                        frames.console(
                                ReviewForm.TITLE,
                                Crumb.of("申请 %s 的办理".formatted(about.number()), base),
                                Crumb.here(ReviewForm.TITLE)),
                        base,
                        text.organ(),
                        text.title(),
                        text.parts().stream()
                                .filter(TextPart.Table.class::isInstance)
                                .map(TextPart.Table.class::cast)
                                .map(table -> new ReviewFormPage.Table(table.caption(), table.head(), table.rows()))
                                .toList(),
                        LetterFiles.links(base + "/review-form")));
    }

    @Needs(Act.SEE_HANDLING)
    @GetMapping(ONE + "/review-form/{ending}")
    ResponseEntity<byte[]> formFile(Person.Staff me, @PathVariable long request, @PathVariable String ending) {
        var about = access.get(request, me, Act.SEE_HANDLING);
        return letters.download(ReviewForm.TITLE + " " + about.number(), text(about), ending);
    }

    private OfficialText text(FoiRequest request) {
        return form.of(request).orElseThrow(() -> Refusal.of(HandlingRefusal.NO_REPLY_DRAFT));
    }
}
