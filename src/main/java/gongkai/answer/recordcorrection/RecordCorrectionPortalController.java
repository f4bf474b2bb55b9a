package gongkai.answer.recordcorrection;

import gongkai.answer.recordcorrection.page.FormPage;
import gongkai.answer.recordcorrection.page.LetterPage;
import gongkai.answer.recordcorrection.page.MatterPage;
import gongkai.answer.recordcorrection.page.QueryPage;
import gongkai.foundation.attachment.Uploads;
import gongkai.foundation.audit.AuditRecord;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Problems;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Fact;
import gongkai.foundation.web.FlashNotice;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// RecordCorrections on the portal: asked for by anyone the record is about, followed by number and query code.
@Controller
class RecordCorrectionPortalController {
    static final String ROOT = "/answer/record-corrections";
    static final String TITLE = "申请更正与自身相关的政府信息";
    private static final String ONE = ROOT + "/{number}";

    private final RecordCorrections corrections;
    private final RecordCorrectionAccess access;
    private final RecordCorrectionPages pages;
    private final RecordCorrectionLetters letters;
    private final EvidenceStore evidence;
    private final Organs organs;
    private final PortalRooms rooms;

    RecordCorrectionPortalController(
            RecordCorrections corrections,
            RecordCorrectionAccess access,
            RecordCorrectionPages pages,
            RecordCorrectionLetters letters,
            EvidenceStore evidence,
            Organs organs,
            PortalRooms rooms) {
        this.corrections = corrections;
        this.access = access;
        this.pages = pages;
        this.letters = letters;
        this.evidence = evidence;
        this.organs = organs;
        this.rooms = rooms;
    }

    /// The rooms below whose part a page shows.
    @org.springframework.stereotype.Component
    record PortalRooms(AuditRecord record, Deliveries deliveries, LetterFiles files, Uploads uploads) {}

    @Open
    @GetMapping(ROOT + "/new")
    ModelAndView form(Frames frames, Person me, @RequestParam(defaultValue = "") String organ) {
        var typed = new HashMap<>(RecordCorrectionPages.fresh(organ));
        if (me instanceof Person.Citizen citizen) {
            typed.put("name", citizen.name());
        }
        return Show.page("recordcorrection/form", page(frames, typed, new Problems()));
    }

    @Open
    @PostMapping(ROOT + "/new")
    Object file(
            Frames frames,
            Person me,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "files", required = false) Optional<List<MultipartFile>> sent,
            HttpServletRequest http) {
        var problems = new Problems();
        var files = Evidence.take(sent.orElse(List.of()), rooms.uploads(), problems);
        var form = new RecordCorrectionForm(typed);
        form.check(organs, !files.isEmpty() || !problems.isEmpty())
                .list()
                .forEach(each -> problems.when(true, each.field(), each.sentence()));
        if (!problems.isEmpty()) {
            return Show.again("recordcorrection/form", page(frames, typed, problems));
        }
        var taken = corrections.receive(form.name(), form.organ(organs).orElseThrow(), form.claim(), files, me);
        access.remember(taken, http);
        return "redirect:" + ROOT + "/" + taken.number() + "?fresh";
    }

    private FormPage page(Frames frames, Map<String, String> typed, Problems problems) {
        return pages.form(
                frames.portal(Wing.ANSWER, TITLE, Crumb.here(TITLE)),
                false,
                ROOT + "/new",
                typed,
                problems,
                organ -> true);
    }

    @Open
    @GetMapping(ROOT)
    ModelAndView queryForm(Frames frames, @RequestParam(defaultValue = "") String number) {
        return Show.page("recordcorrection/query", query(frames, number, Optional.empty()));
    }

    @Open
    @PostMapping(ROOT)
    Object query(
            Frames frames,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest http) {
        try {
            return "redirect:" + ROOT + "/" + access.unlock(number, code, http).number();
        } catch (Refusal refusal) {
            return Show.again(
                    "recordcorrection/query",
                    query(frames, number, Optional.of(refusal.code().message())));
        }
    }

    private static QueryPage query(Frames frames, String number, Optional<String> problem) {
        return new QueryPage(frames.portal(Wing.ANSWER, "查询更正进展", Crumb.here("查询更正进展")), number, problem);
    }

    @Open
    @GetMapping(ONE)
    ModelAndView matter(
            Frames frames,
            Person me,
            @PathVariable String number,
            @RequestParam(required = false) Optional<String> fresh,
            HttpServletRequest http) {
        var correction = access.own(number, me, http);
        var facts = new ArrayList<Fact>(pages.facts(correction));
        facts.addAll(RecordCorrectionPages.claim(access.claim(correction)));
        String folder = ROOT + "/" + number + "/letters/";
        return Show.page(
                "recordcorrection/matter",
                new MatterPage(
                        frames.portal(Wing.ANSWER, "更正申请 " + number, Crumb.here("更正申请 " + number)),
                        fresh.isPresent(),
                        number,
                        access.code(correction),
                        rooms.record()
                                .receiptOf(
                                        RecordCorrectionChanged.subject(correction.id()),
                                        RecordCorrectionAction.RECEIVE.label()),
                        pages.turn(correction),
                        pages.tone(correction),
                        pages.term(),
                        facts,
                        evidence.list(correction.id()).stream()
                                .map(EvidenceStore.Kept::name)
                                .toList(),
                        letters.list(correction.id()).stream()
                                .map(letter -> RecordCorrectionPages.letter(letter, folder))
                                .toList(),
                        pages.moments(correction),
                        !correction.status().isClosed()));
    }

    @Open
    @PostMapping(ONE + "/withdrawal")
    String withdraw(Person me, @PathVariable String number, HttpServletRequest http, RedirectAttributes redirect) {
        corrections.withdraw(access.own(number, me, http).id(), me);
        FlashNotice.leave(redirect, "更正申请已撤回。");
        return "redirect:" + ROOT + "/" + number;
    }

    @Open
    @GetMapping(ONE + "/letters/{letter}")
    ModelAndView letter(
            Frames frames, Person me, @PathVariable String number, @PathVariable long letter, HttpServletRequest http) {
        var found = opened(number, letter, me, http);
        String folder = ROOT + "/" + number;
        return Show.page(
                "recordcorrection/letter",
                new LetterPage(
                        frames.portal(
                                Wing.ANSWER,
                                found.title(),
                                Crumb.of("更正申请 " + number, folder),
                                Crumb.here(found.title())),
                        LetterView.of(found),
                        LetterFiles.links(folder + "/letters/" + letter)));
    }

    @Open
    @GetMapping(ONE + "/letters/{letter}/{ending}")
    ResponseEntity<byte[]> letterFile(
            Person me,
            @PathVariable String number,
            @PathVariable long letter,
            @PathVariable String ending,
            HttpServletRequest http) {
        return rooms.files().download(opened(number, letter, me, http), ending);
    }

    /// The first opening is the delivery; a member of staff who looks up a code is not the addressee.
    private Letter opened(String number, long letter, Person me, HttpServletRequest http) {
        var correction = access.own(number, me, http);
        var found = letters.find(correction, letter)
                .orElseThrow(() -> Refusal.of(RecordCorrectionRefusal.UNKNOWN_RECORD_CORRECTION));
        if (!(me instanceof Person.Staff)) {
            rooms.deliveries().opened(found, me);
        }
        return found;
    }
}
