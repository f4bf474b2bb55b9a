package gongkai.answer.foi;

import gongkai.foundation.kernel.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the letters on the way to a reply say, paragraph by paragraph. They decide nothing yet, and name no remedies;
/// those that end a request or open something against a wish do.
final class ProcedureText {
    private ProcedureText() {}

    /// 征求意见书 to a third party, or 征求意见函 to a body that made the information too. Neither says who asked.
    static List<String> question(FoiRequest request, Consultation letter, FoiConsultation.Question question) {
        boolean third = letter.kind() == Consultation.Kind.THIRD_PARTY;
        return List.of(
                "本机关收到一件政府信息公开申请（编号%s），所涉信息%s：".formatted(request.number(), third ? "可能与贵方的合法权益有关" : "由贵机关与本机关共同制作"),
                question.matter().strip(),
                "根据%s%s的规定，现征求贵方对是否公开上述信息的意见。请自收到本征求意见书之日起15个工作日内书面提出意见。%s"
                        .formatted(
                                FoiLetterText.LAW,
                                letter.kind().article(),
                                letter.kind().silence()),
                third
                        ? "不同意公开的，请说明理由。理由合理的，本机关不予公开；本机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的内容和理由书面告知贵方。"
                        : "不同意公开的，请说明理由和依据。",
                "回执：□同意公开　□同意部分公开（请指明部分）　□不同意公开。理由请写在所附的征求意见确认函上，签名或者盖章后寄回本机关。");
    }

    /// 征求意见告知书 to the applicant. It does not say whom, only that the time does not count.
    static List<String> consulting(FoiRequest request, Consultation.Kind kind) {
        return List.of(
                FoiLetterText.opening(request),
                "经审查，所申请的信息%s，需要征求其意见。根据%s%s、第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。"
                        .formatted(
                                kind == Consultation.Kind.THIRD_PARTY ? "可能涉及第三方合法权益" : "由本机关与其他行政机关共同制作",
                                FoiLetterText.LAW,
                                kind.article()),
                "收到意见后，答复期限恢复计算；最迟于%s前答复，提前收到意见的相应提前。".formatted(DateText.full(request.dueOn())));
    }

    /// 依申请公开告知书 to a third party whose wish was not followed (第三十二条).
    static List<String> against(FoiRequest request, String matter, String reason, String remedies) {
        return List.of(
                "关于政府信息公开申请（编号%s）所涉的下列信息，本机关曾书面征求贵方意见，贵方不同意公开：".formatted(request.number()),
                matter,
                "本机关认为不公开上述信息可能对公共利益造成重大影响，理由是：%s。根据%s第三十二条的规定，决定予以公开，现将决定公开的内容和理由告知贵方。"
                        .formatted(FoiLetterText.bare(reason.strip()), FoiLetterText.LAW),
                remedies);
    }

    /// The same, where the third party was silent in its 15 working days and objected afterwards: the organ decides by
    /// the Regulation, and says how it weighed what came late.
    static List<String> againstLate(FoiRequest request, String matter, LocalDate on, String weighed, String remedies) {
        return List.of(
                "关于政府信息公开申请（编号%s）所涉的下列信息，本机关曾书面征求贵方意见，贵方在15个工作日内没有提出意见，于%s提出不同意公开的意见："
                        .formatted(request.number(), DateText.full(on)),
                matter,
                "本机关考虑了贵方逾期提出的意见：%s。根据%s第三十二条的规定，决定予以公开，现将决定公开的内容和理由告知贵方。"
                        .formatted(FoiLetterText.bare(weighed.strip()), FoiLetterText.LAW),
                remedies);
    }

    /// 说明理由告知书 (第三十五条).
    static List<String> reasons(FoiRequest request, String finding, LocalDate until) {
        return List.of(
                FoiLetterText.opening(request),
                "经查，%s，数量、频次明显超过合理范围。根据%s第三十五条的规定，请说明理由：申请这些信息的用途，以及需要这些数量、频次的原因。"
                        .formatted(FoiLetterText.bare(finding.strip()), FoiLetterText.LAW),
                "请于%s前说明。逾期不说明，或者本机关认为理由不合理的，不予处理；理由合理但无法在规定期限内答复的，本机关将确定延迟答复的合理期限并告知%s。"
                        .formatted(DateText.full(until), FoiLetterText.you(request)));
    }

    /// 延迟答复告知书 (第三十五条).
    static List<String> delay(FoiRequest request, LocalDate before, int days, String why) {
        return List.of(
                FoiLetterText.opening(request),
                "%s说明的理由合理，但因%s，无法在原定的%s前答复。根据%s第三十五条的规定，延迟%d个工作日，最迟于%s前答复。"
                        .formatted(
                                FoiLetterText.you(request),
                                FoiLetterText.bare(why.strip()),
                                DateText.full(before),
                                FoiLetterText.LAW,
                                days,
                                DateText.full(request.dueOn())));
    }

    /// 不再处理告知书 after a fee that was not paid.
    static List<String> unpaid(FoiRequest request, LocalDate noticedOn, Optional<LocalDate> servedOn, String remedies) {
        return List.of(
                FoiLetterText.opening(request),
                "本机关于%s发出的信息处理费收费通知书%s，要求于%s前缴费，至今未收到缴费。根据%s第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为放弃申请，本机关不再处理。"
                        .formatted(
                                DateText.full(noticedOn),
                                FoiLetterText.served(servedOn),
                                request.awaitedUntil().map(DateText::full).orElse("规定期限"),
                                FoiLetterText.LAW),
                "%s仍需要有关信息的，可以重新提出申请。".formatted(FoiLetterText.you(request)),
                remedies);
    }
}
