package gongkai.answer.recordcorrection;

import gongkai.answer.foi.RemedyWords;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import gongkai.foundation.letter.DeliveryRoute;
import gongkai.foundation.letter.Dispatch;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.letter.LetterDraft;
import gongkai.foundation.letter.LetterSubject;
import gongkai.foundation.letter.LetterType;
import gongkai.foundation.letter.Letters;
import gongkai.foundation.organ.Organs;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// The letters of a correction: 更正告知书 to whom the record concerns, and 转送函 to the body that has the power. The second
/// is about the forwarding, not the correction, so that who asked does not prove its delivery by opening it.
@Component
class RecordCorrectionLetters {
    static final LetterType NOTICE =
            LetterType.numbered("recordcorrection.RECORD_CORRECTION_NOTICE", "更正政府信息告知书", "公开更");
    static final LetterType FORWARD = LetterType.numbered("recordcorrection.FORWARD_LETTER", "转送函", "公开转");
    private static final String FORWARDING = "recordforward";

    private final Letters letters;
    private final EvidenceStore evidence;
    private final RemedyWords remedies;
    private final Organs organs;

    RecordCorrectionLetters(Letters letters, EvidenceStore evidence, RemedyWords remedies, Organs organs) {
        this.letters = letters;
        this.evidence = evidence;
        this.remedies = remedies;
        this.organs = organs;
    }

    void tell(RecordCorrection correction, Claim claim, RecordCorrections.Ruling ruling, String actor) {
        letters.issue(
                new LetterDraft(
                        correction.organ(),
                        NOTICE,
                        claim.name(),
                        RecordCorrectionChanged.subject(correction.id()),
                        LetterDraft.paragraphs(RecordCorrectionText.notice(
                                correction, claim, ruling, remedies.either(correction.organ()))),
                        contact(correction),
                        "",
                        dispatch(correction, claim)),
                actor);
    }

    void forward(RecordCorrection correction, Claim claim, RecordCorrections.Ruling ruling, String actor) {
        int files = evidence.list(correction.id()).size();
        letters.issue(
                new LetterDraft(
                        correction.organ(),
                        FORWARD,
                        ruling.body().strip(),
                        FORWARDING + ":" + correction.id(),
                        LetterDraft.paragraphs(RecordCorrectionText.forward(correction, claim, ruling, files)),
                        contact(correction),
                        "",
                        Dispatch.onPaper()),
                actor);
    }

    private String contact(RecordCorrection correction) {
        var contact = organs.get(correction.organ()).contact();
        return "联系单位：%s，电话：%s".formatted(contact.office(), contact.telephone());
    }

    private static Dispatch dispatch(RecordCorrection correction, Claim claim) {
        Optional<String> account = correction.citizen().isPresent()
                ? Optional.of("member:" + correction.citizen().getAsLong())
                : Optional.empty();
        return new Dispatch(
                account,
                RecordCorrectionNotices.address(claim),
                claim.route() == DeliveryRoute.EMAIL && !claim.email().isEmpty(),
                RecordCorrectionPortalController.ROOT + "/" + correction.number() + "/letters/",
                claim.route());
    }

    /// What the applicant may read.
    List<Letter> list(long id) {
        return letters.listAbout(RecordCorrectionChanged.subject(id));
    }

    List<Letter> listForwarded(long id) {
        return letters.listAbout(FORWARDING + ":" + id);
    }

    Optional<Letter> find(RecordCorrection correction, long letter) {
        return list(correction.id()).stream()
                .filter(found -> found.id().value() == letter)
                .findFirst();
    }

    @Bean
    static LetterSubject recordCorrectionNoticeSubject(RecordCorrectionStore store, Policy policy) {
        return new Subject(RecordCorrectionChanged.KIND, store, policy);
    }

    @Bean
    static LetterSubject recordForwardSubject(RecordCorrectionStore store, Policy policy) {
        return new Subject(FORWARDING, store, policy);
    }

    /// Shown to those members of staff who may see the correction.
    private record Subject(String kind, RecordCorrectionStore store, Policy policy) implements LetterSubject {
        @Override
        public boolean maySee(Person.Staff who, String about) {
            return correction(about)
                    .filter(found -> policy.may(who, Act.SEE_REQUEST, found.organ()))
                    .isPresent();
        }

        @Override
        public Matter matter(String about) {
            return correction(about)
                    .map(found -> new Matter(
                            "更正申请 " + found.number(), RecordCorrectionDeskController.LIST + "/" + found.id()))
                    .orElseThrow();
        }

        private Optional<RecordCorrection> correction(String about) {
            return store.find(Long.parseLong(about.substring(kind.length() + 1)));
        }
    }
}
