package gongkai.answer.foi;

import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.letter.Dispatch;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterDraft;
import gongkai.foundation.letter.LetterSubject;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.Organs;
import gongkai.foundation.typesetting.TextPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// The letters of a consultation. Those to the party asked are about the consultation, not about the request: the
/// applicant sees neither them nor who was asked, and whoever was asked does not see who applied.
@Component
class ConsultationLetters implements LetterSubject {
    private static final String KIND = "foiopinion";

    private final Letters letters;
    private final FoiLetters toApplicant;
    private final ConsultationStore store;
    private final ConsultationSealing sealing;
    private final FoiRequestStore requests;
    private final Organs organs;
    private final Policy policy;

    ConsultationLetters(
            Letters letters,
            FoiLetters toApplicant,
            ConsultationStore store,
            ConsultationSealing sealing,
            FoiRequestStore requests,
            Organs organs,
            Policy policy) {
        this.letters = letters;
        this.toApplicant = toApplicant;
        this.store = store;
        this.sealing = sealing;
        this.requests = requests;
        this.organs = organs;
        this.policy = policy;
    }

    void ask(FoiRequest request, Consultation letter, FoiConsultation.Question question, String actor) {
        var type = switch (letter.kind()) {
            case THIRD_PARTY -> FoiLetterType.THIRD_PARTY_LETTER;
            case CO_MAKER -> FoiLetterType.CO_MAKER_LETTER;
        };
        issue(
                request,
                letter,
                type,
                question.addressee().strip(),
                ProcedureText.question(request, letter, question),
                List.of("政府信息公开征求意见确认函"),
                actor);
    }

    void tellApplicant(FoiRequest request, Consultation.Kind kind, String actor) {
        toApplicant.send(
                request, FoiLetterType.CONSULT_NOTICE, ProcedureText.consulting(request, kind), List.of(), actor);
    }

    /// Tells a third party that what it did not want opened is opened, and why (第三十二条).
    ///
    /// @param late the day its objection came, where that was after its period
    void tellThirdParty(
            FoiRequest request, Consultation letter, Optional<LocalDate> late, String reason, String actor) {
        var sealed = store.sealed(letter.id());
        issue(
                request,
                letter,
                FoiLetterType.THIRD_PARTY_DECISION,
                sealing.addressee(sealed),
                late.map(day -> ProcedureText.againstLate(
                                request, sealing.matter(sealed), day, reason, toApplicant.remedies(request)))
                        .orElseGet(() -> ProcedureText.against(
                                request, sealing.matter(sealed), reason, toApplicant.remedies(request))),
                List.of(),
                actor);
    }

    private void issue(
            FoiRequest request,
            Consultation letter,
            FoiLetterType type,
            String addressee,
            List<String> paragraphs,
            List<String> enclosures,
            String actor) {
        var parts = new ArrayList<>(FoiLetters.parts(paragraphs));
        if (!enclosures.isEmpty()) {
            parts.add(new TextPart.Enclosures(enclosures));
        }
        var contact = organs.get(request.organ()).contact();
        letters.issue(
                new LetterDraft(
                        request.organ(),
                        type.type(),
                        addressee,
                        about(letter),
                        parts,
                        "联系单位：%s，电话：%s".formatted(contact.office(), contact.telephone()),
                        "",
                        Dispatch.onPaper()),
                actor);
    }

    List<Letter> list(Consultation letter) {
        return letters.listAbout(about(letter));
    }

    static String about(Consultation letter) {
        return KIND + ":" + letter.id();
    }

    /// Which consultation a letter is about; empty for letters about something else.
    static OptionalLong consultation(String about) {
        return about.startsWith(KIND + ":")
                ? OptionalLong.of(Long.parseLong(about.substring(KIND.length() + 1)))
                : OptionalLong.empty();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean maySee(Person.Staff who, String about) {
        return request(about)
                .filter(request -> policy.may(who, Act.SEE_REQUEST, request.organ()))
                .isPresent();
    }

    /// Until an opinion has come or its time has run out, nothing stands on the letter that asked for it.
    @Override
    public boolean mayBeVoid(Letter letter) {
        var asked = consultation(letter.about());
        return asked.isPresent()
                && store.find(asked.getAsLong()).filter(Consultation::isOpen).isPresent();
    }

    @Override
    public Matter matter(String about) {
        return request(about)
                .map(request -> new Matter(
                        "申请 " + request.number() + " 的征求意见",
                        "/console/requests/" + request.id().value()))
                .orElseThrow();
    }

    private Optional<FoiRequest> request(String about) {
        return store.find(Long.parseLong(about.substring(KIND.length() + 1)))
                .flatMap(letter -> requests.find(letter.request()));
    }
}
