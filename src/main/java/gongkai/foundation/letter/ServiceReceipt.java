package gongkai.foundation.letter;

import gongkai.foundation.kernel.DateText;
import gongkai.foundation.typesetting.OfficialText;
import gongkai.foundation.typesetting.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// 送达回证: the form that goes with a letter that is handed over, to be signed by hand. It bears no number and is not
/// kept as a letter. What has been recorded of the delivery is filled in: the day, the way, who signed.
final class ServiceReceipt {
    private static final String TO_SIGN = "　　　　　　　　　　年　　月　　日";

    private ServiceReceipt() {}

    static OfficialText of(Letter letter, List<DeliveryLine> lines) {
        Optional<DeliveryLine> proof = lines.stream()
                .filter(line -> letter.deliveredOn().filter(line.on()::equals).isPresent())
                .filter(line -> isProof(line.action()))
                .findFirst();
        var rows = new ArrayList<>(List.of(
                List.of("送达文书", letter.title()),
                List.of("发文字号", letter.number().orElse("无")),
                List.of("受送达人", letter.addressee()),
                List.of("要求的方式", letter.route().label()),
                List.of("送达方式", ways(proof)),
                List.of("送达日期", letter.deliveredOn().map(DateText::full).orElse("")),
                List.of("送达地点", ""),
                List.of("受送达人签名或者盖章", proof.map(DeliveryLine::words).orElse(TO_SIGN)),
                List.of("代收人及代收理由", proof.isPresent() ? "" : TO_SIGN),
                List.of("拒收情况、见证人", refusals(lines)),
                List.of("送达人", proof.isPresent() ? "" : TO_SIGN),
                List.of("备注", "")));
        return new OfficialText(
                letter.organName(),
                Optional.empty(),
                "送达回证",
                "",
                List.of(new TextPart.Table("", List.of("项目", "内容"), rows)),
                Optional.empty(),
                "",
                "");
    }

    private static boolean isProof(DeliveryAction action) {
        return switch (action) {
            case OPEN, EMAIL_DELIVER, SIGN, HAND_OVER, FAX -> true;
            case EMAIL_SEND, EMAIL_FAIL, POST, RETURN, REFUSE, VOID -> false;
        };
    }

    private static String ways(Optional<DeliveryLine> proof) {
        return box(proof, DeliveryAction.HAND_OVER, "直接送达")
                + box(proof, DeliveryAction.SIGN, "邮寄送达")
                + box(proof, DeliveryAction.OPEN, "网上送达")
                + box(proof, DeliveryAction.EMAIL_DELIVER, "电子邮件")
                + box(proof, DeliveryAction.FAX, "传真")
                + "□留置送达";
    }

    private static String box(Optional<DeliveryLine> proof, DeliveryAction action, String label) {
        return (proof.filter(line -> line.action() == action).isPresent() ? "■" : "□") + label + "　";
    }

    private static String refusals(List<DeliveryLine> lines) {
        return lines.stream()
                .filter(line -> line.action() == DeliveryAction.REFUSE)
                .map(line -> DateText.full(line.on()) + "，" + line.words())
                .collect(Collectors.joining("；"));
    }
}
