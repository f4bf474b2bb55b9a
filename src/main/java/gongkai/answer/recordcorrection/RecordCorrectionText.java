package gongkai.answer.recordcorrection;

import gongkai.foundation.kernel.DateText;
import java.util.ArrayList;
import java.util.List;

/// What the letters of a correction say.
final class RecordCorrectionText {
    static final String LAW = "《中华人民共和国政府信息公开条例》第四十一条";

    private RecordCorrectionText() {}

    /// 更正告知书, one wording for each of the four ways.
    static List<String> notice(
            RecordCorrection correction, Claim claim, RecordCorrections.Ruling ruling, String remedies) {
        var paragraphs = new ArrayList<String>();
        String you = claim.you();
        paragraphs.add("本机关于%s收到%s提出的更正申请（编号%s），%s认为“%s”中与自身相关的内容不准确：%s。要求更正为：%s。"
                .formatted(
                        DateText.full(correction.receivedOn()),
                        you,
                        correction.number(),
                        you,
                        claim.record(),
                        bare(claim.wrong()),
                        bare(claim.right())));
        paragraphs.add(finding(ruling, you));
        paragraphs.add(ruling.outcome().words() + "：" + ruling.reasons().strip());
        paragraphs.add(remedies);
        return paragraphs;
    }

    private static String finding(RecordCorrections.Ruling ruling, String you) {
        String basis = "根据%s的规定，".formatted(LAW);
        return switch (ruling.outcome()) {
            case CORRECT -> "经审核，%s提出的情况属实，有关信息属于本机关职能范围。%s本机关已经予以更正。".formatted(you, basis);
            case REFUSE -> "经审核，%s提供的证据不能证明有关信息记录不准确。%s本机关不予更正。".formatted(you, basis);
            case FORWARD ->
                "经审核，有关信息的更正不属于本机关职能范围。%s本机关已将%s的申请和证据材料转送有权更正的机关%s（联系方式：%s）处理。"
                        .formatted(
                                basis,
                                you,
                                ruling.body().strip(),
                                bare(ruling.contact().strip()));
            case REDIRECT ->
                "经审核，有关信息的更正不属于本机关职能范围。%s请%s向有权更正的机关%s提出（联系方式：%s）。"
                        .formatted(
                                basis,
                                you,
                                ruling.body().strip(),
                                bare(ruling.contact().strip()));
        };
    }

    /// 转送函 to the body that has the power.
    static List<String> forward(RecordCorrection correction, Claim claim, RecordCorrections.Ruling ruling, int files) {
        return List.of(
                "本机关于%s收到%s提出的更正申请（编号%s），认为“%s”中与其自身相关的内容不准确：%s。其要求更正为：%s。"
                        .formatted(
                                DateText.full(correction.receivedOn()),
                                claim.name(),
                                correction.number(),
                                claim.record(),
                                bare(claim.wrong()),
                                bare(claim.right())),
                "经审核，上述信息的更正不属于本机关职能范围，理由是：%s。根据%s的规定，现转送贵机关处理，并已告知申请人。"
                        .formatted(bare(ruling.reasons().strip()), LAW),
                "申请人联系电话：%s。随函转送申请书和证据材料%d份，请将处理结果直接告知申请人。".formatted(claim.telephone(), files));
    }

    static String bare(String sentence) {
        return sentence.strip().replaceAll("[。；;.]+$", "");
    }
}
