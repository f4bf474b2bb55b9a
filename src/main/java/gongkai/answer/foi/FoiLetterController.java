package gongkai.answer.foi;

import gongkai.answer.foi.page.LetterPage;
import gongkai.foundation.identity.Person;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.Deliveries;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.web.Crumb;
import gongkai.foundation.web.Frames;
import gongkai.foundation.web.Open;
import gongkai.foundation.web.Show;
import gongkai.foundation.web.Wing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// The applicant reads a letter or takes it along. Doing either for the first time is its delivery.
@Controller
class FoiLetterController {
    private final FoiAccess access;
    private final FoiLetters letters;
    private final FoiReceipt receipt;
    private final LetterFiles files;
    private final Deliveries deliveries;

    FoiLetterController(
            FoiAccess access, FoiLetters letters, FoiReceipt receipt, LetterFiles files, Deliveries deliveries) {
        this.access = access;
        this.letters = letters;
        this.receipt = receipt;
        this.files = files;
        this.deliveries = deliveries;
    }

    @Open
    @GetMapping("/answer/requests/{number}/letters/{letter}")
    ModelAndView letter(
            Frames frames, Person me, @PathVariable String number, @PathVariable long letter, HttpServletRequest http) {
        var found = opened(number, letter, me, http);
        String folder = "/answer/requests/" + number;
        return Show.page(
                "foi/letter",
                new LetterPage(
                        frames.portal(
                                Wing.ANSWER,
                                found.title(),
                                Crumb.of("申请 " + number, folder),
                                Crumb.here(found.title())),
                        LetterView.of(found),
                        LetterFiles.links(folder + "/letters/" + letter)));
    }

    @Open
    @GetMapping("/answer/requests/{number}/letters/{letter}/{ending}")
    ResponseEntity<byte[]> file(
            Person me,
            @PathVariable String number,
            @PathVariable long letter,
            @PathVariable String ending,
            HttpServletRequest http) {
        return files.download(opened(number, letter, me, http), ending);
    }

    /// 接收回执 to keep. It is made from the request and bears no number of its own: it is no letter of the organ.
    @Open
    @GetMapping("/answer/requests/{number}/receipt/{ending}")
    ResponseEntity<byte[]> receipt(
            Person me, @PathVariable String number, @PathVariable String ending, HttpServletRequest http) {
        var request = access.own(number, me, http);
        return files.download("接收回执 " + number, receipt.of(request), ending);
    }

    /// The first opening by the applicant is noted; a member of staff who looks up a code is not the applicant.
    private Letter opened(String number, long letter, Person me, HttpServletRequest http) {
        var request = access.own(number, me, http);
        var found = letters.find(request.id(), letter).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER));
        if (!(me instanceof Person.Staff)) {
            deliveries.opened(found, me);
        }
        return found;
    }
}
