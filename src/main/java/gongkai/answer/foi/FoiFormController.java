package gongkai.answer.foi;

import gongkai.answer.foi.page.LetterPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Needs;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.kernel.Refusal;
import gongkai.foundation.letter.LetterFiles;
import gongkai.foundation.letter.LetterView;
import gongkai.foundation.typesetting.OfficialText;
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

/// The filled-in forms of a request, to read and to take along: by those who handle it, and by the applicant. At the
/// desk the applicant is masked; the applicant has the form as it was filed.
@Controller
class FoiFormController {
    private static final String DESK = "/console/requests/{id}/forms/{form}";
    private static final String SLIP = "/console/requests/{id}/consultations/{consultation}/confirmation";
    private static final String OWN = "/answer/requests/{number}/forms/{form}";

    private final FoiForms forms;
    private final FoiRequestStore store;
    private final ConsultationStore consultations;
    private final FoiAccess access;
    private final LetterFiles files;
    private final Policy policy;

    FoiFormController(
            FoiForms forms,
            FoiRequestStore store,
            ConsultationStore consultations,
            FoiAccess access,
            LetterFiles files,
            Policy policy) {
        this.forms = forms;
        this.store = store;
        this.consultations = consultations;
        this.access = access;
        this.files = files;
        this.policy = policy;
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(DESK)
    ModelAndView form(Frames frames, Person.Staff me, @PathVariable long id, @PathVariable String form) {
        var request = handled(me, id);
        var wanted = wanted(form);
        return console(frames, request, wanted.title(), forms.masked(wanted, request), "/forms/" + form);
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(DESK + "/{ending}")
    ResponseEntity<byte[]> file(
            Person.Staff me, @PathVariable long id, @PathVariable String form, @PathVariable String ending) {
        var request = handled(me, id);
        var wanted = wanted(form);
        return files.download(wanted.title() + " " + request.number(), forms.masked(wanted, request), ending);
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(SLIP)
    ModelAndView slip(Frames frames, Person.Staff me, @PathVariable long id, @PathVariable long consultation) {
        var request = handled(me, id);
        var text = forms.confirmation(request, asked(request, consultation));
        return console(frames, request, text.title(), text, "/consultations/" + consultation + "/confirmation");
    }

    @Needs(Act.HANDLE_REQUEST)
    @GetMapping(SLIP + "/{ending}")
    ResponseEntity<byte[]> slipFile(
            Person.Staff me, @PathVariable long id, @PathVariable long consultation, @PathVariable String ending) {
        var request = handled(me, id);
        var text = forms.confirmation(request, asked(request, consultation));
        return files.download(text.title() + " " + request.number(), text, ending);
    }

    @Open
    @GetMapping(OWN)
    ModelAndView own(
            Frames frames, Person me, @PathVariable String number, @PathVariable String form, HttpServletRequest http) {
        var request = access.own(number, me, http);
        var wanted = ofApplicants(form);
        String folder = "/answer/requests/" + number;
        return Show.page(
                "foi/letter",
                new LetterPage(
                        frames.portal(
                                Wing.ANSWER,
                                wanted.title(),
                                Crumb.of("申请 " + number, folder),
                                Crumb.here(wanted.title())),
                        LetterView.of(forms.of(wanted, request), false),
                        LetterFiles.links(folder + "/forms/" + form)));
    }

    @Open
    @GetMapping(OWN + "/{ending}")
    ResponseEntity<byte[]> ownFile(
            Person me,
            @PathVariable String number,
            @PathVariable String form,
            @PathVariable String ending,
            HttpServletRequest http) {
        var request = access.own(number, me, http);
        var wanted = ofApplicants(form);
        return files.download(wanted.title() + " " + number, forms.of(wanted, request), ending);
    }

    private static ModelAndView console(
            Frames frames, FoiRequest request, String title, OfficialText text, String place) {
        String desk = "/console/requests/" + request.id().value();
        return Show.page(
                "foi/form",
                new LetterPage(
                        frames.console(
                                title,
                                Crumb.of("依申请公开", "/console/requests"),
                                Crumb.of(request.number(), desk),
                                Crumb.here(title)),
                        LetterView.of(text, false),
                        LetterFiles.links(desk + place)));
    }

    private FoiRequest handled(Person.Staff me, long id) {
        var request = store.find(new FoiRequestId(id)).orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_REQUEST));
        policy.require(me, Act.HANDLE_REQUEST, request.organ());
        return request;
    }

    private Consultation asked(FoiRequest request, long consultation) {
        return consultations
                .find(consultation)
                .filter(found -> found.request().equals(request.id()))
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_CONSULTATION));
    }

    private static FoiForm wanted(String form) {
        return FoiForm.ofPath(form)
                .filter(FoiForm::isForTheDesk)
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER));
    }

    private static FoiForm ofApplicants(String form) {
        return FoiForm.ofPath(form)
                .filter(FoiForm::isForApplicants)
                .orElseThrow(() -> Refusal.of(FoiRefusal.UNKNOWN_LETTER));
    }
}
