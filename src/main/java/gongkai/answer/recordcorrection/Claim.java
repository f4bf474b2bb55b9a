package gongkai.answer.recordcorrection;

import gongkai.foundation.letter.DeliveryRoute;
import tools.jackson.databind.json.JsonMapper;

/// Who asks for what to be put right; sealed as a whole.
///
/// @param certificate the kind of identity proof; for an organisation 统一社会信用代码
/// @param record the record concerned: what it is and where it was found
/// @param wrong what is wrong in it
/// @param right what it should say
/// @param basis what the evidence shows (第四十一条：有证据证明)
/// @param route how the answer is to be delivered
public record Claim(
        String name,
        String certificate,
        String certificateNumber,
        String telephone,
        String address,
        String email,
        String record,
        String wrong,
        String right,
        String basis,
        DeliveryRoute route) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A person is 您; an organisation is 你单位.
    String you() {
        return isOrganisation() ? "你单位" : "您";
    }

    boolean isOrganisation() {
        return certificate.equals(RecordCorrectionForm.CREDIT_CODE);
    }

    String write() {
        return JSON.writeValueAsString(this);
    }

    static Claim read(String text) {
        return JSON.readValue(text, Claim.class);
    }

    /// The same without how to reach who asked.
    Claim withoutContact() {
        return new Claim(name, certificate, certificateNumber, "", "", "", record, wrong, right, basis, route);
    }
}
