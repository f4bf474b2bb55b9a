package gongkai.answer.foi;

import gongkai.foundation.kernel.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The facts that must be on file before a request may be decided in a certain way, and whom a decision must be told to
/// beside the applicant.
@Component
class ReplyFacts {
    private static final int LONGEST = 1000;

    private final ConsultationStore consultations;
    private final ConsultationLetters letters;
    private final FoiReasons reasons;
    private final LateOpinionStore late;

    ReplyFacts(
            ConsultationStore consultations, ConsultationLetters letters, FoiReasons reasons, LateOpinionStore late) {
        this.late = late;
        this.consultations = consultations;
        this.letters = letters;
        this.reasons = reasons;
    }

    /// A third party must have been asked before the whole is refused for its sake. What is only covered in a file, a
    /// name or a telephone number, takes nothing from the rest and may be covered without asking (第三十七条).
    void check(FoiRequest request, FoiReply.Ruling ruling, Problems problems) {
        var asked = thirdParties(request);
        problems.when(
                        ruling.decision() == Decision.UNAVAILABLE_STILL_UNCLEAR && !request.correctionAsked(),
                        "decision",
                        "没有要求过补正，不能以补正后仍不明确答复（条例第三十条）。")
                .when(
                        ruling.decision() == Decision.NOT_PROCESSED_EXCESSIVE && !reasons.wasAsked(request),
                        "decision",
                        "应当先要求申请人说明理由，理由不合理的才能不予处理（条例第三十五条）。")
                .when(
                        ruling.decision().restsOnThirdParty() && asked.isEmpty(),
                        "decision",
                        FoiRefusal.OPINION_MISSING.message())
                .when(
                        opensAgainst(ruling, asked.stream().anyMatch(ReplyFacts::objects))
                                && ruling.publicInterest().isBlank(),
                        "publicInterest",
                        "第三方不同意公开。决定公开的，请写明不公开可能对公共利益造成什么重大影响（条例第三十二条）。")
                .when(
                        opensAgainst(
                                        ruling,
                                        objectsLate(request, asked).findAny().isPresent())
                                && ruling.publicInterest().isBlank(),
                        "publicInterest",
                        "第三方逾期提出了不同意公开的意见。决定公开的，请写明怎样考虑了这一意见、为什么仍然公开。")
                .when(ruling.publicInterest().length() > LONGEST, "publicInterest", "不超过 " + LONGEST + " 个字。");
    }

    /// 第三十二条：决定予以公开的，将决定公开的政府信息内容和理由书面告知第三方。Part of it opened for the sake of the rest
    /// of a third party's own refusal is told as well.
    void tell(FoiRequest request, FoiReply.Ruling ruling, String actor) {
        var asked = thirdParties(request);
        if (opensAgainst(ruling, true)) {
            asked.stream()
                    .filter(ReplyFacts::objects)
                    .forEach(letter ->
                            letters.tellThirdParty(request, letter, Optional.empty(), ruling.publicInterest(), actor));
            var tooLate = late.listOf(request.id());
            objectsLate(request, asked)
                    .forEach(letter -> letters.tellThirdParty(
                            request,
                            letter,
                            Optional.ofNullable(tooLate.get(letter.id())).map(LateOpinion::on),
                            ruling.publicInterest(),
                            actor));
        }
    }

    /// @param objected whether somebody does not want it opened
    private static boolean opensAgainst(FoiReply.Ruling ruling, boolean objected) {
        boolean opens = ruling.decision() == Decision.DISCLOSED
                || ruling.decision() == Decision.PARTLY_DISCLOSED && !ruling.restsOnThirdParty();
        return opens && objected;
    }

    /// Those who were silent in time and objected afterwards.
    private Stream<Consultation> objectsLate(FoiRequest request, List<Consultation> asked) {
        var tooLate = late.listOf(request.id());
        return asked.stream()
                .filter(letter -> Optional.ofNullable(tooLate.get(letter.id()))
                        .filter(LateOpinion::objects)
                        .isPresent());
    }

    private static boolean objects(Consultation letter) {
        return letter.opinion().filter(Consultation.Opinion::objects).isPresent();
    }

    private List<Consultation> thirdParties(FoiRequest request) {
        return consultations.listOf(request.id()).stream()
                .filter(letter -> letter.kind() == Consultation.Kind.THIRD_PARTY && letter.wasAsked())
                .toList();
    }
}
