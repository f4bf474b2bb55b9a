package gongkai.foundation.letter;

import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import java.util.List;
import java.util.Optional;

/// 送达回证: the form that goes with a letter that is handed over, to be filled in and signed by hand. It bears no number
/// and is not kept; what was signed is recorded as `DeliveryProof.HandedOver`.
final class ServiceReceipt {
    private ServiceReceipt() {}

    static OfficialText of(Letter letter) {
        return new OfficialText(
                letter.organName(),
                Optional.empty(),
                "送达回证",
                "",
                List.of(new TextPart.Table(
                        "",
                        List.of("项目", "内容"),
                        List.of(
                                List.of("送达文书", letter.title()),
                                List.of("发文字号", letter.number().orElse("无")),
                                List.of("受送达人", letter.addressee()),
                                List.of("送达方式", "□ 直接送达　□ 邮寄送达　□ 留置送达　□ 其他"),
                                List.of("送达地点", ""),
                                List.of("受送达人签名或者盖章", "　　　　　　　　　　年　　月　　日"),
                                List.of("代收人及代收理由", "　　　　　　　　　　年　　月　　日"),
                                List.of("拒收情况、见证人", ""),
                                List.of("送达人", "　　　　　　　　　　年　　月　　日"),
                                List.of("备注", "")))),
                Optional.empty(),
                "",
                "");
    }
}
